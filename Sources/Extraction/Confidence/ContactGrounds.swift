import Language
import Records

/// What the fields of a contact rest on: the sentences that tell of it, or what the article says elsewhere.
///
/// Input: a contact as found. Output: its grounds. «Xi met Kim in Dalian on Monday» gives `sentence` for day and
/// place; of «He met Kim» in the same report the day is that of the story, and «he» is referred to.
struct ContactGrounds {
  private let view: ArticleView
  private let storyDay: EventDate?
  private let sentences: CitedSentences

  init(_ reading: ArticleReading) {
    view = reading.view
    storyDay = reading.storyDay?.date
    sentences = CitedSentences(reading.view)
  }

  func grounds(of found: FoundContact) -> Grounds {
    let contact = found.contact
    let told = found.citations.compactMap(sentences.sentence)
    let item: Ground = told.count > 1 ? .repeated : found.isAsserted ? .verb : .noun
    var grounds = Grounds(item: item)
    grounds.fields["participants"] = participants(of: found, in: told)
    grounds.fields["kind"] = item
    grounds.fields["status"] = contact.status == .held ? .fact : .plan
    if let date = contact.date { grounds.fields["date"] = ground(of: date, in: told) }
    if let place = contact.place {
      let words = told.map { view.text($0.tokens) }
      grounds.fields["place"] = words.contains { $0.contains(place) } ? .sentence : .occasion
    }
    return grounds
  }

  private func participants(of found: FoundContact, in told: [Sentence]) -> Ground {
    if found.people.contains(where: { $0.kind == .group }) { return .described }
    let isTogether = told.contains { sentence in
      let named = sentences.named(in: sentence)
      return found.people.allSatisfy { named.contains($0.name) }
    }
    return isTogether ? .named : .referred
  }

  private func ground(of date: EventDate, in told: [Sentence]) -> Ground {
    let isTold = told.contains { sentence in
      sentence.tokens.contains { token in
        view.time(at: token)?.date.map { $0.contains(date) || date.contains($0) } ?? false
      }
    }
    return isTold ? .sentence : date == storyDay ? .storyDay : .occasion
  }
}
