#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory straight from the system, which has it back as soon as it is free.
///
/// What the encoder says of some windows takes megabytes and lives a moment. Among the small values
/// that stay, such blocks would leave holes that nothing fits into: a long article took twice
/// the memory.
final class PageBlock: Sendable {
  /// At the border of a page.
  nonisolated(unsafe) let base: UnsafeMutableRawPointer
  private let byteCount: Int
  /// Whether the system gave it; if not, it came from where all else comes from.
  private let isMapped: Bool

  init(byteCount: Int) {
    self.byteCount = max(1, byteCount)
    let access = PROT_READ | PROT_WRITE
    if let pages = mmap(nil, self.byteCount, access, MAP_PRIVATE | MAP_ANON, -1, 0),
      pages != MAP_FAILED
    {
      (base, isMapped) = (pages, true)
    } else {
      base = .allocate(byteCount: self.byteCount, alignment: 64)
      isMapped = false
    }
  }

  deinit {
    if isMapped { munmap(base, byteCount) } else { base.deallocate() }
  }
}
