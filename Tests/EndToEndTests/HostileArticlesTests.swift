import Foundation
import ReadoutTestSupport
import Testing

@Suite struct `Hostile articles on the command line` {
  /// Every hostile text as headline, byline, outlet, address and text of an article of its own, one a line.
  private func articles() throws -> String {
    try HostileText.all().map { hostile in
      let text = hostile.text
      let story = "PARIS — \(text) Emmanuel Macron called Vladimir Putin on Monday. Putin agreed."
      let fields = [
        "title": text, "byline": text, "outlet": text, "url": text, "date": "2022-02-08",
        "text": story,
      ]
      return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self) + "\n"
    }.joined()
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test func `they are added, verified and listed, and no table lets their controls through`()
    throws
  {
    let folder = try TemporaryFolder()
    let program = ReadoutProgram(folder: folder.url)
    try articles().write(
      to: folder.url.appending(path: "hostile.jsonl"), atomically: true, encoding: .utf8)
    let added = try program.run(["add", "--record", "a.readout", "hostile.jsonl"])
    #expect([0, 1].contains(added.status), "\(added.errors.prefix(500))")
    #expect(
      !added.errors.unicodeScalars.contains { Self.isHarmful($0) && $0 != "\r" && $0 != "\u{1B}" })
    let verified = try program.run(["verify", "--record", "a.readout"])
    #expect(verified.status == 0)
    for list in ["articles", "contacts", "statements", "actors"] {
      for format in ["table", "markdown"] {
        let shown = try program.run([list, "--record", "a.readout", "--format", format])
        #expect(shown.status == 0)
        #expect(
          !shown.output.unicodeScalars.contains(where: Self.isHarmful), "\(list) as \(format)")
      }
      let lines = try program.run([list, "--record", "a.readout", "--format", "jsonl"])
      for line in lines.lines {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      }
    }
  }
}
