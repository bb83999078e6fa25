import Foundation

/// Reads a file of frames (`Resources/Frames/*.frames`, or a user's own).
///
/// A frame is some lines, an empty line ends it, and `#` begins a comment line:
///
///     frame: meet|encounter verb meeting
///     participants: nsubj + obj
///     participants: nsubj + obl:with
///     example: Xi Jinping met Kim Jong Un in Dalian. = Xi Jinping, Kim Jong Un
///
/// `|` separates predicates that have the same frame; one of several words has them with spaces (`shake
/// hand`), and `/` separates the choices for one of its words, with `_` for a space (`cut_off/sever tie/link`). A line
/// `words: pact = pact/treaty/accord` gives choices a name, used as `sign/conclude $pact`. The fields are those
/// of the file's kind of finding; each line of a field is one way to fill it.
struct FrameFile {
  /// What a file may say: its kinds and its fields.
  struct Vocabulary: Sendable {
    let kinds: Set<String>
    let fields: Set<String>
    /// Marks that a frame can have beside its fields, with their values: `told: statement`.
    var marks: [String: Set<String>] = [:]
  }

  let path: String
  let vocabulary: Vocabulary
  /// Whether it is a user's and not the program's.
  var isAdded = false

  /// - Throws: `ExtractionError` that names the line and what to write instead.
  func frames(in text: String) throws(ExtractionError) -> [Frame] {
    var draft = Draft()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
      if line.hasPrefix("#") { continue }
      guard !line.isEmpty else {
        draft.close()
        continue
      }
      let parts = line.split(separator: ":", maxSplits: 1)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, !parts[1].isEmpty else {
        throw error(index + 1, "a line is «name: value», as in «frame: meet verb meeting»")
      }
      switch parts[0] {
      case "table": continue
      case "words": try name(parts[1], in: &draft, index + 1)
      case "frame":
        draft.close()
        draft.open = try opened(parts[1], draft.words, index + 1)
      default: try add(parts[1], to: parts[0], of: &draft.open, index + 1)
      }
    }
    draft.close()
    return draft.frames
  }

  /// What has been read of a file.
  private struct Draft {
    var frames: [Frame] = []
    /// The frames, alike but for their words, to which lines still belong.
    var open: [Frame] = []
    /// Choices by their name.
    var words: [String: [String]] = [:]

    mutating func close() {
      frames += open
      open = []
    }
  }

  private func name(_ text: String, in draft: inout Draft, _ line: Int) throws(ExtractionError) {
    let sides = text.components(separatedBy: " = ")
    guard sides.count == 2 else {
      throw error(
        line, "named choices are «words: NAME = WORD/WORD», as «words: pact = pact/treaty»")
    }
    draft.words[sides[0]] = sides[1].split(separator: "/").map(String.init)
  }

  private func opened(
    _ text: String, _ named: [String: [String]], _ line: Int
  ) throws(ExtractionError) -> [Frame] {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 2, let kind = words.last,
      let part = Frame.Part(rawValue: words[words.count - 2])
    else {
      let parts = Frame.Part.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(line, "a frame is «frame: LEMMAS PART KIND»; PART is one of \(parts)")
    }
    guard vocabulary.kinds.contains(kind) else {
      throw error(line, "no kind «\(kind)»; use one of \(list(vocabulary.kinds))")
    }
    var frames: [Frame] = []
    for predicate in words.dropLast(2).joined(separator: " ").split(separator: "|") {
      for lemmas in try predicates(predicate.split(separator: " "), named, line) {
        frames.append(Frame(lemmas: lemmas, part: part, kind: kind, path: path, line: line))
      }
    }
    return frames
  }

  /// All that a predicate with choices stands for: «sign/conclude pact» is two.
  private func predicates(
    _ words: [Substring], _ named: [String: [String]], _ line: Int
  ) throws(ExtractionError) -> [[String]] {
    var predicates: [[String]] = [[]]
    for word in words {
      var choices: [String] = []
      for choice in word.split(separator: "/") {
        guard choice.hasPrefix("$") else {
          choices.append(String(choice))
          continue
        }
        guard let words = named[String(choice.dropFirst())] else {
          throw error(
            line, "no choices are named «\(choice)»; write «words: \(choice.dropFirst()) = …» above"
          )
        }
        choices += words
      }
      let words = choices.map { $0.split(separator: "_").map(String.init) }
      predicates = predicates.flatMap { start in words.map { start + $0 } }
    }
    return predicates
  }

  private func add(
    _ value: String, to field: String, of frames: inout [Frame], _ line: Int
  ) throws(ExtractionError) {
    guard !frames.isEmpty else {
      throw error(line, "«\(field)» stands outside a frame; begin one with «frame: …»")
    }
    if field == "example" {
      let sides = value.components(separatedBy: " = ")
      guard sides.count == 2 else {
        throw error(line, "an example is «SENTENCE = WHAT IT GIVES»")
      }
      frames[0].add(Frame.Example(sentence: sides[0], gives: sides[1], line: line))
    } else if let values = vocabulary.marks[field] {
      guard values.contains(value) else {
        throw error(line, "«\(field)» cannot be «\(value)»; use one of \(list(values))")
      }
      for index in frames.indices { frames[index].mark(field, as: value) }
    } else {
      let places = try places(value, of: field, line)
      for index in frames.indices { frames[index].add(places, to: field) }
    }
  }

  private func places(
    _ value: String, of field: String, _ line: Int
  ) throws(ExtractionError) -> [FramePlace] {
    guard vocabulary.fields.contains(field) else {
      let names = vocabulary.fields.union(vocabulary.marks.keys)
      throw error(line, "no field «\(field)»; use one of \(list(names)) or example")
    }
    var places: [FramePlace] = []
    for text in value.components(separatedBy: " + ") {
      guard let place = FramePlace(text) else {
        throw error(
          line,
          "no place «\(text)»; use nsubj, obj, iobj, nmod:poss, amod, ccomp, advcl or obl:PREPOSITION"
        )
      }
      places.append(place)
    }
    return places
  }

  private func list(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }

  private func error(_ line: Int, _ reason: String) -> ExtractionError {
    isAdded
      ? .wrongFrame(path: path, line: line, reason: reason)
      : .malformedRow(path: path, line: line, reason: reason)
  }
}
