/// The page of exit statuses.
enum ExitStatusPage {
  static var text: String {
    let rows = ExitStatus.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
    return """
      # Exit status

      What `readout` answers to the shell. This page is made by `readout manual exit-status`.

      | status | meaning |
      | --- | --- |
      \(rows.joined(separator: "\n"))

      A list without lines is an answer: its status is 0. Statuses from 64 on are those of `sysexits.h`,
      130 and 141 those of a program that Ctrl-C or a closed pipe ended. Whatever the status, every
      article that was added before stays in the record, whole.

      """
  }
}
