import ArgumentParser
import Readout
import Reading
import Records

/// What is read, and what the user knows about it.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders to read; - is standard input.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("How many articles to analyse at a time.", valueName: "n"))
  var workers: Int?

  @Option(
    help: ArgumentHelp(
      "When the articles were published; wins over what the files say.", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("The articles' headline.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The articles' publisher.", valueName: "name"))
  var outlet: String?

  @Option(help: ArgumentHelp("Who wrote the articles.", valueName: "name"))
  var byline: String?

  @Option(help: ArgumentHelp("The articles' public address.", valueName: "address"))
  var url: String?

  func validate() throws {
    if let workers, workers < 1 {
      throw ValidationError("--workers \(workers): at least one is needed")
    }
    if let published, EventDate(published) == nil {
      throw ValidationError(
        "--published \(published): this is no date; write it as 2022-02-07, 2022-02 or 2022")
    }
  }

  func pipeline(frames: [String] = []) throws -> ReadoutPipeline {
    try ReadoutPipeline(
      workers: workers,
      overrides: ArticleOverrides(
        title: title, published: published, url: url, outlet: outlet, byline: byline),
      frames: frames)
  }
}
