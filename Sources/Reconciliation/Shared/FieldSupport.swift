package import Records

/// What the accounts of one thing say of one of its fields, and which value the record takes.
///
/// Two reports date a call on 7 February 2022 and one on the 8th: the value is the 7th, and both are kept as
/// variants. More reports win, two accounts of one article being one; then the more exact value, then the one that
/// was told first.
package struct FieldSupport<Value: Hashable> {
  /// Nil where no account gives the field.
  package let value: Value?
  /// Every value told, the best supported first; empty when all accounts that give the field agree.
  package let variants: [Variant]

  /// - Parameters:
  ///   - field: The field's name in JSON.
  ///   - accounts: In any order.
  ///   - agrees: Whether an account that says the first value also speaks for the second; equality unless given.
  ///   - exactness: More is more exact; all the same unless given.
  ///   - told: The field of an item.
  package init<Item>(
    _ field: String, of accounts: [Account<Item>],
    agrees: (Value, Value) -> Bool = { $0 == $1 }, exactness: (Value) -> Int = { _ in 0 },
    told: (Item) -> Value?
  ) where Value: CustomStringConvertible {
    let ordered = accounts.sorted(by: Account.isEarlier)
    let values = ordered.map { told($0.item) }
    var distinct: [Value] = []
    for case .some(let value) in values where !distinct.contains(value) {
      distinct.append(value)
    }
    let supports = distinct.map { value in
      let articles = zip(ordered, values).filter { $1.map { agrees($0, value) } ?? false }
        .map(\.0.origin.article)
      return (articles: Set(articles).count, exactness: exactness(value))
    }
    let ranked = distinct.indices.sorted {
      (-supports[$0].articles, -supports[$0].exactness, $0)
        < (-supports[$1].articles, -supports[$1].exactness, $1)
    }
    value = ranked.first.map { distinct[$0] }
    variants =
      distinct.count < 2
      ? []
      : ranked.map { index in
        let tellers = zip(ordered, values).filter { $1 == distinct[index] }.map(\.0.id)
        return Variant(
          field: field, value: distinct[index].description, accounts: tellers.sorted())
      }
  }
}

extension FieldSupport where Value == EventDate {
  /// A date: an account of «May 2017» speaks for 29 May 2017 too, and the narrower date is the more exact.
  package init<Item>(
    date field: String, of accounts: [Account<Item>], told: (Item) -> EventDate?
  ) {
    self.init(
      field, of: accounts, agrees: { $0.contains($1) }, exactness: { -$0.days }, told: told)
  }
}

extension EventDate {
  /// How many days the date can mean; open and unknown ends count as very many.
  fileprivate var days: Int {
    guard let firstDay, let lastDay else { return Int(Int32.max) }
    return lastDay.number - firstDay.number + 1
  }
}
