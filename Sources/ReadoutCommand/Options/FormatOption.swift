import ArgumentParser
import Publishing

extension ExportFormat: ExpressibleByArgument {}

/// How a list is written.
struct FormatOption: ParsableArguments {
  @Option(help: "How to write the list.")
  var format = ExportFormat.table
}
