import ArgumentParser
import Publishing
import Store

struct VerifyCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every citation of the record against the articles it keeps.",
    discussion: """
      The words at a citation's offsets must be the words of the citation. Whatever is not so is listed, and \
      the exit status is \(ExitStatus.faultyCitations.rawValue).
      """)

  @OptionGroup var format: FormatOption
  @OptionGroup var record: RecordOption

  func run(on console: Console) throws -> ExitStatus {
    let store = try RecordStore.open(record.record, access: .reading)
    try store.verifyIntegrity()
    let check = try store.verifyCitations()
    guard !check.faults.isEmpty else {
      console.note(
        "\(check.citations) citations in \(check.articles) articles, all as they stand there")
      return .done
    }
    try console.put(check.faults.lazy.map(CitationFaultRow.init), as: format.format)
    console.note(
      "\(check.faults.count) of \(check.citations) citations are not what the articles say")
    return .faultyCitations
  }
}
