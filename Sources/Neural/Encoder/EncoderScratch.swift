import CKernels

/// The buffers of one worker, used again for every batch.
final class EncoderScratch: Sendable {
  /// Rows that a step takes at a time, so that its results are still in the cache for the next.
  static let panel = 192

  let capacity: Int
  /// [capacity, width]: the rows between blocks.
  nonisolated(unsafe) let rows: UnsafeMutablePointer<Float>
  /// [capacity, 3 · width]
  nonisolated(unsafe) let projected: UnsafeMutablePointer<Float>
  /// [capacity, width]: what attention gives; later the words' means.
  nonisolated(unsafe) let mixed: UnsafeMutablePointer<Float>
  /// [panel, inner]
  nonisolated(unsafe) let inner: UnsafeMutablePointer<Float>
  /// [panel, inner or width]
  nonisolated(unsafe) let bytes: UnsafeMutablePointer<UInt8>
  nonisolated(unsafe) let scale: UnsafeMutablePointer<Float>
  nonisolated(unsafe) let zero: UnsafeMutablePointer<Int32>
  /// [inner or width, 16]: weights as floats.
  nonisolated(unsafe) let widened: UnsafeMutablePointer<Float>
  nonisolated(unsafe) let attention: UnsafeMutableRawPointer

  init(_ sizes: WeightsHeader.Sizes, capacity: Int) {
    func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
      UnsafeMutableRawPointer.allocate(byteCount: count * 4, alignment: 64)
        .bindMemory(to: Float.self, capacity: count)
    }
    let widest = max(sizes.inner, sizes.width)
    self.capacity = capacity
    rows = floats(capacity * sizes.width)
    projected = floats(capacity * 3 * sizes.width)
    mixed = floats(capacity * sizes.width)
    inner = floats(Self.panel * sizes.inner)
    bytes = UnsafeMutableRawPointer.allocate(byteCount: Self.panel * widest, alignment: 64)
      .bindMemory(to: UInt8.self, capacity: Self.panel * widest)
    scale = .allocate(capacity: Self.panel)
    zero = .allocate(capacity: Self.panel)
    widened = floats(16 * widest)
    let shape = AttentionShape(
      pieces: Int32(sizes.maximumPieces), heads: Int32(sizes.heads),
      headWidth: Int32(sizes.width / sizes.heads))
    attention = .allocate(byteCount: attentionScratchSize(shape), alignment: 64)
  }

  deinit {
    for buffer in [rows, projected, mixed, inner, scale, widened] { buffer.deallocate() }
    bytes.deallocate()
    zero.deallocate()
    attention.deallocate()
  }
}
