import HTTPTypes
import Publishing

/// The interface as an OpenAPI 3.1 document (<https://spec.openapis.org/oas/v3.1.1>), made from the table of operations.
enum OpenAPIDocument {
  static let path = Interface.root + "/openapi.json"

  static var tree: JSONTree {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Readout", "version": "1.0.0",
        "summary": "Who met, called and told whom what: a cited record from news reports.",
        "description": """
        Every address answers to GET and HEAD, and changes nothing by them; corrections are sent by POST. Fields may be added to objects; none is taken away or given another \
        meaning under /api/v1. Every line names the article, the place in it and the words it rests on.
        """,
      ],
      "paths": .object(paths),
      "components": [
        "schemas": .object(InterfaceShapes.all.mapValues(\.tree).merging(own) { $1 }),
        "responses": .object(
          Dictionary(uniqueKeysWithValues: problems.map { (problemName($0.0), problem($0.1)) })),
        "headers": [
          "ETag": [
            "description": "Names the record as it is; for If-None-Match.",
            "schema": ["type": "string"],
          ],
          "Link": [
            "description": "Where what belongs to the answer is (RFC 8288).",
            "schema": ["type": "string"],
          ],
          "Location": [
            "description": "Where what has been made is.", "schema": ["type": "string"],
          ],
        ],
        "securitySchemes": [
          "token": [
            "type": "http", "scheme": "bearer",
            "description": "Asked for where others than this machine can reach the server.",
          ]
        ],
      ],
      "security": [[:], ["token": []]],
    ]
  }

  /// What is sent, and the document's own shape: what others say of that is enough.
  private static let own: [String: JSONTree] = [
    "OpenAPIDocument": [
      "type": "object", "description": "An OpenAPI document, version 3.1.",
      "required": ["components", "info", "openapi", "paths"],
      "properties": ["openapi": ["type": "string"]], "additionalProperties": true,
    ],
    "CorrectionRequest": CorrectionMember.shape,
  ]

  private static var paths: [String: JSONTree] {
    Interface.operations.reduce(into: [:]) { paths, operation in
      let method = operation.method.rawValue.lowercased()
      paths[operation.path] = (paths[operation.path] ?? [:]).with([method: tree(of: operation)])
    }
  }

  private static func tree(of operation: InterfaceOperation) -> JSONTree {
    var tree: JSONTree = [
      "operationId": .text(operation.name), "summary": .text(operation.summary + "."),
      "parameters": .list(operation.parameters.map(parameter)),
      "responses": responses(of: operation),
    ]
    if let shape = operation.body {
      let content: JSONTree = ["schema": JSONShape.named(shape).tree]
      tree = tree.with([
        "requestBody": ["required": true, "content": ["application/json": content]]
      ])
    }
    return tree
  }

  private static func parameter(_ parameter: Parameter) -> JSONTree {
    let value = parameter.value.shape
    let example = JSONTree.text(parameter.example)
    let isList = parameter.most > 1
    let shape: JSONTree =
      isList
      ? ["type": "array", "items": value, "maxItems": .integer(parameter.most)] : value
    let tree: JSONTree = [
      "name": .text(parameter.name), "in": parameter.isInPath ? "path" : "query",
      "description": .text(parameter.meaning), "required": .bool(parameter.isRequired),
      "schema": shape, "example": isList ? .list([example]) : parameter.value.example(example),
    ]
    return isList ? tree.with(["style": "form", "explode": true]) : tree
  }

  private static func responses(of operation: InterfaceOperation) -> JSONTree {
    let isChange = operation.body != nil
    let names = isChange ? ["Location"] : operation.isParted ? ["ETag", "Link"] : ["ETag"]
    let headers = names.map { ($0, ["$ref": "#/components/headers/\($0)"] as JSONTree) }
    var responses: [String: JSONTree] = [
      isChange ? "201" : "200": [
        "description": .text(operation.summary + "."),
        "headers": .object(Dictionary(headers) { $1 }),
        "content": ["application/json": ["schema": JSONShape.named(operation.shape).tree]],
      ]
    ]
    if !isChange { responses["304"] = ["description": "The asker has it already."] }
    for (status, _) in problems where operation.canAnswer(status) {
      responses[String(status)] = ["$ref": "#/components/responses/\(problemName(status))"]
    }
    return .object(responses)
  }

  private static func problemName(_ status: Int) -> String { "Problem\(status)" }

  private static func problem(_ meaning: String) -> JSONTree {
    [
      "description": .text(meaning),
      "content": ["application/problem+json": ["schema": JSONShape.named("Problem").tree]],
    ]
  }

  /// What can go wrong.
  static let problems: [(Int, String)] = [
    (
      400,
      "A parameter is unknown, missing, or not what it can be (`parameters` names it); a body is no JSON."
    ),
    (401, "The record asks for a token."),
    (
      403,
      "A page of another site asks, or a record that is shown for reading only is to be changed."
    ),
    (404, "Nothing has the identifier, or nobody the name; `candidates` may hold similar names."),
    (406, "The asker does not take JSON."),
    (
      409,
      "Well formed, yet it cannot be: a name that several have (`candidates`), days or parts that"
        + " contradict each other."
    ),
    (413, "The body is too long."),
    (414, "The address is too long."),
    (415, "The body is not `application/json`."),
    (421, "The server is called by a name that is not this machine's."),
    (422, "The body is JSON, but not what it must be; `errors` points to each member at fault."),
    (500, "Something failed."),
    (503, "Another program is writing to the record for too long; try again."),
  ]
}

extension InterfaceOperation {
  /// Whether a request of it can end with a status.
  fileprivate func canAnswer(_ status: Int) -> Bool {
    switch status {
    case 404: canMiss
    case 409: canContradict
    case 413, 415, 422: body != nil
    default: true
    }
  }
}

extension ParameterValue {
  /// An example in its own type.
  fileprivate func example(_ text: JSONTree) -> JSONTree {
    guard case .text(let words) = text else { return text }
    switch self {
    case .number: return Int(words).map(JSONTree.integer) ?? text
    case .share: return Double(words).map(JSONTree.number) ?? text
    case .flag: return .bool(words == "true")
    default: return text
    }
  }
}
