import Publishing
import ReadoutTestSupport
import Testing

@testable import ReadoutServer

@Suite struct `What parameters can be` {
  static let values: [(ParameterValue, String, Bool)] = [
    (.date, "2022", true), (.date, "2022-02", true), (.date, "2022-02-28", true),
    (.date, "2024-02-29", true), (.date, "2022-02-29", false), (.date, "2022-13", false),
    (.date, "22", false), (.date, "2022~", false), (.date, "201X", false),
    (.date, "2022-21", false),
    (.date, "2022/2023", false), (.date, "", false), (.date, "２０２２", false),
    (.share, "0", true), (.share, "1", true), (.share, "0.85", true), (.share, "8e-1", true),
    (.share, "1.1", false), (.share, "-1", false), (.share, "0x1", false), (.share, "inf", false),
    (.share, ".5", false), (.flag, "true", true), (.flag, "false", true), (.flag, "True", false),
    (.number(1...500, usual: 50), "500", true), (.number(1...500, usual: 50), "501", false),
    (.number(1...500, usual: 50), "1.5", false), (.identifier, "c0123456789abc", true),
    (.identifier, "c0123456789ab", false), (.identifier, "C0123456789ABC", false),
    (.identifier, "c0123456789abi", false), (.identifier, "c0123456789ab%", false),
    (.words(longest: 3), "abc", true), (.words(longest: 3), "abcd", false),
    (.words(longest: 3), "", false), (.words(longest: 1), "🇫🇷", false),
    (.choice(["call", "visit"]), "call", true), (.choice(["call", "visit"]), "Call", false),
  ]

  @Test(arguments: values)
  func `a value is taken or refused`(value: ParameterValue, text: String, isTaken: Bool) {
    #expect(value.accepts(text) == isTaken)
    #expect(!value.advice.isEmpty)
  }

  @Test(arguments: Interface.operations.map(\.name))
  func `every example is taken`(name: String) throws {
    let operation = try #require(Interface.operations.first { $0.name == name })
    for parameter in operation.parameters {
      #expect(parameter.value.accepts(parameter.example), "\(parameter.name)")
    }
  }
}
