/// What someone said, wrote, wanted or believed, as a report attributes it.
package struct Statement: Hashable, Sendable, Codable {
  /// How much of it is quoted; the raw values appear in outputs.
  package enum Form: String, Sendable, CaseIterable, Codable {
    /// All in quotation marks, a dash quote, or an embedded post.
    case direct
    /// Partly in quotation marks.
    case mixed
    case indirect
  }

  /// What is done by saying it; the raw values appear in outputs.
  package enum Act: String, Sendable, CaseIterable, Codable {
    case claim, promise, demand, denial, accusation, threat, offer, refusal, appeal, praise
    case agreement, question
  }

  package var speaker: Speaker
  package var addressee: String?
  package var form: Form
  /// The content only, as the article words it, without the cue; an elision is ` … `.
  package var text: String
  package var act: Act
  /// The day or occasion to which the text ties the utterance.
  package var date: EventDate?

  package init(
    speaker: Speaker, form: Form, text: String, act: Act = .claim, date: EventDate? = nil
  ) {
    self.speaker = speaker
    self.form = form
    self.text = text
    self.act = act
    self.date = date
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case speaker, addressee, form, text, act, date
  }

  /// Writes every field, `null` where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(speaker, forKey: .speaker)
    try container.encode(addressee, forKey: .addressee)
    try container.encode(form, forKey: .form)
    try container.encode(text, forKey: .text)
    try container.encode(act, forKey: .act)
    try container.encode(date, forKey: .date)
  }
}

/// Who speaks: one actor, or several for a joint statement. JSON: a string, or a list of strings.
package struct Speaker: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Names of actors, one or more.
  package let names: [String]

  package init(_ name: String) {
    names = [name]
  }

  /// Nil without a name.
  package init?(_ names: [String]) {
    guard !names.isEmpty else { return nil }
    self.names = names
  }

  package var description: String { names.joined(separator: ", ") }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let name = try? container.decode(String.self) {
      self.init(name)
    } else if let speaker = Speaker(try container.decode([String].self)) {
      self = speaker
    } else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a statement without a speaker")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if names.count == 1 {
      try container.encode(names[0])
    } else {
      try container.encode(names)
    }
  }
}
