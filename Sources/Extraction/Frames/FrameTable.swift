import Foundation
import Language

/// Frames looked up by the word that heads their predicate.
struct FrameTable: Sendable {
  private(set) var frames: [Frame] = []
  private var byHead: [String: [Int]] = [:]

  /// Frames that ship with the program: `Resources/Frames/NAME.frames`.
  ///
  /// Of a user's own those for this table are taken up.
  ///
  /// - Throws: `ExtractionError` when a file is missing or has a mistake.
  init(
    _ name: String, _ vocabulary: FrameFile.Vocabulary, added: AddedFrames = .none
  ) throws(ExtractionError) {
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/Frames/\(name).frames")
    guard let data = try? Data(contentsOf: url) else {
      throw ExtractionError.missingTable(path: url.path)
    }
    let file = FrameFile(path: "Frames/\(name).frames", vocabulary: vocabulary)
    add(try file.frames(in: String(decoding: data, as: UTF8.self)))
    add(try added.frames(of: name, vocabulary))
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

  /// The frames whose predicate has a lemma as its head.
  func frames(headedBy lemma: String) -> [Frame] {
    byHead[lemma.lowercased()]?.map { frames[$0] } ?? []
  }

  /// The frames whose predicate a token heads.
  func frames(at token: Int, in clauses: ClauseReader) -> [Frame] {
    predicates(at: token, in: clauses).map(\.frame)
  }

  /// Of a rare verb the lemma can lack its «e» or have one too many: «extradit», «severe».
  private func frames(of word: Word) -> [Int]? {
    let lemma = word.lemma.lowercased()
    if let found = byHead[lemma] { return found }
    guard word.tag == .verb else { return nil }
    return byHead[lemma + "e"] ?? (lemma.hasSuffix("e") ? byHead[String(lemma.dropLast())] : nil)
  }

  /// The predicates of frames that a token heads.
  func predicates(at token: Int, in clauses: ClauseReader) -> [FramedPredicate] {
    guard let word = clauses.word(token), let found = frames(of: word) else { return [] }
    var below: [String: Int]?
    return found.compactMap { index in
      let frame = frames[index]
      // «visiting» before a title can be taken for an adjective.
      let isVerb = word.pennTag == "VBG" && frame.part == .verb
      guard isVerb || frame.part.tags.contains(word.tag) else { return nil }
      guard !frame.others.isEmpty else {
        return FramedPredicate(frame: frame, token: token, others: [])
      }
      let lemmas = below ?? clauses.words(with: token)
      below = lemmas
      let others = frame.others.compactMap { lemmas[$0] }
      guard others.count == frame.others.count else { return nil }
      return FramedPredicate(frame: frame, token: token, others: others)
    }
  }
}

/// A predicate in a text that is one of a frame.
struct FramedPredicate: Sendable {
  let frame: Frame
  /// The token that heads it.
  let token: Int
  /// The tokens of its other words.
  let others: [Int]

  /// The heads of the phrases that fill a place; of «imposed sanctions on Iran» the noun can have it too.
  func fillers(of place: FramePlace, in clauses: ClauseReader) -> [Int] {
    let own = clauses.fillers(of: place, for: token).filter { !others.contains($0) }
    guard own.isEmpty else { return own }
    switch place {
    case .oblique, .nominal, .possessor, .modifier, .purpose:
      // «imposed trade sanctions on Iran», «the deployment of troops in Poland».
      let parts =
        frame.part == .noun
        ? clauses.fillers(of: .nominal("of"), for: token)
        : others + (others.isEmpty ? [] : clauses.dependents(of: token, .object))
      return parts.flatMap { clauses.fillers(of: place, for: $0) }
        .filter { $0 != token && !parts.contains($0) }
    default:
      return []
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
