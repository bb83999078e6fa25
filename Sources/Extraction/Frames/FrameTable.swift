import Foundation
import Language

/// Frames looked up by the word that heads their predicate.
struct FrameTable: Sendable {
  private(set) var frames: [Frame] = []
  private var byHead: [String: [Int]] = [:]

  /// Frames that ship with the program: `Resources/Frames/NAME.frames`.
  ///
  /// - Throws: `ExtractionError` when the file is missing or cannot be read.
  init(_ name: String, _ vocabulary: FrameFile.Vocabulary) throws(ExtractionError) {
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/Frames/\(name).frames")
    guard let data = try? Data(contentsOf: url) else {
      throw ExtractionError.missingTable(path: url.path)
    }
    let file = FrameFile(path: "Frames/\(name).frames", vocabulary: vocabulary)
    add(try file.frames(in: String(decoding: data, as: UTF8.self)))
  }

  /// Frames of more words come first, and later ones before earlier ones, so that a user's own win.
  mutating func add(_ new: [Frame]) {
    for frame in new {
      byHead[frame.head, default: []].append(frames.count)
      frames.append(frame)
    }
    for head in Set(new.map(\.head)) {
      byHead[head]?.sort {
        let (one, two) = (frames[$0].lemmas.count, frames[$1].lemmas.count)
        return one == two ? $0 > $1 : one > two
      }
    }
  }

  /// The frames whose predicate a token heads.
  func frames(at token: Int, in clauses: ClauseReader) -> [Frame] {
    guard let word = clauses.word(token), let found = byHead[word.lemma.lowercased()] else {
      return []
    }
    return found.map { frames[$0] }.filter { frame in
      // «visiting» before a title can be taken for an adjective.
      let isVerb = word.pennTag == "VBG" && frame.part == .verb
      guard isVerb || frame.part.tags.contains(word.tag) else { return false }
      let below = frame.others.isEmpty ? [] : clauses.lemmasBelow(token)
      return frame.others.allSatisfy(below.contains)
    }
  }
}

extension Frame.Part {
  fileprivate var tags: [UniversalTag] {
    switch self {
    case .verb: [.verb]
    case .noun: [.noun, .properNoun]
    case .adjective: [.adjective]
    }
  }
}
