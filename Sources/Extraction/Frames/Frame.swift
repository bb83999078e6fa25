/// What a word tells when it is the predicate of a clause, and who fills its places.
///
/// «meet verb meeting» says that the verb tells of a meeting; `participants: nsubj + obj` that its subject and
/// object take part.
struct Frame: Hashable, Sendable {
  /// The parts of speech that a predicate can be.
  enum Part: String, Sendable, CaseIterable {
    case verb, noun, adjective
  }

  /// A sentence that the frame reads, and what it gives.
  struct Example: Hashable, Sendable {
    let sentence: String
    let gives: String
    let line: Int
  }

  /// The words of the predicate: `shake hand` is «shake» with «hand» below it; of a noun the last is the
  /// head: `press conference`.
  let lemmas: [String]
  let part: Part
  /// `meeting`, `accusation`, `ASSAULT`, …; each file of frames has its own.
  let kind: String
  /// For each field the ways to fill it, of which the first that can be filled counts; each is places
  /// that are all filled together.
  private(set) var fields: [String: [[FramePlace]]] = [:]
  private(set) var examples: [Example] = []
  /// Marks that say how its findings are used, as `told: statement`; each file of frames has its own.
  private(set) var marks: [String: String] = [:]
  let path: String
  /// The line on which it begins.
  let line: Int

  init(lemmas: [String], part: Part, kind: String, path: String, line: Int) {
    self.lemmas = lemmas
    self.part = part
    self.kind = kind
    self.path = path
    self.line = line
  }

  /// The lemma of the word that heads the predicate.
  var head: String { (part == .noun ? lemmas.last : lemmas.first) ?? "" }
  /// The other words, which depend on the head.
  var others: [String] { Array(part == .noun ? lemmas.dropLast() : lemmas.dropFirst()) }

  mutating func add(_ places: [FramePlace], to field: String) {
    fields[field, default: []].append(places)
  }

  mutating func mark(_ name: String, as value: String) {
    marks[name] = value
  }

  mutating func add(_ example: Example) {
    examples.append(example)
  }
}
