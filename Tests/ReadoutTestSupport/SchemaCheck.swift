/// Compares a JSON value with a JSON Schema, as far as this program's schemas use that language:
/// `$ref`, `anyOf`, `type`, `enum`, `const`, `pattern`, `minimum`, `properties`, `additionalProperties`, `required`,
/// `items`, `minItems`, `minLength`, `maxLength`.
package struct SchemaCheck {
  private let root: JSONValue
  private let definitions: [String: JSONValue]

  /// A schema with its `$defs`.
  package init(schema: JSONValue) {
    root = schema
    definitions = schema["$defs"]?.members ?? [:]
  }

  /// One of several schemas that refer to each other by name.
  package init(_ schema: JSONValue, among definitions: [String: JSONValue]) {
    root = schema
    self.definitions = definitions
  }

  /// What is wrong, one line each; empty when the value fits.
  package func complaints(about value: JSONValue) -> [String] {
    complaints(about: value, schema: root, at: "it")
  }

  private func complaints(about value: JSONValue, schema: JSONValue, at path: String) -> [String] {
    if let reference = schema["$ref"]?.text {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let target = definitions[name] else { return ["\(path): no \(reference)"] }
      return complaints(about: value, schema: target, at: path)
    }
    if let choices = schema["anyOf"]?.items {
      let all = choices.map { complaints(about: value, schema: $0, at: path) }
      return all.contains([]) ? [] : all.joined().map { "\($0) (one of several)" }
    }
    return typeComplaints(value, schema, path) + sizeComplaints(value, schema, path)
      + memberComplaints(value, schema, path)
      + value.items.enumerated().flatMap { index, item in
        complaints(about: item, schema: schema["items"] ?? .null, at: "\(path)[\(index)]")
      }
  }

  private func typeComplaints(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    var found: [String] = []
    if let type = schema["type"] {
      let types = type.text.map { [$0] } ?? type.items.compactMap(\.text)
      if value.types.isDisjoint(with: types) {
        found.append("\(path): is \(value.types.sorted()), not \(types)")
      }
    }
    if let choices = schema["enum"]?.items, !choices.contains(value) {
      found.append("\(path): \(value) is none of the values")
    }
    if let only = schema["const"], only != value { found.append("\(path): is not \(only)") }
    return found
  }

  private func sizeComplaints(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    if case .number(let least)? = schema["minItems"], case .array(let items) = value,
      Double(items.count) < least
    {
      return ["\(path): has too few items"]
    }
    if case .number(let least)? = schema["minimum"], case .number(let number) = value,
      number < least
    {
      return ["\(path): is too small"]
    }
    if case .number(let most)? = schema["maximum"], case .number(let number) = value, number > most
    {
      return ["\(path): is too large"]
    }
    return value.text.map { textComplaints($0, schema, path) } ?? []
  }

  private func textComplaints(_ text: String, _ schema: JSONValue, _ path: String) -> [String] {
    let length = Double(text.unicodeScalars.count)
    if case .number(let least)? = schema["minLength"], length < least {
      return ["\(path): is too short"]
    }
    if case .number(let most)? = schema["maxLength"], length > most {
      return ["\(path): is too long"]
    }
    if let pattern = schema["pattern"]?.text, let regex = try? Regex(pattern),
      text.firstMatch(of: regex) == nil
    {
      return ["\(path): «\(text)» does not match \(pattern)"]
    }
    return []
  }

  private func memberComplaints(
    _ value: JSONValue, _ schema: JSONValue, _ path: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    let missing = (schema["required"]?.items ?? []).compactMap(\.text)
      .filter { members[$0] == nil }.map { "\(path): \($0) is missing" }
    return missing
      + members.sorted { $0.key < $1.key }.flatMap { name, member in
        switch schema["properties"]?[name] ?? schema["additionalProperties"] {
        case .object(let shape)?:
          return complaints(about: member, schema: .object(shape), at: "\(path).\(name)")
        case .bool(true)?: return []
        default: return ["\(path): \(name) is not described"]
        }
      }
  }
}
