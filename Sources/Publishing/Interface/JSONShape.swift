/// What JSON looks like, in the language of JSON Schema (draft 2020-12), put together from small pieces.
package struct JSONShape: Hashable, Sendable {
  package let tree: JSONTree

  package init(_ tree: JSONTree) {
    self.tree = tree
  }

  /// Where an OpenAPI document keeps shapes that have a name.
  package static func named(_ name: String) -> JSONShape {
    JSONShape(["$ref": "#/components/schemas/\(name)"])
  }

  static func words(_ meaning: String) -> JSONShape {
    JSONShape(["type": "string", "description": .text(meaning)])
  }

  static func integer(_ meaning: String, from least: Int? = nil) -> JSONShape {
    let shape: JSONTree = ["type": "integer", "description": .text(meaning)]
    return JSONShape(least.map { shape.with(["minimum": .integer($0)]) } ?? shape)
  }

  static func number(_ meaning: String) -> JSONShape {
    JSONShape(["type": "number", "description": .text(meaning)])
  }

  static func flag(_ meaning: String) -> JSONShape {
    JSONShape(["type": "boolean", "description": .text(meaning)])
  }

  /// One of the raw values of an enumeration.
  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ choices: Choice.Type, _ meaning: String
  ) -> JSONShape {
    JSONShape([
      "type": "string", "enum": .texts(choices.allCases.map(\.rawValue)),
      "description": .text(meaning),
    ])
  }

  static func list(of item: JSONShape, _ meaning: String, atLeast least: Int = 0) -> JSONShape {
    let shape: JSONTree = [
      "type": "array", "items": item.tree, "description": .text(meaning),
    ]
    return JSONShape(least > 0 ? shape.with(["minItems": .integer(least)]) : shape)
  }

  /// Something that has one of several shapes.
  static func either(_ shapes: [JSONShape], _ meaning: String) -> JSONShape {
    JSONShape(["anyOf": .list(shapes.map(\.tree)), "description": .text(meaning)])
  }

  /// A shape with a name, where it needs words of its own.
  static func named(_ name: String, _ meaning: String) -> JSONShape {
    JSONShape(named(name).tree.with(["description": .text(meaning)]))
  }

  /// The same, or `null` where nothing is known.
  var orNull: JSONShape {
    guard case .text(let type)? = tree["type"] else {
      return JSONShape([
        "anyOf": [JSONShape.without("description", tree), ["type": "null"]],
        "description": tree["description"] ?? "",
      ])
    }
    var tree = tree.with(["type": [.text(type), "null"]])
    if case .list(let choices)? = tree["enum"] {
      tree = tree.with(["enum": .list(choices + [.null])])
    }
    return JSONShape(tree)
  }

  /// An object; fields whose names end with `?` may be missing.
  static func object(_ meaning: String, _ fields: KeyValuePairs<String, JSONShape>) -> JSONShape {
    object(meaning, fields.map { ($0.key, $0.value) })
  }

  static func object(_ meaning: String, _ fields: [(String, JSONShape)]) -> JSONShape {
    let named = fields.map { name, shape in
      (name: name.hasSuffix("?") ? String(name.dropLast()) : name, shape: shape.tree)
    }
    let required = fields.map(\.0).filter { !$0.hasSuffix("?") }.sorted()
    return JSONShape([
      "type": "object", "description": .text(meaning), "required": .texts(required),
      "properties": .object(Dictionary(named.map { ($0.name, $0.shape) }) { $1 }),
    ])
  }

  private static func without(_ name: String, _ tree: JSONTree) -> JSONTree {
    guard case .object(var members) = tree else { return tree }
    members[name] = nil
    return .object(members)
  }
}
