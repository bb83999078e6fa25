import Records

/// Finds the marks of Markdown around words, so that the words can be read without them.
///
/// «By [Marie Mendras](#)» gives the marks `[` and `](#)`; «**Stephane**» twice `**`. Text that is not
/// Markdown often holds such marks too, so links, headings and asterisks are found everywhere; list
/// marks, rules, fences and underscores only in `.md` files.
struct MarkdownMarks {
  let isMarkdownFile: Bool
  private var spans: [TextSpan] = []
  private var isInFence = false
  /// Bytes of the longest address that is looked for behind words.
  private static let longestAddress = 4096
  /// How many marks of emphasis can be open at a time; more are no emphasis.
  private static let mostOpen = 64

  init(isMarkdownFile: Bool) {
    self.isMarkdownFile = isMarkdownFile
  }

  static func marks(in lines: [TextLine], isMarkdownFile: Bool) -> [TextSpan] {
    var finder = MarkdownMarks(isMarkdownFile: isMarkdownFile)
    for line in lines { finder.read(line) }
    return finder.spans
  }

  private mutating func read(_ line: TextLine) {
    let bytes = Array(line.text.utf8)
    let base = line.span.start
    if isMarkdownFile, isRule(bytes) || bytes.starts(with: Array("```".utf8)) {
      if bytes[0] == Ascii.backtick { isInFence.toggle() }
      spans.append(line.span)
      return
    }
    guard !isInFence else { return }
    let start = prefixLength(bytes)
    if start > 0 { spans.append(TextSpan(base, base + start)) }
    guard bytes.contains(where: { "*_[`".utf8.contains($0) }) else { return }
    readLinks(bytes, from: start, base: base)
    readEmphasis(bytes, from: start, base: base)
  }

  /// `# `, and in Markdown files `> `, `- `, `* `, `+ `.
  private func prefixLength(_ bytes: [UInt8]) -> Int {
    let hashes = bytes.prefix { $0 == Ascii.hash }.count
    if (1...6).contains(hashes), bytes.count > hashes, bytes[hashes] == Ascii.space {
      return hashes + 1
    }
    guard isMarkdownFile, bytes.count > 2, bytes[1] == Ascii.space, ">-*+".utf8.contains(bytes[0])
    else { return 0 }
    return 2
  }

  /// `---`, `***`, `===`: a line of one sign.
  private func isRule(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 3, let first = bytes.first, "-*_=".utf8.contains(first) else {
      return false
    }
    return bytes.allSatisfy { $0 == first || $0 == Ascii.space }
  }

  /// `[words](target)` keeps its words; `![alt](source)` is a mark as a whole.
  private mutating func readLinks(_ bytes: [UInt8], from start: Int, base: Int) {
    var index = start
    while index < bytes.count {
      guard bytes[index] == Ascii.open, let link = link(bytes, at: index) else {
        index += 1
        continue
      }
      if index > 0, bytes[index - 1] == Ascii.bang {
        spans.append(TextSpan(base + index - 1, base + link.end))
      } else {
        spans.append(TextSpan(base + index, base + index + 1))
        spans.append(TextSpan(base + link.middle, base + link.end))
      }
      index = link.end
    }
  }

  /// Where `](` begins and `)` ends, for a `[`.
  private func link(_ bytes: [UInt8], at open: Int) -> (middle: Int, end: Int)? {
    guard
      let middle = bytes[(open + 1)...].firstIndex(where: { $0 == Ascii.close || $0 == Ascii.open }
      ),
      bytes[middle] == Ascii.close, middle > open + 1, middle + 1 < bytes.count,
      bytes[middle + 1] == Ascii.leftParenthesis,
      let end = bytes[(middle + 2)...].prefix(MarkdownMarks.longestAddress).firstIndex(where: {
        $0 == Ascii.rightParenthesis || $0 == Ascii.space
      })
    else { return nil }
    guard bytes[end] == Ascii.rightParenthesis else { return nil }
    return (middle, end + 1)
  }

  /// Pairs of equal runs of `*` (and `_`, `` ` ``) around words.
  private mutating func readEmphasis(_ bytes: [UInt8], from start: Int, base: Int) {
    let signs = Array((isMarkdownFile ? "*_`" : "*").utf8)
    var open: [(sign: UInt8, start: Int, length: Int)] = []
    var index = start
    while index < bytes.count {
      let sign = bytes[index]
      guard signs.contains(sign) else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { $0 != sign } ?? bytes.count
      let length = end - index
      let before = index > 0 ? bytes[index - 1] : Ascii.space
      let after = end < bytes.count ? bytes[end] : Ascii.space
      if length <= 3, before != Ascii.space, !isWordPart(after) || sign == Ascii.backtick,
        let mate = open.lastIndex(where: { $0.sign == sign && $0.length == length })
      {
        let opening = open[mate]
        open.removeSubrange(mate...)
        spans.append(TextSpan(base + opening.start, base + opening.start + length))
        spans.append(TextSpan(base + index, base + end))
      } else if length <= 3, after != Ascii.space, !isWordPart(before) {
        open.append((sign, index, length))
        if open.count > MarkdownMarks.mostOpen { open.removeFirst() }
      }
      index = end
    }
  }

  private func isWordPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }
}

/// The signs that Markdown is made of.
private enum Ascii {
  static let space: UInt8 = 0x20
  static let bang: UInt8 = 0x21
  static let hash: UInt8 = 0x23
  static let leftParenthesis: UInt8 = 0x28
  static let rightParenthesis: UInt8 = 0x29
  static let open: UInt8 = 0x5B
  static let close: UInt8 = 0x5D
  static let backtick: UInt8 = 0x60
}
