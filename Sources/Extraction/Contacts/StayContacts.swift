import Language
import Records

/// Tells whether what somebody says to another is their meeting, since he is on a visit to him.
///
/// Input: all that the words of an article tell. Output: for «Macron told his hosts», in a report of his visit to
/// China, that they met. Where the article tells of their talks besides, it is part of these and none of its own.
struct StayContacts {
  private let reading: ArticleReading
  private let others: [ToldContact]

  init(_ told: [ToldContact], in reading: ArticleReading) {
    self.reading = reading
    others = told.filter { !$0.isOfStay }
  }

  /// Those of a contact who are not told to have met besides, one of them on a visit to another; with the place.
  func contact(_ told: ToldContact) -> ToldContact? {
    let tokens = reading.view.sentence(of: told.token).tokens
    let isAfar = tokens.contains {
      ["phone", "telephone", "call", "telephoned", "letter"].contains(reading.view.word($0))
    }
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
