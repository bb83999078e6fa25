import Testing

@testable import Reading

@Suite("JSON that articles come in")
struct JSONTextTests {
  @Test(arguments: [
    (#"{"text":"a\u0000b"}"#, "a\u{FFFD}b"), (#"{"text":"a\\u0000b"}"#, "a\\u0000b"),
    (#"{"text":"\\\u0000"}"#, "\\\u{FFFD}"), (#"{"text":"\u0000\u0000"}"#, "\u{FFFD}\u{FFFD}"),
    (#"{"text":"\u00e9\n"}"#, "é\n"),
  ])
  func `a null character, which no text can keep, is the sign for what is lost`(
    json: String, text: String
  ) throws {
    #expect(try JSONText.object(json, source: "a.json")["text"] as? String == text)
  }
}
