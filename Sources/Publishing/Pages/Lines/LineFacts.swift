import Records

/// One field of a line on its page.
struct LineFact {
  let label: String
  let value: HTML
  /// The field's name in JSON, by which its confidence is known; nil for what is no field.
  let field: String?

  /// Nil where nothing is known.
  init?(_ label: String, _ value: HTML?, field: String? = nil) {
    guard let value else { return nil }
    self.label = label
    self.value = value
    self.field = field
  }
}

/// What a line holds, field by field, in the words of a page.
struct LineFacts {
  /// Names under which the record shows an actor; a voice that is only heard in a line has no page.
  let known: Set<String>

  func all<Item: ShownItem>(of item: Item) -> [LineFact] {
    let facts: [LineFact?] =
      switch item {
      case let item as Contact: contact(item)
      case let item as Statement: statement(item)
      case let item as Figure: figure(item)
      case let item as Action: action(item)
      case let item as Dispute: dispute(item)
      case let item as Pledge: pledge(item)
      default: []
      }
    return facts.compactMap(\.self)
  }

  private func contact(_ contact: Contact) -> [LineFact?] {
    [
      LineFact("When", contact.date.map(DayMarkup.html), field: "date"),
      LineFact("Kind", plain(contact.kind.rawValue), field: "kind"),
      LineFact("Who", names(contact.participants), field: "participants"),
      LineFact("Where", contact.place.map { "\($0)" }, field: "place"),
      LineFact(
        "How long", contact.durationMinutes.map { "\(LineFacts.duration($0))" },
        field: "duration_minutes"),
      LineFact("Asked for by", contact.initiator.map(name), field: "initiator"),
      LineFact("Standing", plain(contact.status.rawValue), field: "status"),
      LineFact(
        "Tally", contact.tally.map { "\($0), counted together; not added to contacts told singly" },
        field: "tally"),
    ]
  }

  private func statement(_ statement: Statement) -> [LineFact?] {
    let form =
      switch statement.form {
      case .direct: "in the speaker’s own words"
      case .mixed: "partly in the speaker’s own words"
      case .indirect: "in the report’s words"
      }
    return [
      LineFact("When", statement.date.map(DayMarkup.html), field: "date"),
      LineFact("Who", names(statement.speaker.names), field: "speaker"),
      LineFact("To whom", statement.addressee.map(name), field: "addressee"),
      LineFact("Said", "<span class=\"words\">\(statement.text)</span>", field: "text"),
      LineFact("Told", "\(form)", field: "form"),
      LineFact("By saying it", plain(statement.act.rawValue), field: "act"),
    ]
  }

  private func figure(_ figure: Figure) -> [LineFact?] {
    [
      LineFact("What", "\(figure.measure)", field: "measure"),
      LineFact(
        "How many",
        "\(figure.bound == .exactly ? "" : figure.bound.rawValue + " ")\(PageWords.number(figure.value)) \(figure.unit)",
        field: "value"),
      LineFact("Where", figure.place.map { "\($0)" }, field: "place"),
      LineFact("As of", figure.asOf.map(DayMarkup.html), field: "as_of"),
      LineFact(
        "According to", figure.attributedTo.map(name) ?? "the report itself", field: "attributed_to"
      ),
    ]
  }

  private func action(_ action: Action) -> [LineFact?] {
    let quadClass = PageWords.plain(action.type.quadClass.rawValue)
    return [
      LineFact("When", action.date.map(DayMarkup.html), field: "date"),
      LineFact("Who", name(action.actor), field: "actor"),
      LineFact("To whom", name(action.recipient), field: "recipient"),
      LineFact("What", "\(action.type.rawValue) (PLOVER: \(quadClass))", field: "type"),
      LineFact("Standing", plain(action.status.rawValue), field: "status"),
    ]
  }

  private func dispute(_ dispute: Dispute) -> [LineFact?] {
    [
      LineFact("On a", plain(dispute.kind.rawValue), field: "kind"),
      LineFact("Later took the other view", dispute.gaveWay.map(name), field: "gave_way"),
    ]
  }

  private func pledge(_ pledge: Pledge) -> [LineFact?] {
    [
      LineFact("When", pledge.date.map(DayMarkup.html), field: "date"),
      LineFact("Kind", plain(pledge.kind.rawValue), field: "kind"),
      LineFact("By", names(pledge.by), field: "by"),
      LineFact("To", pledge.to.map(name), field: "to"),
      LineFact("What", "<span class=\"words\">\(pledge.what)</span>", field: "what"),
      LineFact("Due", pledge.due.map(DayMarkup.html), field: "due"),
    ]
  }
}

extension LineFacts {
  /// «1 hour 30 minutes».
  static func duration(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let parts = [
      hours == 0 ? nil : Counted.text(hours, "hour"),
      rest == 0 && hours > 0 ? nil : Counted.text(rest, "minute"),
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// A name, linked to its page where it has one.
  func name(_ name: String) -> HTML {
    !known.contains(name) ? "\(name)" : "<a href=\"\(PageAddress.actor(named: name))\">\(name)</a>"
  }

  private func names(_ names: [String]) -> HTML {
    HTML.joined(names.map(name), by: ", ")
  }

  private func plain(_ raw: String) -> HTML { "\(PageWords.plain(raw))" }
}
