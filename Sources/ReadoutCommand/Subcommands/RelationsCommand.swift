import ArgumentParser
import Publishing
import Store

extension PeriodLength: ExpressibleByArgument {}

struct RelationsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "Count the dealings of two actors by year or month.",
    discussion: """
      Contacts held, cooperative and conflictual actions with their mean on PLOVER's scale (deeds of \
      conflict -2, words of conflict -1, words of cooperation 1, deeds of cooperation 2), and \
      statements. Below stand the first and the last contact and the longest silences: days on which \
      no report of this record places a contact, which is no evidence that there was none. A tally \
      («have spoken 11 times») is not added to the contacts that it counts.
      """)

  @Option(help: "The length of a period.")
  var by = PeriodLength.year

  @OptionGroup var pair: PairOptions
  @OptionGroup var format: FormatOption
  @OptionGroup var record: ReadingOptions

  func run(on console: Console) throws -> ExitStatus {
    let dealings = try pair.dealings(in: try record.open(withMatters: true), on: console)
    let relation = Relation(dealings, by: by)
    let rows = RelationRow.rows(of: relation)
    if format.format != .table || !rows.isEmpty { try console.put(rows, as: format.format) }
    if format.format == .table, !dealings.isEmpty {
      try console.put("\n" + RelationText(style: console.style).text(relation))
    }
    return .done
  }
}
