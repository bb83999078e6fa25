/// Compares a JSON value with a JSON Schema, as far as the report's schema uses that language:
/// `$ref`, `anyOf`, `type`, `enum`, `properties`, `required`, `items`, `minItems`, `minLength`.
struct SchemaCheck {
  private let root: JSONValue

  init(schema: JSONValue) {
    root = schema
  }

  /// What is wrong, one line each; empty when the value fits.
  func complaints(about value: JSONValue) -> [String] {
    complaints(about: value, schema: root, at: "report")
  }

  private func complaints(about value: JSONValue, schema: JSONValue, at path: String) -> [String] {
    if let reference = schema["$ref"]?.text {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let target = root["$defs"]?[name] else { return ["\(path): no \(reference)"] }
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
    let types = schema["type"].map { $0.text.map { [$0] } ?? $0.items.compactMap(\.text) } ?? []
    if value.types.isDisjoint(with: types) {
      found.append("\(path): is \(value.types.sorted()), not \(types)")
    }
    if let choices = schema["enum"]?.items, !choices.contains(value) {
      found.append("\(path): \(value) is none of the values")
    }
    return found
  }

  private func sizeComplaints(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    if case .number(let least)? = schema["minItems"], Double(value.items.count) < least {
      return ["\(path): has too few items"]
    }
    if case .number(let least)? = schema["minLength"],
      Double(value.text?.unicodeScalars.count ?? 0) < least
    {
      return ["\(path): is too short"]
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
        guard let property = schema["properties"]?[name] else {
          return ["\(path): \(name) is not described"]
        }
        return complaints(about: member, schema: property, at: "\(path).\(name)")
      }
  }
}
