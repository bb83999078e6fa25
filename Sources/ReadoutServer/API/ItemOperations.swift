import Publishing
import Records
import Store

/// Single things of the record, by their identifiers.
enum ItemOperations {
  static let all = [line, article, actor]

  private static let line = InterfaceOperation(
    "getLine", "/lines/{id}", "A line of any kind with the paragraphs behind it",
    gives: "LineDocument",
    [.id("The line's identifier; that of any of its accounts will do.", example: "c0123456789abc")]
  ) { question, store in
    let id = question["id"] ?? ""
    guard let item = try store.line(id: id), let document = LineDocument(item) else {
      throw RequestError.noLine(id)
    }
    return try InterfaceAnswer(document)
  }

  private static let article = InterfaceOperation(
    "getArticle", "/articles/{id}", "An article with its text and the passages that lines rest on",
    gives: "ArticleDocument",
    [.id("The article's identifier.", example: "a0123456789abc")]
  ) { question, store in
    let id = question["id"] ?? ""
    guard let document = try ArticleDocument(id: id, in: store) else {
      throw RequestError.noLine(id)
    }
    return try InterfaceAnswer(document)
  }

  private static let actor = InterfaceOperation(
    "getActor", "/actors/{id}", "An actor with the addresses of its lines",
    gives: "ActorDocument",
    [.id("The actor's identifier.", example: "n0123456789abc")]
  ) { question, store in
    let id = question["id"] ?? ""
    guard let match = try store.actor(id: id) else { throw RequestError.noLine(id) }
    let links = RecordList.allCases.filter { $0 != .actors }.map { list in
      let path = "\(Interface.root)/\(list.rawValue)"
      return (list.rawValue, PageAddress(path: path, query: [.init("who", match.name)]))
    }
    return try InterfaceAnswer(
      ActorDocument(ActorRow(match), links: Dictionary(uniqueKeysWithValues: links)))
  }
}
