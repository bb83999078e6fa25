import ArgumentParser
import Publishing
import Store

struct ArticlesCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List the articles of the record by publication date.",
    discussion: "--text looks for words in the headline and the text.")

  @OptionGroup var origin: OriginOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var format: FormatOption
  @OptionGroup var record: RecordOption

  func run(on console: Console) throws -> ExitStatus {
    let store = try RecordStore.open(record.record, access: .reading)
    let filter = try origin.complete(selection.filter, kinds: [], store: store, console: console)
    try console.put(try store.articles(filter).lazy.map(ArticleRow.init), as: format.format)
    return .done
  }
}
