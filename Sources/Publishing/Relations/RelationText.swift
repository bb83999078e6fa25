import Records
package import Store

/// What a relation says beside its table: the first and the last contact, and the silences.
package struct RelationText {
  private let style: TextStyle
  private static let shownSilences = 5

  package init(style: TextStyle) {
    self.style = style
  }

  /// «first contact  2017-05-29: meeting of … (c0123456789ab)» and so on, each on lines of its own.
  package func text(_ relation: Relation) -> String {
    var rows: [(String, String)] = []
    if let first = relation.first { rows.append(("first contact", contact(first))) }
    if let last = relation.last { rows.append(("last contact", contact(last))) }
    let silences = relation.silences.prefix(RelationText.shownSilences)
    rows += silences.map { ("silence", SilenceSentence($0).text) }
    let sources = Counted.reports(relation.reports, independent: relation.independentSources)
    rows.append(("sources", sources))
    return rows.map(row).joined()
  }

  private func contact(_ line: RecordLine<Contact>) -> String {
    let date = line.item.date?.description ?? ""
    return "\(date): \(ContactSentence(line.item).text) (\(line.id))"
  }

  private func row(_ name: String, _ value: String) -> String {
    let column = 15
    let margin = String(repeating: " ", count: column)
    let lines = LineWrap.lines(SafeText.line(value), width: style.width - column)
    return style.dim(name) + String(repeating: " ", count: column - name.count)
      + lines.joined(separator: "\n" + margin) + "\n"
  }
}

/// A silence in words: «no contact reported from 2017-05-30 to 2022-02-07, 1715 days».
struct SilenceSentence {
  private let silence: Silence

  init(_ silence: Silence) {
    self.silence = silence
  }

  var text: String {
    let (from, to) = (DatePoint(silence.from).description, DatePoint(silence.to).description)
    let told = "no contact reported from \(from) to \(to), \(silence.days) days"
    guard silence.undated > 0 else { return told }
    return told + "; \(Counted.text(silence.undated, "contact")) without a date may lie in it"
  }
}

/// A number with its noun: «1 report», «3 reports».
enum Counted {
  static func text(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
  /// «3 reports, 2 of them independent», «3 reports, all independent», «1 report».
  static func reports(_ number: Int, independent: Int) -> String {
    let all = text(number, "report")
    guard number > 1 else { return all }
    return all
      + (independent == number ? ", all independent" : ", \(independent) of them independent")
  }
}
