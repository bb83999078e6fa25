import CKernels

/// One worker's way through the encoder: pieces → the heads' numbers of every word.
///
/// Input: parts of windows, as pieces, one after the other without padding. Output: for each word (and the
/// root) a row of the head projection. Each row's numbers depend on its own window alone, whatever else
/// is in the batch: sums of integers are exact and floating-point steps have one order.
struct EncoderPass {
  let weights: EncoderWeights
  let kernels: KernelSet
  let precision: Precision
  let scratch: EncoderScratch

  private var width: Int { weights.sizes.width }

  /// Encodes the parts and gives each window's rows their numbers.
  func encode(
    _ batch: ArraySlice<PreparedWindows.Part>, of prepared: PreparedWindows,
    into windows: [EncodedWindow]
  ) {
    var count = 0
    for part in batch {
      embed(part, of: prepared, to: scratch.rows + count * width)
      count += part.pieceCount
    }
    normalise(scratch.rows, count, weights.norm)
    for layer in weights.layers {
      attend(layer, over: batch, rows: count)
      panels(count) { start, some in feedForward(layer, scratch.rows + start * width, some) }
    }
    var first = 0
    for part in batch {
      project(part, of: prepared, from: scratch.rows + first * width, to: windows[part.window])
      first += part.pieceCount
    }
  }

  private func embed(
    _ part: PreparedWindows.Part, of prepared: PreparedWindows,
    to rows: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<part.pieceCount {
      let piece = Int(prepared.pieces[part.firstPiece + row])
      let shape = Int(prepared.shapes[part.firstPiece + row])
      kernels.embed(
        EmbeddedPiece(
          word: weights.word + piece * width, wordScale: weights.wordScale[piece],
          position: weights.position + row * width, shape: weights.shape + shape * width),
        Int32(width), rows + row * width)
    }
  }

  /// rows ← norm(rows + output(attention(projection(rows))))
  private func attend(
    _ layer: LayerWeights, over batch: ArraySlice<PreparedWindows.Part>, rows count: Int
  ) {
    panels(count) { start, some in
      linear(
        layer.projection, scratch.rows + start * width, some,
        to: LinearOutput(
          values: scratch.projected + start * 3 * width, stride: 3 * width, added: nil,
          finish: LinearFinishPlain))
    }
    var first = 0
    for part in batch {
      let shape = AttentionShape(
        pieces: Int32(part.pieceCount), heads: Int32(weights.sizes.heads),
        headWidth: Int32(width / weights.sizes.heads))
      let attention = precision == .bytes ? kernels.attend : kernels.attendFloat
      attention?(
        scratch.projected + first * 3 * width, shape, scratch.attention,
        scratch.mixed + first * width)
      first += part.pieceCount
    }
    panels(count) { start, some in
      let rows = scratch.rows + start * width
      linear(layer.attentionOutput, scratch.mixed + start * width, some, to: sum(into: rows))
      normalise(rows, some, layer.attentionNorm)
    }
  }

  /// rows ← norm(rows + outer(gelu(inner(rows))))
  private func feedForward(
    _ layer: LayerWeights, _ rows: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    linear(
      layer.inner, rows, count,
      to: LinearOutput(
        values: scratch.inner, stride: weights.sizes.inner, added: nil, finish: LinearFinishGELU))
    linear(layer.outer, scratch.inner, count, to: sum(into: rows))
    normalise(rows, count, layer.norm)
  }

  /// The means of words' pieces, and the heads on them.
  private func project(
    _ part: PreparedWindows.Part, of prepared: PreparedWindows,
    from rows: UnsafeMutablePointer<Float>, to window: EncodedWindow
  ) {
    let firstRow = part.firstWord == 0 ? 0 : 1
    kernels.pool(rows, 1, Int32(width), scratch.mixed)
    for word in 0..<part.wordCount {
      let entry = prepared.words[part.firstEntry + word]
      kernels.pool(
        rows + Int(entry.first) * width, entry.count, Int32(width),
        scratch.mixed + (word + 1) * width)
    }
    let stride = window.rows.width
    let target = window.row(part.firstWord + firstRow)
    panels(part.wordCount + 1 - firstRow) { start, some in
      linear(
        weights.heads, scratch.mixed + (start + firstRow) * width, some,
        to: LinearOutput(
          values: target + start * stride, stride: stride, added: nil, finish: LinearFinishPlain))
      for row in start..<start + some {
        for slice in window.slices.activated {
          kernels.gelu(target + row * stride + slice.lowerBound, Int32(slice.count))
        }
      }
    }
  }

  private func sum(into rows: UnsafeMutablePointer<Float>) -> LinearOutput {
    LinearOutput(values: rows, stride: width, added: UnsafePointer(rows), finish: LinearFinishAdd)
  }

  private func normalise(
    _ rows: UnsafeMutablePointer<Float>, _ count: Int, _ norm: NormWeights
  ) {
    kernels.normalise(rows, Int32(count), Int32(width), norm.weight, norm.bias)
  }

  private func linear(
    _ layer: DenseLayer, _ rows: UnsafePointer<Float>, _ count: Int, to output: LinearOutput
  ) {
    guard precision == .bytes else {
      kernels.linearFloat(layer.pointer, rows, Int32(count), output, scratch.widened)
      return
    }
    let bytes = ByteRows(
      values: scratch.bytes, scale: scratch.scale, zero: scratch.zero, width: Int32(layer.inputs))
    kernels.quantise(rows, Int32(count), weights.levels, bytes)
    kernels.linear(layer.pointer, bytes, Int32(count), output)
  }

  private func panels(_ count: Int, _ body: (_ start: Int, _ count: Int) -> Void) {
    for start in stride(from: 0, to: count, by: EncoderScratch.panel) {
      body(start, min(EncoderScratch.panel, count - start))
    }
  }
}
