import Extraction
import Foundation
import Language
import Neural
import Records

/// Measures how the time of reading is shared between its stages: `evaluate stages STORIES`.
///
/// STORIES holds a JSON object a line with `id`, `text` and perhaps `published`. One thread; for each stage the
/// seconds, its share of all and the words per second. «Grammar» is the language model with the decoding of its
/// trees and spans; what extraction costs is given against it too.
struct StagesMeasurement {
  private let options: Options

  init(_ options: Options) {
    self.options = options
  }

  private struct Story: Decodable {
    let id: String
    let published: String?
    let text: String
  }

  func run() throws {
    let stories = try GoldLines.read(Story.self, from: options.path)
    let parser = try Parser(LanguageModel())
    let segmenter = try Segmenter()
    let analyser = try LanguageAnalyser(parser: parser)
    let extractor = try ReportExtractor()
    let clock = ContinuousClock()
    var (words, lines) = (0, 0)
    var (cutting, grammar, names, extraction) = (
      Duration.zero, Duration.zero, Duration.zero, Duration.zero
    )
    for story in stories {
      let article = article(story)
      var start = clock.now
      let take = { () -> Duration in
        defer { start = clock.now }
        return clock.now - start
      }
      let tokens = segmenter.tokens(of: article)
      let ruled = segmenter.sentences(of: article, tokens: tokens)
      cutting += take()
      let (sentences, parsed) = parser.read(tokens, sentences: ruled)
      grammar += take()
      let analysis = analyser.analyse(
        article, tokens: tokens, sentences: sentences, grammar: parsed)
      names += take()
      let report = extractor.report(on: analysis)
      extraction += take()
      words += tokens.count
      lines += report.contacts.count + report.statements.count + report.figures.count
      lines += report.actions.count
    }
    let all = cutting + grammar + names + extraction
    print("\(stories.count) stories, \(words) words, \(lines) lines")
    for (name, time) in [
      ("words and sentences", cutting), ("grammar", grammar), ("times, names, chains", names),
      ("extraction", extraction), ("all", all),
    ] {
      let label = name.padding(toLength: 22, withPad: " ", startingAt: 0)
      let (seconds, share) = (time / .seconds(1), time / all)
      print(
        label,
        String(
          format: "%7.2f s %5.1f %% %8.0f words/s", seconds, share * 100, Double(words) / seconds))
    }
    print(String(format: "extraction against grammar %.3f", extraction / grammar))
    print(String(format: "stories per second %.1f", Double(stories.count) / (all / .seconds(1))))
  }

  private func article(_ story: Story) -> Article {
    let date = story.published.flatMap { EventDate(String($0.prefix(10))) }
    let candidates = date.map {
      [PublicationDate.Candidate(value: $0, how: .metadata, foundIn: "story", words: "")]
    }
    return Article(
      source: story.id, details: ArticleDetails(),
      published: PublicationDate(candidates: candidates ?? []), text: ArticleText(story.text))
  }
}
