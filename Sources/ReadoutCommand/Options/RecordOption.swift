import ArgumentParser

/// Which record a command is about.
struct RecordOption: ParsableArguments {
  @Option(help: ArgumentHelp("The record's file.", valueName: "file"))
  var record = "readout.sqlite"
}
