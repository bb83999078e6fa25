import Records
import Store

/// W3C Web Annotations in JSON-LD (<https://www.w3.org/TR/annotation-model/>): every line, on the words it rests on.
///
/// One collection with one page holds them all, because a single document is what tools of JSON-LD take; each
/// annotation stands on a line of its own for those that read lines. Positions count code points of the article's text
/// as it was read, which a copy on the Web need not share: there the quote finds the place.
struct WebAnnotationFormat: RecordFormat {
  let meaning = "every line as a note on the words it rests on, for tools of Web Annotation"

  var files: [ExportFile] {
    [
      ExportFile(
        "annotations.jsonld",
        "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"",
        "every line on its words, as JSON-LD", content: WebAnnotationFormat.text)
    ]
  }

  static func text(_ record: ExportedRecord) throws -> String {
    var notes: [Note] = []
    notes += try record.contacts().map(Note.init)
    notes += try record.statements().map(Note.init)
    notes += try record.figures().map(Note.init)
    notes += try record.actions().map(Note.init)
    notes += try record.disagreements().map(Note.init)
    notes += try record.pledges().map(Note.init)
    let cited = Set(notes.flatMap { $0.passages.map(\.article) }).sorted()
    let texts = try record.store.texts(of: cited).mapValues { ArticleText($0) }
    var lines: [String] = []
    for note in notes {
      lines.append(try JSONText.text(Annotation(note, texts)))
    }
    let items = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]"
    return """
      {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:readout:record",\
      "type":"AnnotationCollection","label":"Lines of a record","total":\(lines.count),
      "first":{"id":"urn:readout:record:1","type":"AnnotationPage","startIndex":0,"items":\(items)}}

      """
  }

  /// A line of any kind, as an annotation needs it.
  private struct Note {
    let id: String
    let noun: String
    let sentence: String
    let passages: [CitedPassage]
    let addresses: [String: String]

    init<Item: ListedItem>(_ line: RecordLine<Item>) {
      id = line.id
      noun = Item.noun
      sentence = line.item.sentence
      passages = line.citations
      let articles = line.articles + line.citedArticles
      addresses = articles.reduce(into: [:]) { addresses, article in
        addresses[article.id] = article.url.flatMap(WebAddress.encoded)
      }
    }
  }

  private struct Annotation: Encodable {
    let id: String
    let type = "Annotation"
    let motivation = "describing"
    let body: [Body]
    let target: [Target]

    init(_ note: Note, _ texts: [String: ArticleText]) {
      id = "urn:readout:\(note.id)"
      body = [
        Body(purpose: "describing", value: note.sentence, language: "en"),
        Body(purpose: "classifying", value: note.noun, language: nil),
        Body(purpose: "identifying", value: note.id, language: nil),
      ]
      target = note.passages.map { passage in
        Target(
          source: Source(passage.article, address: note.addresses[passage.article]),
          selector: [
            Selector(quote: passage, in: texts[passage.article]), Selector(position: passage),
          ])
      }
    }
  }

  private struct Body: Encodable {
    let type = "TextualBody"
    let purpose: String
    let value: String
    let format = "text/plain"
    let language: String?
  }

  private struct Target: Encodable {
    let type = "SpecificResource"
    let source: Source
    let selector: [Selector]
  }

  private struct Source: Encodable {
    let id: String
    let type = "Text"
    let format = "text/plain"
    /// Where the text was taken from.
    let via: String?

    init(_ article: String, address: String?) {
      id = "urn:readout:\(article)"
      via = address
    }
  }

  private struct Selector: Encodable {
    let type: String
    var exact: String?
    var prefix: String?
    var suffix: String?
    var start: Int?
    var end: Int?

    /// How many code points of the text around the quote are told.
    private static let reach = 32

    init(position passage: CitedPassage) {
      type = "TextPositionSelector"
      (start, end) = (passage.start, passage.end)
    }

    init(quote passage: CitedPassage, in text: ArticleText?) {
      type = "TextQuoteSelector"
      exact = passage.text
      guard let text else { return }
      prefix = text.quote(codePoints: max(0, passage.start - Selector.reach), passage.start)?.text
      for length in stride(from: Selector.reach, to: 0, by: -1) where suffix == nil {
        suffix = text.quote(codePoints: passage.end, passage.end + length)?.text
      }
    }
  }
}
