import ArgumentParser
import Publishing
import Store

struct ShowCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one line of the record and the passages behind it.",
    discussion: """
      The cited words stand in «these marks», or underlined on a terminal, among the sentences \
      around them. An article is shown with its fields; `extract` gives its words.
      """)

  @Argument(help: "The line's identifier as lists show it, or the beginning of one.")
  var id: String

  @OptionGroup var format: FormatOption
  @OptionGroup var record: ReadingOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try record.open(withMatters: true)
    guard let item = try store.line(id: id) else {
      throw LookupError.noLine(id, record: store.path)
    }
    switch item {
    case .contact(let line, let paragraphs): try show(line, paragraphs, on: console)
    case .statement(let line, let paragraphs): try show(line, paragraphs, on: console)
    case .figure(let line, let paragraphs): try show(line, paragraphs, on: console)
    case .action(let line, let paragraphs): try show(line, paragraphs, on: console)
    case .disagreement(let line, let paragraphs): try show(line, paragraphs, on: console)
    case .pledge(let line, let paragraphs): try show(line, paragraphs, on: console)
    case .article(let line, _):
      guard format.format == .table else {
        try console.put([ArticleRow(line)], as: format.format)
        break
      }
      try console.put(PassageText(style: console.style).fields(of: ArticleRow(line)))
    }
    return .done
  }

  private func show<Item: ListedItem>(
    _ line: RecordLine<Item>, _ paragraphs: [CitedParagraph], on console: Console
  ) throws {
    guard format.format == .table else {
      return try console.put([ItemRow(line)], as: format.format)
    }
    try console.put(PassageText(style: console.style).text(line, in: paragraphs))
  }
}
