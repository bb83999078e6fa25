import Records

/// A title as an article words it: «former French Foreign Minister», «president of France».
struct TitlePhrase: Hashable {
  /// Indices of the offices that the words can mean; empty for a mere form of address.
  var offices: [Int] = []
  /// The code of the state or organisation it belongs to, where the words tell.
  var state: String?
  /// The name of the organisation it belongs to.
  var organisation: String?
  var isFormer = false
  /// «then President»: held at the time told.
  var isThen = false
  var isElect = false
  var isDeputy = false
  var isPlural = false
  /// «counterpart»: the office is that of somebody else.
  var isCounterpart = false
  var gender: Gender?
}

/// Whether somebody or something is spoken of as he, she or it.
enum Gender: String, Hashable, Sendable {
  case he, she, it
}

/// A passage that names or describes somebody or something, before anything is resolved.
struct Phrase {
  /// How sure it is that a run of capitals names a person.
  enum Strength: Comparable {
    /// Only if the article or the tables know it.
    case weak
    /// The words around it tell a person.
    case likely
    /// A title, or a full name of the tables.
    case sure
  }

  enum Content {
    case person(name: Range<Int>, title: TitlePhrase?, strength: Strength)
    case title(TitlePhrase)
    case jointTitles([TitlePhrase])
    /// A group, body, state or palace that needs no further resolving.
    case actor(Actor)
    /// A body named without its state: «the Foreign Ministry».
    case bareBody(String)
    case place(name: String, state: String?)
    /// «the two leaders» (people), «both sides» or «these three countries» (states).
    case several(Int, ofPeople: Bool)
  }

  let tokens: Range<Int>
  let content: Content
}
