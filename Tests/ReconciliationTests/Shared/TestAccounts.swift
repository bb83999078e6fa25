import Records

/// An account of something in an article that was published on a day: `account("s1", item, in: "a1", "2017-05-30")`.
func account<Item>(
  _ id: String, _ item: Item, in article: String, _ published: String? = nil
) -> Account<Item> {
  let date = published.flatMap { EventDate($0) }
  return Account(
    id: id, item: item,
    origin: Origin(
      article: article, published: date, publishedHow: date == nil ? .unknown : .metadata),
    citations: [CitedPassage(article: article, start: 0, end: 1, text: "x")])
}
