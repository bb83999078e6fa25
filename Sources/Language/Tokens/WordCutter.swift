import Records

/// Cuts runs of signs without white space into tokens; holds what one run tells the next.
///
/// Every step looks at a bounded number of signs or moves forwards over them, so that a run of a
/// hundred thousand signs takes no longer than as many signs of prose.
struct WordCutter {
  let forms: WordForms
  private let string: String
  private(set) var tokens: [Token] = []
  private var run = WrittenRun()
  /// Where the run's tokens begin in ``tokens``.
  private var firstToken = 0
  private var isLineStart = true
  /// Single quotation marks opened on this line and not yet closed.
  var openQuotes = 0
  /// What the run holds that only addresses hold: `@`, `://`, a stop between letters.
  private(set) var mayHoldAddress = false

  init(_ string: String, forms: WordForms) {
    self.string = string
    self.forms = forms
  }

  var points: [CodePoint] { run.points }
  var following: [CodePoint] { run.following }
  var count: Int { run.points.count }
  /// Whether nothing stands before the run on its line.
  var beginsLine: Bool { isLineStart }

  mutating func startLine() {
    isLineStart = true
    openQuotes = 0
  }

  mutating func cut(_ next: WrittenRun) {
    run = next
    firstToken = tokens.count
    mayHoldAddress = holdsAddressMark()
    var index = 0
    while index < count { index = cut(at: index) }
    if tokens.count > firstToken { isLineStart = false }
  }

  /// Takes the token or tokens at a sign and tells where to go on.
  private mutating func cut(at index: Int) -> Int {
    let point = points[index]
    if point.isInvisible { return index + 1 }
    if mayHoldAddress, isStart(index), let end = addressEnd(index) {
      return take(index..<end, .word)
    }
    if point.isDigit { return cutNumber(at: index) }
    if point.isLetter { return cutWord(at: index) }
    return cutMark(at: index)
  }

  private func holdsAddressMark() -> Bool {
    for index in points.indices {
      switch points[index].value {
      case 0x40, 0x3A, 0x2E: if index + 1 < count, index > 0 { return true }
      default: break
      }
    }
    return false
  }

  /// Whether no word reaches up to a sign.
  func isStart(_ index: Int) -> Bool {
    index == 0 || !points[index - 1].isWordPart
  }

  func point(_ index: Int) -> CodePoint? {
    index < count ? points[index] : nil
  }

  /// The folded form of a part of the run.
  func folded(_ range: Range<Int>) -> String {
    Folding.fold(text(range))
  }

  func text(_ range: Range<Int>) -> Substring {
    let utf8 = string.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: run.offsets[range.lowerBound])
    let end = utf8.index(utf8.startIndex, offsetBy: run.offsets[range.upperBound])
    return string[start..<end]
  }

  /// Makes a token of a part of the run; returns where it ends.
  @discardableResult
  mutating func take(
    _ range: Range<Int>, _ kind: Token.Kind, continues: Bool = false, folded: String? = nil
  ) -> Int {
    let text = text(range)
    tokens.append(
      Token(
        span: TextSpan(run.offsets[range.lowerBound], run.offsets[range.upperBound]), kind: kind,
        text: text, folded: folded ?? Folding.fold(text),
        continuesWord: continues && tokens.count > firstToken))
    return range.upperBound
  }

  /// The token before, when it stands in the same run.
  var touching: Token? {
    tokens.count > firstToken ? tokens.last : nil
  }
}
