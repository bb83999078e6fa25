import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file's bytes in memory, read by the system as they are asked for.
final class FileMapping: Sendable {
  /// Mapped for reading, never written, until this value goes.
  nonisolated(unsafe) let base: UnsafeRawPointer
  let count: Int

  /// Nil when the file cannot be opened or is no plain file.
  init?(_ path: String) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      let start = mmap(nil, max(1, Int(facts.st_size)), PROT_READ, MAP_PRIVATE, file, 0),
      start != MAP_FAILED
    else { return nil }
    base = UnsafeRawPointer(start)
    count = Int(facts.st_size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: base), max(1, count)) }

  func byte(at offset: Int) -> UInt8 {
    base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// A whole number, the lowest byte first.
  func integer(at offset: Int, bytes: Int) -> UInt64 {
    (0..<bytes).reduce(0) { $0 | UInt64(byte(at: offset + $1)) << (8 * UInt64($1)) }
  }
}
