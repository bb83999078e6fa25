import Foundation
import Records

@testable import Reading

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("readout-reading-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// What reading some of its files, or all of it, gives.
  func outcomes(
    _ names: String..., overrides: ArticleOverrides = .none
  ) throws -> [ReadingOutcome] {
    var outcomes: [ReadingOutcome] = []
    let paths = names.isEmpty ? [path] : names.map { path + "/" + $0 }
    try ArticleReader(overrides: overrides).read(paths) { outcomes.append($0) }
    return outcomes
  }

  /// Articles and error codes in short: `a.txt`, `b.jsonl#2 malformed_json`.
  func summary(_ outcomes: [ReadingOutcome]) -> [String] {
    outcomes.map { outcome in
      switch outcome {
      case .article(let article): String(article.source.dropFirst(path.count + 1))
      case .skipped(let skipped):
        skipped.source.dropFirst(path.count + 1) + " " + skipped.error.code.rawValue
      }
    }
  }
}

extension [ReadingOutcome] {
  var articles: [Article] {
    compactMap { outcome in
      if case .article(let article) = outcome { article } else { nil }
    }
  }

  var errors: [ReadingError] {
    compactMap { outcome in
      if case .skipped(let skipped) = outcome { skipped.error } else { nil }
    }
  }
}

/// Settles a text as if it had been read from a file.
func article(
  _ text: String, markup: ArticleDraft.Markup = .light, overrides: ArticleOverrides = .none
) throws -> Article {
  try ArticleAssembly(overrides: overrides)
    .article(ArticleDraft(source: "test.txt", text: text, markup: markup))
}

extension Article {
  /// The furniture in short: `caption «Image REUTERS»`.
  var furnitureInShort: [String] {
    furniture.map { "\($0.kind.rawValue) «\(text[$0.span])»" }
  }

  /// The words that are read for news.
  var bodyText: String { body.map { String(text[$0]) }.joined() }
}
