import Language
import Records

/// Tells whether what somebody says to another is their meeting, since he is on a visit to him.
///
/// Input: all that the words of an article tell. Output: for «Macron told his hosts», in a report of his visit to
/// China, that they met. Where the article tells of their talks besides, it is part of these and none of its own.
struct StayContacts {
  private let reading: ArticleReading
  private let others: [ToldContact]
  /// How many sentences apart from a visit «spoke» is of it.
  private static let reach = 3

  init(_ told: [ToldContact], in reading: ArticleReading) {
    self.reading = reading
    others = told.filter { !$0.isOfStay }
  }

  /// Those of a contact who are not told to have met besides, one of them on a visit to another; with the place.
  func contact(_ told: ToldContact) -> ToldContact? {
    let isLetter = reading.view.sentence(of: told.token).tokens.contains {
      reading.view.word($0) == "letter"
    }
    let isAfar = isLetter || reading.isByPhone(told.token)
    let isToldBesides = others.contains {
      $0.kind != .visit && Set($0.people).isSuperset(of: told.people)
    }
    guard !isAfar, !isToldBesides, told.people.count > 1 else { return nil }
    for guest in told.people where guest.kind == .person {
      for host in told.people where host != guest {
        guard let stay = stay(of: guest, at: host) else { continue }
        var whole = told
        whole.place = stay.isBare ? reading.scene?.place : stay.place ?? stay.people.last?.name
        return whole
      }
    }
    return nil
  }

  /// «spoke with Xi» of one who is on a visit to him: they met.
  func inPerson(_ told: ToldContact) -> ToldContact {
    let sentence = reading.view.sentence(of: told.token)
    guard told.isMediumOpen, told.kind == .call, told.people.count == 2,
      !sentence.tokens.contains(where: { reading.view.word($0) == "times" }),
      let stay = stay(of: told.people[0], at: told.people[1])
        ?? stay(of: told.people[1], at: told.people[0]),
      abs(
        reading.view.sentenceIndex(of: stay.token) - reading.view.sentenceIndex(of: told.token))
        <= StayContacts.reach
    else { return told }
    var met = told
    met.kind = .meeting
    return met
  }

  /// The visit of one to the state of another, who is a person or a group of its people.
  private func stay(of guest: Actor, at host: Actor) -> ToldContact? {
    guard host.kind == .person || host.kind == .group else { return nil }
    let words = host.name.split(separator: " ").map(String.init)
    let state =
      host.state ?? words.lazy.compactMap { reading.view.analysis.nationalities[$0]?.state }.first
    return others.first { stay in
      guard stay.kind == .visit, stay.people.contains(guest) else { return false }
      let visited = stay.isBare ? reading.scene?.host : stay.people.last
      return visited != guest && visited?.state != nil && visited?.state == state
    }
  }
}
