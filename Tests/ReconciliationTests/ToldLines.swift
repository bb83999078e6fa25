import Records
import Reconciliation

/// Lines as a test tells them: every line is one account whose passage is its sentence.
struct ToldLines {
  private(set) var lines = Lines()
  private var count = 0

  /// - Parameter actors: whom every article of the test names.
  init(_ actors: [Actor] = ToldLines.leaders) {
    self.actors = actors
  }

  private let actors: [Actor]

  static let leaders = [
    Actor(name: "Joe Biden", kind: .person, state: "US", aliases: ["Biden"]),
    Actor(name: "United States", kind: .state, state: "US", aliases: ["Washington"]),
    Actor(name: "Xi Jinping", kind: .person, state: "CN", aliases: ["Xi"]),
    Actor(name: "China", kind: .state, state: "CN", aliases: ["Beijing"]),
    Actor(name: "Lai Ching-te", kind: .person, state: "TW", aliases: ["Lai"]),
    Actor(name: "Taiwan", kind: .state, state: "TW", aliases: ["Taipei"]),
  ]

  /// Where something is told: in which article of which day, and at which place of its text.
  struct Place {
    var article = "a1"
    var published: String? = "2023-02-10"
    var start = 0
  }

  mutating func say(
    _ speaker: String, _ text: String, _ act: Statement.Act = .claim,
    form: Statement.Form = .indirect, in sentence: String? = nil, at place: Place = Place()
  ) {
    var statement = Statement(speaker: Speaker(speaker), form: form, text: text, act: act)
    statement.addressee = nil
    lines.statements += line("s", statement, sentence ?? "\(speaker) said \(text)", place)
  }

  mutating func act(
    _ type: Action.Kind, by actor: String, on recipient: String, date: String? = nil,
    at place: Place = Place()
  ) {
    let action = Action(
      type: type, actor: actor, recipient: recipient, date: date.flatMap { EventDate($0) },
      status: .happened)
    lines.actions += line("x", action, "\(actor) \(type.rawValue) \(recipient)", place)
  }

  mutating func meet(
    _ participants: [String], on date: String, _ status: Contact.Status = .held,
    at place: Place = Place()
  ) {
    let contact = Contact(
      kind: .meeting, participants: participants, date: EventDate(date), status: status)
    lines.contacts += line("c", contact, participants.joined(separator: " met "), place)
  }

  mutating func count(_ figure: Figure, at place: Place = Place()) {
    lines.figures += line("f", figure, "\(figure.value) \(figure.measure)", place)
  }

  private mutating func line<Item>(
    _ letter: String, _ item: Item, _ sentence: String, _ place: Place
  ) -> [Line<Item>] {
    count += 1
    lines.actors[place.article] = actors
    let passage = CitedPassage(
      article: place.article, start: place.start, end: place.start + sentence.unicodeScalars.count,
      text: sentence)
    let published = place.published.flatMap { EventDate($0) }
    let account = Account(
      id: "\(letter)\(count)", item: item,
      origin: Origin(
        article: place.article, published: published,
        publishedHow: published == nil ? .unknown : .dateline),
      citations: [passage])
    return [Line(item, accounts: [account])].compactMap { $0 }
  }
}
