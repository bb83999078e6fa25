import Foundation
import Testing

@testable import Reading

@Suite struct ByteStreamTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func rest(of stream: ByteStream) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try stream.next() { bytes += piece }
    return bytes
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func `every byte of a file comes once and in order`(length: Int) throws {
    let bytes = (0..<length).map { UInt8(97 + $0 % 26) }
    let path = try folder.write("a.txt", bytes)
    #expect(try rest(of: ByteStream(path: path)) == bytes)
    #expect(try ByteStream(path: path).all() == bytes)
  }

  @Test func `what was looked at stays in the stream`() throws {
    let stream = try ByteStream(path: try folder.write("a.txt", "one line\nand another\n"))
    #expect(try stream.peek() == Array("one line\nand another\n".utf8))
    #expect(try stream.peek() == Array("one line\nand another\n".utf8))
    #expect(try stream.all() == Array("one line\nand another\n".utf8))
    #expect(try stream.next() == nil)
  }

  @Test(arguments: [false, true])
  func `UTF-16 comes as UTF-8, with characters of two units whole`(isBigEndian: Bool) throws {
    let text = String(repeating: "Élysée 🇫🇷 北京\n", count: 9000)
    let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let stream = try ByteStream(path: try folder.write("a.jsonl", bytes))
    #expect(String(decoding: try rest(of: stream), as: UTF8.self) == text)
  }

  @Test func `half a character at the end is no text`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x62]
    #expect(try rest(of: ByteStream(path: try folder.write("a.jsonl", bytes))).last == 0)
  }

  @Test func `a pipe is refused and not waited for`() throws {
    let path = folder.path + "/pipe.txt"
    try #require(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: ReadingError.self) { try ByteStream(path: path) }
    #expect(error == ReadingError(.unreadable, path, detail: "not a regular file"))
  }

  @Test func `a file that is not there says why`() throws {
    let path = folder.path + "/none.txt"
    let error = #expect(throws: ReadingError.self) { try ByteStream(path: path) }
    #expect(error?.detail == "No such file or directory")
  }

  @Test func `a file that is too large is refused unread`() throws {
    let path = try folder.write("large.txt", "Macron met Putin.\n")
    try #require(truncate(path, ByteStream.articleLimit + 1) == 0)
    let error = #expect(throws: ReadingError.self) { try ByteStream(path: path).all() }
    #expect(error?.code == .tooLarge)
  }
}
