/// Where everything is, as the interface over HTTP gives it.
package struct StartDocument: Encodable {
  private let links: [String: String]

  /// Paths by name; `{id}` in one is to be filled.
  package init(_ links: [String: String]) {
    self.links = links
  }

  static var shape: JSONShape {
    let path = JSONShape.words("A path; `{id}` in it is an identifier.")
    return .object(
      "Where everything is.",
      [
        "links": JSONShape([
          "type": "object", "additionalProperties": path.tree, "description": "Paths by name.",
        ])
      ])
  }
}
