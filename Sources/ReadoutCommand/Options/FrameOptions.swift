import ArgumentParser

/// What the user adds to the tables by which reports are read.
struct FrameOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file with frames of your own, which the manual's page on frames describes; may be repeated.",
      valueName: "file"))
  var frames: [String] = []
}
