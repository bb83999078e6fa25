import Publishing

/// What the interface gives for a question.
struct InterfaceAnswer: Sendable {
  /// JSON.
  let text: String
  /// Where what belongs to it is, by relation.
  var links: [(relation: String, address: String)] = []

  /// - Throws: `EncodingError`, which nothing of this program causes.
  init(_ value: some Encodable) throws {
    text = try JSONText.text(value) + "\n"
  }

  var answer: Answer {
    var answer = Answer(text, mediaType: "application/json")
    if !links.isEmpty {
      answer.links = links.map { "<\($0.address)>; rel=\"\($0.relation)\"" }
        .joined(separator: ", ")
    }
    return answer
  }
}
