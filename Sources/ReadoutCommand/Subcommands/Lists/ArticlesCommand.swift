import ArgumentParser
import Publishing
import Store

struct ArticlesCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List the articles of the record by publication date.",
    discussion: """
      With each article stands how many contacts, statements, figures and actions it gave, and how \
      many sentences with a word of contact or speech gave nothing (unused cues). --text looks for words \
      in the headline and the text.
      """)

  @Flag(help: "List the sentences with a word of contact or speech that gave nothing.")
  var unusedCues = false

  @OptionGroup var origin: OriginOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var format: FormatOption
  @OptionGroup var record: ReadingOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try record.open()
    let filter = try origin.complete(selection.filter, kinds: [], store: store, console: console)
    if unusedCues {
      try console.put(try store.unusedCues(filter).lazy.map(UnusedCueRow.init), as: format.format)
    } else {
      try console.put(try store.articles(filter).lazy.map(ArticleRow.init), as: format.format)
    }
    return .done
  }
}
