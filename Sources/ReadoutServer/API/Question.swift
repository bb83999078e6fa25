import HTTPTypes
import Publishing
import Records
import Store

/// What a program asks, checked against the parameters that the operation has.
struct Question: Sendable {
  let path: String
  private let values: [(name: String, value: String)]

  /// - Throws: ``RequestError`` that names every parameter that is unknown, missing, given too often or wrong.
  init(_ operation: InterfaceOperation, path: String, parts: [String: String], query: String) throws
  {
    self.path = path
    let given = FormFields(query).pairs
    values = parts.map { ($0.key, $0.value) } + given
    let known = operation.parameters.filter { !$0.isInPath }.map(\.name)
    let unknown = Question.unique(given.map(\.name).filter { !known.contains($0) })
    guard unknown.isEmpty else {
      let names = unknown.map { "«\($0.prefix(100))»" }.joined(separator: ", ")
      let advice = known.isEmpty ? "it takes none" : "it takes " + known.joined(separator: ", ")
      throw Question.error("\(operation.path) has no parameter \(names); \(advice)", unknown)
    }
    for parameter in operation.parameters { try check(parameter) }
  }

  private func check(_ parameter: Parameter) throws {
    let name = parameter.name
    let given = all(name)
    if parameter.isRequired, given.isEmpty {
      throw Question.error("«\(name)» is missing: \(parameter.value.advice)", [name])
    }
    if given.count > parameter.most {
      let times = parameter.most == 1 ? "once" : "\(parameter.most) times"
      throw Question.error("«\(name)» can be given \(times) at most", [name])
    }
    for value in given where !parameter.value.accepts(value) {
      throw RequestError.badField(name, value, advice: parameter.value.advice)
    }
  }

  private static func error(_ description: String, _ parameters: [String]) -> RequestError {
    var error = RequestError(.badRequest, description)
    error.parameters = parameters
    return error
  }

  private static func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  func all(_ name: String) -> [String] {
    values.filter { $0.name == name }.map(\.value)
  }

  subscript(name: String) -> String? { all(name).first }

  /// The address that was asked for without some of its parameters.
  func address(without names: Set<String>) -> PageAddress {
    PageAddress(
      path: path,
      query: values.filter { !names.contains($0.name) && $0.name != "id" }
        .map { .init($0.name, $0.value) })
  }

  /// The number of rows that are wanted.
  func limit(usual: Int = 50) -> Int { self["limit"].flatMap(Int.init) ?? usual }

  /// The filter that all its parameters together ask for, without a part.
  ///
  /// - Throws: ``RequestError`` for names that nobody or several answer to, and for days that contradict each other;
  ///   `StoreError`.
  func filter(in store: RecordStore) throws -> RecordFilter {
    var query = ListQuery()
    query.kinds = all("kind")
    query.from = self["from"].flatMap(ParameterValue.date)
    query.to = self["to"].flatMap(ParameterValue.date)
    query.text = self["text"]
    query.article = self["article"]
    query.leastConfidence = self["confidence_at_least"].flatMap(Double.init)
    query.showsRejected = self["with_rejected"] == "true"
    if let first = query.from?.firstDay, let last = query.to?.lastDay, last < first {
      throw Question.contradiction("«to» lies before «from»; no day is in both", ["from", "to"])
    }
    let who = try all("who").map { try name($0, of: "who", in: store) }
    return query.filter(who: who, isPaged: false)
  }

  /// The names of the two actors that are asked for.
  ///
  /// - Throws: as ``filter(in:)``; ``RequestError`` where both are one actor.
  func pair(in store: RecordStore) throws -> (String, String) {
    let a = try name(self["a"] ?? "", of: "a", in: store)
    let b = try name(self["b"] ?? "", of: "b", in: store)
    guard a != b else {
      throw Question.contradiction("both names mean \(a); name two actors", ["a", "b"])
    }
    return (a, b)
  }

  private func name(_ typed: String, of parameter: String, in store: RecordStore) throws -> String {
    var error: RequestError
    switch try store.actor(called: typed) {
    case .one(let match, _): return match.name
    case .several(let matches):
      error = .unclear(typed, field: parameter, candidates: matches.map(\.name))
      error.status = .conflict
    case .nobody(let suggestions):
      error = .unknown(typed, field: parameter, suggestions: suggestions.map(\.name))
    }
    error.parameters = [parameter]
    throw error
  }

  /// What is well formed and yet cannot be.
  static func contradiction(_ description: String, _ parameters: [String]) -> RequestError {
    var error = RequestError(.conflict, description)
    error.parameters = parameters
    return error
  }
}
