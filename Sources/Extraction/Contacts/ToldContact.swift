import Records

/// What a word of contact tells by itself, before the article around it is looked at.
struct ToldContact {
  /// The predicate: «met», «talks», «visit».
  let token: Int
  var kind: Contact.Kind
  let part: Frame.Part
  /// Those who take part; of a visit the visitors, then the host.
  var people: [Actor]
  /// The place that the word itself names: where a visit goes, where a summit is.
  var place: String?
  /// Whether someone who must have taken part is not named: «the meeting», «Macron's visit».
  var isBare = false
  /// Whether it stays open if they spoke in person or from afar: «the two leaders spoke».
  var isMediumOpen = false
  /// Whether it is a contact only if one of them is on a visit to the other: «told his hosts».
  var isOfStay = false
  /// Whether it tells of several contacts at once: «have been in contact».
  var isSeries = false
  /// Whether it takes up a contact told before: «the meeting».
  var isTakenUp = false
  /// The days of the contact that it takes up.
  var date: EventDate?
  /// The status of the contact before that it takes up.
  var status: Contact.Status?
}
