/// Why something was not read: a stable code, where, and what to do next.
package struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong; the raw values appear in outputs and never change.
  package enum Code: String, Sendable, CaseIterable, Codable {
    case noSuchFile = "no_such_file"
    case unreadable
    case unsupportedFormat = "unsupported_format"
    case emptyFile = "empty_file"
    case emptyFolder = "empty_folder"
    case binaryFile = "binary_file"
    case tooLarge = "too_large"
    case badEncoding = "bad_encoding"
    case folderLoop = "folder_loop"
    case badSidecar = "bad_sidecar"
    case malformedJSON = "malformed_json"
    case malformedCSV = "malformed_csv"
    case missingText = "missing_text"
    case noArticleFound = "no_article_found"
    case badDate = "bad_date"
    case missingTable = "missing_table"
    case notEnglish = "not_english"
  }

  package let code: Code
  /// The path or address, with `#LINE` for a line of a file.
  package let source: String
  /// What was found, where the code alone does not tell it.
  package let detail: String?

  package init(_ code: Code, _ source: String, detail: String? = nil) {
    self.code = code
    self.source = source
    self.detail = detail
  }

  /// One line: what failed, where, and what to do next.
  package var description: String {
    let found = detail.map { " (\($0))" } ?? ""
    let line = "\(source): \(code.reason)\(found); \(code.remedy)"
    return String(
      String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}

extension ReadingError.Code {
  fileprivate var reason: String {
    switch self {
    case .noSuchFile: "there is no such file or folder"
    case .unreadable: "the file cannot be opened"
    case .unsupportedFormat: "this kind of file is not read"
    case .emptyFile: "there are no words in it"
    case .emptyFolder: "the folder holds no file that can be read"
    case .binaryFile: "this is not text but binary content"
    case .tooLarge: "an article of more than 50 MB is not read"
    case .badEncoding: "the bytes fit none of UTF-8, UTF-16 and Windows-1252"
    case .folderLoop: "this link leads back to a folder that was read already"
    case .badSidecar: "the file beside the article that should describe it cannot be used"
    case .malformedJSON: "this is not valid JSON"
    case .malformedCSV: "this is not a valid row of CSV"
    case .missingText: "there is no text under `text`"
    case .noArticleFound: "the page holds no article text"
    case .badDate: "the date of publication cannot be understood"
    case .notEnglish: "the text is not in English"
    case .missingTable: "a list that ships with the program cannot be read"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .noSuchFile: "check the spelling of the path"
    case .unreadable: "check its permissions"
    case .unsupportedFormat: "give a .txt, .md, .html, .json, .jsonl or .csv file, or - for input"
    case .emptyFile: "remove it or save the article again"
    case .emptyFolder: "put .txt, .md, .html, .json, .jsonl or .csv files in it"
    case .binaryFile: "save the article as text or HTML"
    case .tooLarge: "cut it into one file per article, or one article per line of a .jsonl file"
    case .badEncoding: "save it as UTF-8"
    case .folderLoop: "remove the link"
    case .badSidecar: "correct or remove it; it takes title, published, url, outlet and byline"
    case .malformedJSON: "correct it, one object per article"
    case .malformedCSV: "put fields with commas, quotes or line ends in double quotes"
    case .missingText: "name the column or field that holds the article `text`"
    case .noArticleFound: "save the words of the article as .txt"
    case .badDate: "write it as YYYY-MM-DD"
    case .notEnglish: "give an English text; no other language is read yet"
    case .missingTable: "install the program again with its resource folders"
    }
  }
}
