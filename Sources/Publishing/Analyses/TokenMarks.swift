import Language
import Records

/// What is marked on each token of an article, as `Name=value` pairs for the last column of CoNLL-U.
///
/// A passage of several tokens is marked in the way of named-entity corpora: `B-` on the first token,
/// `I-` on the others. A token can lie in several attributions: `Attribution=1:B-source,2:B-content`.
struct TokenMarks {
  /// By token, then by name.
  private var marks: [Int: [String: String]] = [:]

  init(_ analysis: Analysis) {
    for name in analysis.grammar.names {
      mark(name.tokens, "Mention", name.kind.rawValue)
    }
    for nominal in analysis.grammar.nominals {
      marks[nominal.head, default: [:]]["Nominal"] = nominal.kind.rawValue
    }
    for time in analysis.times {
      mark(analysis.tokens(in: time.span), "Time", "\(time.kind.rawValue):\(time.value)")
    }
    for mention in analysis.mentions {
      switch mention.meaning {
      case .place(let name, _): mark(mention.tokens, "Place", name)
      case .actor, .actors:
        mark(mention.tokens, "Actor", mention.actors.map(\.name).joined(separator: ", "))
      }
    }
    for (index, attribution) in analysis.grammar.attributions.enumerated() {
      for part in attribution.parts {
        mark(part.tokens, "Attribution", part.name, number: index + 1)
      }
    }
  }

  /// In alphabetical order, their values made safe.
  subscript(token: Int) -> [String] {
    (marks[token] ?? [:]).sorted { $0.key < $1.key }.map { "\($0)=\(TokenMarks.escaped($1))" }
  }

  private mutating func mark(
    _ tokens: Range<Int>, _ name: String, _ value: String, number: Int? = nil
  ) {
    for token in tokens {
      let position = token == tokens.lowerBound ? "B-" : "I-"
      let text = (number.map { "\($0):" } ?? "") + position + value
      let before = number == nil ? nil : marks[token]?[name]
      marks[token, default: [:]][name] = (before.map { $0 + "," } ?? "") + text
    }
  }

  /// Writes what would end a value, or the line, as a web address does: `|` is `%7C`.
  static func escaped(_ value: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "|", "=", "%", "\u{0}"..."\u{1F}", "\u{7F}":
        let code = String(scalar.value, radix: 16, uppercase: true)
        text += ("%" + (code.count == 1 ? "0" : "") + code).unicodeScalars
      default:
        text.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return String(text)
  }
}

extension Attribution {
  /// Its passages in the order source, cue, contents, each with what it is.
  var parts: [(name: String, tokens: Range<Int>)] {
    (source.map { [("source", $0)] } ?? []) + (cue.map { [("cue", $0)] } ?? [])
      + contents.map { ("content", $0) }
  }
}
