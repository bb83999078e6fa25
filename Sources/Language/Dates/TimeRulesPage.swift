/// The page of the manual on times: every rule with its examples, as Markdown.
package struct TimeRulesPage: Sendable {
  /// The command that writes the page anew.
  package static let command =
    "swift run Evaluate manual times > Documentation/Manual/times.md"

  private let accounts: [TimeRuleAccount]

  package init() {
    accounts = TimeTagger.accounts
  }

  package var markdown: String {
    ([TimeRulesPage.opening] + accounts.map(section)).joined(separator: "\n")
  }

  private static let opening = """
    # Times

    The \(TimeTagger.accounts.count) rules by which Readout finds and reckons times in a report: «last Monday», «Nov. 6»,
    «almost five hours». Of two that begin at the same word the one that reaches further wins, then
    the one that stands first here. A relative time counts from the day of publication; where the
    words leave open which Monday or which May is meant, the tense of the nearest verb decides. Type
    and value are those of [TIMEX3](https://timeml.github.io/site/); the date is what the record
    keeps, in [EDTF](https://www.loc.gov/standards/datetime/).

    This page is generated: `\(command)`

    """

  private func section(_ account: TimeRuleAccount) -> String {
    var lines = ["## \(account.name)", "", account.summary, ""]
    lines.append("| Text | Published | Value | Modifier | Date |")
    lines.append("| --- | --- | --- | --- | --- |")
    lines += account.examples.map(row)
    lines += ["", "Passed over:", ""]
    lines += account.counterexamples.map { "- \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ example: TimeExample) -> String {
    let code: (String?) -> String = { $0.map { "`\($0)`" } ?? "—" }
    let text =
      example.text
      .replacing("«", with: "**").replacing("»", with: "**").replacing("|", with: "\\|")
    let published = example.published ?? "—"
    return "| \(text) | \(published) | \(code(example.value)) | \(code(example.modifier)) "
      + "| \(code(example.date)) |"
  }
}
