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
/// `|` separates lemmas that have the same frame; a predicate of several words has them with spaces
/// (`shake hand`). The fields are those of the file's kind of finding; each line of a field is one way to
/// fill it.
struct FrameFile {
  /// What a file may say: its kinds and its fields.
  struct Vocabulary: Sendable {
    let kinds: Set<String>
    let fields: Set<String>
  }

  let path: String
  let vocabulary: Vocabulary

  /// - Throws: `ExtractionError` that names the line and what to write instead.
  func frames(in text: String) throws(ExtractionError) -> [Frame] {
    var frames: [Frame] = []
    var open: [Frame] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("#") { continue }
      if line.isEmpty {
        frames += open
        open = []
        continue
      }
      let parts = line.split(separator: ":", maxSplits: 1)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, !parts[1].isEmpty else {
        throw error(index + 1, "a line is «name: value», as in «participants: nsubj + obj»")
      }
      if parts[0] == "frame" {
        frames += open
        open = try opened(parts[1], index + 1)
      } else {
        try add(parts[1], to: parts[0], of: &open, index + 1)
      }
    }
    return frames + open
  }

  private func opened(_ text: String, _ line: Int) throws(ExtractionError) -> [Frame] {
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
    let lemmas = words.dropLast(2).joined(separator: " ").split(separator: "|")
    return lemmas.map { lemma in
      Frame(
        lemmas: lemma.split(separator: " ").map(String.init), part: part, kind: kind, path: path,
        line: line)
    }
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
      return
    }
    guard vocabulary.fields.contains(field) else {
      throw error(line, "no field «\(field)»; use one of \(list(vocabulary.fields)) or example")
    }
    var places: [FramePlace] = []
    for text in value.components(separatedBy: " + ") {
      guard let place = FramePlace(text) else {
        throw error(
          line, "no place «\(text)»; use nsubj, obj, iobj, nmod:poss, compound, ccomp or obl:PREPOSITION")
      }
      places.append(place)
    }
    for index in frames.indices { frames[index].add(places, to: field) }
  }

  private func list(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }

  private func error(_ line: Int, _ reason: String) -> ExtractionError {
    .malformedRow(path: path, line: line, reason: reason)
  }
}
