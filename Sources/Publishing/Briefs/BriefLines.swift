import Records
import Store

/// Turns the lines of a relation into those of a dossier, and gathers their footnotes on the way.
struct BriefLines {
  private let dealings: Dealings
  private(set) var footnotes: Footnotes

  init(_ dealings: Dealings) {
    self.dealings = dealings
    footnotes = Footnotes(articles: dealings.articles)
  }

  /// Contacts in the order of their days, those without one last.
  mutating func contacts() -> BriefSection? {
    let lines = dealings.contacts
    let groups: [(String?, [RecordLine<Contact>])] = [
      (nil, lines.filter { $0.item.date != nil }),
      ("Without a date", lines.filter { $0.item.date == nil }),
    ]
    return section("contacts", "Contacts", groups) { $0.contact($1) }
  }

  /// The stretches without a reported contact, in the order of time.
  mutating func silences() -> BriefSection? {
    let silences = Relation(dealings, by: .year).silences.sorted { $0.from < $1.from }
    guard !silences.isEmpty else { return nil }
    let lines = silences.map { silence in
      let text = SilenceSentence(silence).text
      return BriefLine(
        id: nil, date: nil, text: BriefPart(text: text.prefix(1).uppercased() + text.dropFirst()),
        details: [])
    }
    return BriefSection(
      anchor: "silences", heading: "Silences",
      introduction: "Days on which no report of this record places a contact, between contacts "
        + "with a date. That none is reported is no evidence that there was none.",
      groups: [BriefGroup(heading: nil, lines: lines)])
  }

  /// What was said, by what was done by saying it.
  mutating func statements() -> BriefSection? {
    let groups = BriefLines.actOrder.map { act in
      (Optional(BriefLines.heading(act)), dealings.statements.filter { $0.item.act == act })
    }
    return section("statements", "What was said", groups) { lines, line in
      lines.line(
        line, date: line.item.date, text: StatementSentence(line.item).text, citing: line.citations)
    }
  }

  /// What one side did to the other, on the two sides of PLOVER's scale.
  mutating func actions() -> BriefSection? {
    let groups = [("Cooperative", true), ("Conflictual", false)].map { heading, isCooperative in
      let lines = dealings.actions.filter {
        $0.item.type.quadClass.isCooperative == isCooperative
      }
      let dated = lines.filter { $0.item.date != nil }
      return (Optional(heading), dated + lines.filter { $0.item.date == nil })
    }
    return section("actions", "Actions", groups) { lines, line in
      let action = line.item
      let status = action.status == .happened ? "" : ", \(action.status.rawValue)"
      let text = "\(action.actor) → \(action.recipient): \(action.type.rawValue)\(status)"
      return lines.line(line, date: action.date, text: text)
    }
  }

  /// Points on which the two sides tell differently.
  mutating func disagreements() -> BriefSection? {
    section("disagreements", "Disagreements", [(nil, dealings.disagreements)]) { lines, line in
      lines.dispute(line)
    }
  }

  /// Words given, with what bears on them.
  mutating func pledges() -> BriefSection? {
    var written = section("pledges", "Pledges", [(nil, dealings.pledges)]) { lines, line in
      lines.pledge(line)
    }
    written?.introduction =
      "Words given, with what reports tell for or against them; whether one was kept is the "
      + "reader's to say."
    return written
  }

  private mutating func section<Item>(
    _ anchor: String, _ heading: String, _ groups: [(String?, [RecordLine<Item>])],
    line: (inout BriefLines, RecordLine<Item>) -> BriefLine
  ) -> BriefSection? {
    var written: [BriefGroup] = []
    for (heading, lines) in groups where !lines.isEmpty {
      var group: [BriefLine] = []
      for each in lines { group.append(line(&self, each)) }
      written.append(BriefGroup(heading: heading, lines: group))
    }
    guard !written.isEmpty else { return nil }
    return BriefSection(anchor: anchor, heading: heading, groups: written)
  }

  /// What binds or presses first, mere claims last.
  static let actOrder: [Statement.Act] = [
    .demand, .appeal, .promise, .offer, .agreement, .threat, .refusal, .accusation, .denial,
    .question, .praise, .claim,
  ]

  /// «Demands», «Praise».
  static func heading(_ act: Statement.Act) -> String {
    let word = act.rawValue.prefix(1).uppercased() + act.rawValue.dropFirst()
    return act == .praise ? word : word + "s"
  }
}

extension BriefLines {
  private mutating func contact(_ line: RecordLine<Contact>) -> BriefLine {
    var details: [[BriefPart]] = []
    if line.item.tally != nil {
      details.append([
        BriefPart(text: "A tally of contacts; it is not added to those that stand here.")
      ])
    }
    return self.line(
      line, date: line.item.date, text: ContactSentence(line.item).text, details: details)
  }

  private mutating func dispute(_ line: RecordLine<Dispute>) -> BriefLine {
    let dispute = line.item
    var details = dispute.sides.map { side in
      let since = side.since.map { ", \($0)" } ?? ""
      return [
        BriefPart(
          text: "According to \(side.who)\(since): \(side.says)",
          notes: footnotes.numbers(of: side.citations))
      ]
    }
    if let who = dispute.gaveWay {
      details.append([BriefPart(text: "Later \(who) took the other side's view.")])
    }
    details += differences(of: line) + corrections(of: line)
    return BriefLine(
      id: line.id, date: nil,
      text: BriefPart(text: "\(dispute.about) (\(dispute.kind.rawValue))"), details: details)
  }

  private mutating func pledge(_ line: RecordLine<Pledge>) -> BriefLine {
    let pledge = line.item
    let to = pledge.to.map { " to \($0)" } ?? ""
    let due = pledge.due.map { ", due \($0)" } ?? ""
    let text =
      "\(pledge.kind.rawValue) of \(ContactSentence.list(pledge.by))\(to): \(pledge.what)\(due)"
    let evidence = pledge.outcomes.map { evidence in
      let date = evidence.date.map { ", \($0)" } ?? ""
      return [
        BriefPart(
          text: "\(BriefLines.inWords(evidence.bearing)): \(evidence.who)\(date): \(evidence.says)",
          notes: footnotes.numbers(of: evidence.citations))
      ]
    }
    return self.line(
      line, date: pledge.date, text: text, citing: line.citations, details: evidence)
  }

  private static func inWords(_ bearing: Pledge.Evidence.Bearing) -> String {
    switch bearing {
    case .for: "Evidence for it"
    case .against: "Evidence against it"
    case .disputed: "Disputed"
    }
  }

  /// A line with its footnotes: some of its passages, or the fullest of each of its articles.
  private mutating func line<Item>(
    _ line: RecordLine<Item>, date: EventDate?, text: String,
    citing passages: [CitedPassage]? = nil,
    details: [[BriefPart]] = []
  ) -> BriefLine {
    var cited: Set<String> = []
    let fullest = passages ?? line.citations.filter { cited.insert($0.article).inserted }
    let sources =
      line.articles.count == 1
      ? "" : " (\(line.articles.count) reports, \(line.independentSources) independent)"
    return BriefLine(
      id: line.id, date: BriefDate.text(date, in: line.article),
      text: BriefPart(text: text + sources, notes: footnotes.numbers(of: fullest)),
      details: differences(of: line) + details + corrections(of: line))
  }

  /// «Reports differ on the date: 2017-05-29 ¹; 2017-05-30 ²», a field each; of the status, how it was told.
  private mutating func differences<Item>(of line: RecordLine<Item>) -> [[BriefPart]] {
    var fields: [String] = []
    for variant in line.variants where !fields.contains(variant.field) {
      fields.append(variant.field)
    }
    return fields.map { field in
      let name = field.replacing("_", with: " ")
      let opening = field == "status" ? "Told as" : "Reports differ on the \(name):"
      let variants = line.variants.filter { $0.field == field }
      return variants.enumerated().map { index, variant in
        BriefPart(
          text: (index == 0 ? opening : ";") + " " + variant.value,
          notes: footnotes.numbers(of: variant.citations))
      }
    }
  }

  /// What readers have said of the line.
  private func corrections<Item>(of line: RecordLine<Item>) -> [[BriefPart]] {
    line.corrections.compactMap { correction in
      let value = correction.value ?? ""
      switch correction.kind {
      case .note: return [BriefPart(text: "Note of \(correction.author): \(value)")]
      case .edit:
        let field = correction.field?.replacing("_", with: " ") ?? "a field"
        let reason = correction.reason.map { ", \($0)" } ?? ""
        return [BriefPart(text: "Corrected by \(correction.author): \(field)\(reason)")]
      case .accept, .reject, .merge, .split, .mergeActors, .splitActors, .undo: return nil
      }
    }
  }
}

/// A date as a dossier shows it.
enum BriefDate {
  /// «2017-05-29»; «reported 2017-05-31» where only its report has a date; «undated».
  static func text(_ date: EventDate?, in article: ArticleLine) -> String {
    if let date { return date.description }
    return published(article).map { "reported \($0)" } ?? "undated"
  }

  /// «2017-05-31», «2018-06 (inferred)»; nil where it is not known.
  static func published(_ article: ArticleLine) -> String? {
    article.published.map { "\($0)" + (article.publishedHow == .inferred ? " (inferred)" : "") }
  }
}
