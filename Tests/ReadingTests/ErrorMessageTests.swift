import Records
import Testing

@testable import Reading

@Suite struct ErrorMessageTests {
  static let sentences: [(ReadingError, String)] = [
    (
      ReadingError(.noSuchFile, "a.txt", detail: "a link that leads nowhere"),
      "a.txt: there is no such file or folder (a link that leads nowhere); check the spelling of "
        + "the path"
    ),
    (
      ReadingError(.unreadable, "a.txt"),
      "a.txt: the file cannot be opened; check its permissions"
    ),
    (
      ReadingError(.unsupportedFormat, "a.docx"),
      "a.docx: this kind of file is not read; give a .txt, .md, .html, .json, .jsonl or .csv "
        + "file, or - for input"
    ),
    (
      ReadingError(.emptyFile, "a.txt"),
      "a.txt: there are no words in it; remove it or save the article again"
    ),
    (
      ReadingError(.emptyFolder, "dir"),
      "dir: the folder holds no file that can be read; put .txt, .md, .html, .json, .jsonl or "
        + ".csv files in it"
    ),
    (
      ReadingError(.binaryFile, "a.txt"),
      "a.txt: this is not text but binary content; save the article as text or HTML"
    ),
    (
      ReadingError(.tooLarge, "a.txt"),
      "a.txt: an article of more than 50 MB is not read; cut it into one file per article, or "
        + "one article per line of a .jsonl file"
    ),
    (
      ReadingError(.badEncoding, "a.txt"),
      "a.txt: the bytes fit none of UTF-8, UTF-16 and Windows-1252; save it as UTF-8"
    ),
    (
      ReadingError(.folderLoop, "dir/up"),
      "dir/up: this link leads back to a folder that was read already; remove the link"
    ),
    (
      ReadingError(.badSidecar, "a.json", detail: "«soon» is no date"),
      "a.json: the file beside the article that should describe it cannot be used («soon» is no "
        + "date); correct or remove it; it takes title, published, url, outlet and byline"
    ),
    (
      ReadingError(.malformedJSON, "a.jsonl#3"),
      "a.jsonl#3: this is not valid JSON; correct it, one object per article"
    ),
    (
      ReadingError(.malformedCSV, "a.csv#3", detail: "a quote is never closed"),
      "a.csv#3: this is not a valid row of CSV (a quote is never closed); put fields with "
        + "commas, quotes or line ends in double quotes"
    ),
    (
      ReadingError(.missingText, "a.jsonl#3"),
      "a.jsonl#3: there is no text under `text`; name the column or field that holds the article "
        + "`text`"
    ),
    (
      ReadingError(.noArticleFound, "a.html"),
      "a.html: the page holds no article text; save the words of the article as .txt"
    ),
    (
      ReadingError(.badDate, "option published", detail: "«soon»"),
      "option published: the date of publication cannot be understood («soon»); write it as "
        + "YYYY-MM-DD"
    ),
    (
      ReadingError(.notEnglish, "a.txt", detail: "French"),
      "a.txt: the text is not in English (French); give an English text; no other language is read "
        + "yet"
    ),
    (
      ReadingError(.missingTable, "list.txt"),
      "list.txt: a list that ships with the program cannot be read; install the program again "
        + "with its resource folders"
    ),
  ]

  @Test(arguments: sentences)
  func `an error is one sentence with a remedy`(_ error: ReadingError, _ sentence: String) {
    #expect(error.description == sentence)
  }

  @Test func `every code has its sentence`() {
    #expect(Set(Self.sentences.map(\.0.code)) == Set(ReadingError.Code.allCases))
  }

  @Test func `a path with a line end does not make two lines`() {
    #expect(!ReadingError(.emptyFile, "a\nb.txt").description.contains("\n"))
  }
}
