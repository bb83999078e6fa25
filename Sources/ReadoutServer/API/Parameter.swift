import Publishing
import Store

/// One thing that a question of the interface is asked with.
struct Parameter: Hashable, Sendable {
  let name: String
  /// What it does, one sentence.
  let meaning: String
  let value: ParameterValue
  let example: String
  /// Whether it is a part of the path; otherwise of the query.
  var isInPath = false
  var isRequired = false
  /// How often it can be given.
  var most = 1

  init(_ name: String, _ value: ParameterValue, _ meaning: String, example: String) {
    self.name = name
    self.value = value
    self.meaning = meaning
    self.example = example
  }

  /// The same, needed.
  var required: Parameter {
    var parameter = self
    parameter.isRequired = true
    return parameter
  }

  /// The characters of a text at most.
  static let longest = 100

  static func id(_ meaning: String, example: String) -> Parameter {
    var parameter = Parameter("id", .identifier, meaning, example: example).required
    parameter.isInPath = true
    return parameter
  }

  static func name(_ name: String, _ meaning: String, example: String) -> Parameter {
    Parameter(name, .words(longest: longest), meaning, example: example)
  }

  static let who: Parameter = {
    var parameter = Parameter.name(
      "who", "Someone who must take part; a surname is enough. All of several must.",
      example: "Emmanuel Macron")
    parameter.most = 5
    return parameter
  }()

  static func kind(_ kinds: [String], _ meaning: String) -> Parameter {
    var parameter = Parameter("kind", .choice(kinds), meaning, example: kinds.first ?? "")
    parameter.most = kinds.count
    return parameter
  }

  static let from = Parameter(
    "from", .date, "Leaves out what lies before this day, month or year, and what has no date.",
    example: "2022-02")
  static let to = Parameter(
    "to", .date, "Leaves out what lies after this day, month or year, and what has no date.",
    example: "2022-03-31")
  static let text = Parameter(
    "text", .words(longest: longest), "Words that must all occur, in any letters.",
    example: "talks")
  static let article = Parameter(
    "article", .identifier, "The article that must say it.", example: "a0123456789abc")
  static let leastConfidence = Parameter(
    "confidence_at_least", .share, "Leaves out lines that are less sure, or not measured.",
    example: "0.8")
  static let withRejected = Parameter(
    "with_rejected", .flag, "Whether lines are given that a reader has rejected.",
    example: "true")
  static let after = Parameter(
    "after", .identifier, "Gives the rows after the one with this identifier.",
    example: "c0123456789abc")
  static let before = Parameter(
    "before", .identifier, "Gives the rows just before the one with this identifier.",
    example: "c0123456789abc")

  static func limit(usual: Int = 50) -> Parameter {
    Parameter(
      "limit", .number(1...500, usual: usual), "How many are given at most.", example: "20")
  }

  static let a = Parameter.name("a", "The one actor.", example: "Emmanuel Macron").required
  static let b = Parameter.name("b", "The other actor.", example: "Vladimir Putin").required
}
