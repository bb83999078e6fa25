import Foundation
import HTTPTypes
import Publishing
import Store

/// One thing that programs can ask over HTTP: the table of these makes the routes, the checks, the document and the
/// page of the manual.
struct InterfaceOperation: Sendable {
  /// Unique, for programs that are made from the document.
  let name: String
  /// With `{id}` for an identifier.
  let path: String
  /// What it gives, one sentence without a full stop.
  let summary: String
  let parameters: [Parameter]
  /// The name of the shape of what it gives.
  let shape: String
  let work: Work

  /// What is done for whoever asks.
  enum Work: Sendable {
    /// The record is looked at.
    case look(@Sendable (Question, RecordStore) throws -> InterfaceAnswer)
    /// The record is changed by what is sent, which has the shape that is named.
    case change(takes: String, @Sendable (JSONTree, RecordDesk) async throws -> Answer)
  }

  init(
    _ name: String, _ path: String, _ summary: String, gives shape: String,
    _ parameters: [Parameter] = [],
    answer: @escaping @Sendable (Question, RecordStore) throws -> InterfaceAnswer
  ) {
    self.name = name
    self.path = Interface.root + path
    self.summary = summary
    self.shape = shape
    self.parameters = parameters
    work = .look(answer)
  }

  /// One that changes the record.
  init(
    _ name: String, _ path: String, _ summary: String, takes body: String, gives shape: String,
    change: @escaping @Sendable (JSONTree, RecordDesk) async throws -> Answer
  ) {
    self.name = name
    self.path = Interface.root + path
    self.summary = summary
    self.shape = shape
    parameters = []
    work = .change(takes: body, change)
  }

  /// The method that it answers to; looking also to HEAD.
  var method: HTTPRequest.Method { body == nil ? .get : .post }

  /// The name of the shape of what is sent; nil where nothing is.
  var body: String? {
    guard case .change(let shape, _) = work else { return nil }
    return shape
  }

  /// What stands in the places of a path; nil where it is another one's.
  func parts(of path: String) -> [String: String]? {
    let given = path.split(separator: "/", omittingEmptySubsequences: false)
    let wanted = self.path.split(separator: "/", omittingEmptySubsequences: false)
    guard given.count == wanted.count else { return nil }
    var parts: [String: String] = [:]
    for (given, wanted) in zip(given, wanted) where given != wanted {
      guard wanted.hasPrefix("{"), wanted.hasSuffix("}"), !given.isEmpty else { return nil }
      parts[String(wanted.dropFirst().dropLast())] =
        given.removingPercentEncoding ?? String(given)
    }
    return parts
  }

  /// Whether it is a list that is given in parts.
  var isParted: Bool { parameters.contains(.after) }

  /// Whether something that is asked for by name can be missing.
  var canMiss: Bool {
    parameters.contains { $0.value == .identifier && $0 != .article } || hasNames || body != nil
  }

  /// Whether parameters can contradict each other, or a name mean several.
  var canContradict: Bool {
    hasNames || isParted || parameters.contains(.from) || body != nil
  }

  private var hasNames: Bool { parameters.contains { ["who", "a", "b"].contains($0.name) } }
}
