import Language
import Records

/// An analysis for reading: each sentence as a tree that lies on its side.
///
/// Words stand below one another in the order of the sentence; a word's dependents are further right,
/// those before it above and those after it below. Names, times and attributions follow.
///
///     ┌─ Macron  nsubj  PROPN NNP
///     met        root   VERB VBD  meet
///     └─ Putin   obj    PROPN NNP
struct AnalysisTree {
  private let analysis: Analysis
  private let style: TextStyle

  init(_ analysis: Analysis, style: TextStyle) {
    self.analysis = analysis
    self.style = style
  }

  func write(to put: (String) throws -> Void) throws {
    let passages = SentencePassages(analysis)
    try put(style.bold(SafeText.line(analysis.article.source)) + "\n")
    for (index, sentence) in analysis.sentences.enumerated() {
      let words = "\(index + 1)  " + SafeText.line(analysis.article.text[sentence.span])
      var text = "\n" + LineWrap.lines(words, width: style.width).joined(separator: "\n") + "\n\n"
      text += lines(of: sentence)
      if !passages[index].isEmpty { text += "\n" }
      for passage in passages[index] {
        text += "  " + style.dim(passage.name) + " " + SafeText.line(passage.text) + "\n"
      }
      try put(text)
    }
    try put("\n")
  }

  private func lines(of sentence: Sentence) -> String {
    let parse = analysis.grammar.parse(of: sentence.tokens.lowerBound)
    let branches: [Branch]
    if let parse, let root = parse.root {
      branches = Branch.all(of: parse, below: root.token)
    } else {
      branches = sentence.tokens.map { Branch(token: $0, lines: "") }
    }
    let words = branches.map { branch in
      let word = SafeText.line(analysis.tokens[branch.token].text)
      return branch.lines + LineWrap.truncated(word, width: style.width / 2)
    }
    let width = min(words.map { DisplayWidth.of($0) }.max() ?? 0, style.width / 2)
    return zip(branches, words).map { branch, word in
      let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(word)))
      return "  " + word + note(of: branch.token, after: space) + "\n"
    }.joined()
  }

  /// Relation, tags and, where it is another word, lemma.
  private func note(of token: Int, after space: String) -> String {
    guard let word = analysis.grammar.word(token) else { return "" }
    let lemma = word.lemma == analysis.tokens[token].text ? "" : " " + SafeText.line(word.lemma)
    return space + "  " + style.bold(word.relation.text)
      + style.dim(" \(word.tag.rawValue) \(word.pennTag)" + lemma)
  }
}

/// A word of the tree with the lines before it.
private struct Branch {
  let token: Int
  let lines: String

  /// The words below one and itself, from top to bottom.
  static func all(of parse: Parse, below root: Int) -> [Branch] {
    var branches: [Branch] = []
    draw(root, of: parse, Margin(above: "", own: "", below: ""), into: &branches)
    return branches
  }

  /// What stands left of the lines above a word, of its own and of those below it.
  private struct Margin {
    let above: String
    let own: String
    let below: String
  }

  private static func draw(
    _ token: Int, of parse: Parse, _ margin: Margin, into branches: inout [Branch]
  ) {
    let dependents = parse.dependents(of: token)
    let before = dependents.filter { $0 < token }
    let after = dependents.filter { $0 > token }
    for dependent in before {
      let isOuter = dependent == before.first
      let inner = Margin(
        above: margin.above + (isOuter ? "   " : "│  "),
        own: margin.above + (isOuter ? "┌─ " : "├─ "), below: margin.above + "│  ")
      draw(dependent, of: parse, inner, into: &branches)
    }
    branches.append(Branch(token: token, lines: margin.own))
    for dependent in after {
      let isOuter = dependent == after.last
      let inner = Margin(
        above: margin.below + "│  ", own: margin.below + (isOuter ? "└─ " : "├─ "),
        below: margin.below + (isOuter ? "   " : "│  "))
      draw(dependent, of: parse, inner, into: &branches)
    }
  }
}
