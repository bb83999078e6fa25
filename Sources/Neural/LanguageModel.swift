package import Foundation
import Synchronization

/// The language model: words of news → what each of them is and how they belong together, as scores.
///
/// Input: windows of words, at most about 200 each, cut where sentences or paragraphs end. Output: for
/// every word the scores of its tags and the vectors from which arcs, links and chains are scored. For
/// «Macron met Putin .» `best(.upos, word: 1)` is the verb and `headScores` is highest for «met» under the
/// root. It knows no news and decides nothing: trees and spans are decoded by who asks. The model is
/// MiniLM-L6 (Wang et al. 2020, arXiv:2002.10957) with heads after Dozat and Manning (2017).
package final class LanguageModel: Sendable {
  /// Pieces that a worker takes at a time, unless one window has more.
  static let batchTarget = 256

  /// What the scores' places mean.
  package let labels: ModelLabels
  /// The digest of the training run that the weights come from.
  package let trainingDigest: String
  /// The most pieces that a window may have with the marks at its ends; longer ones are cut.
  package var maximumPieces: Int { encoder.sizes.maximumPieces }

  let file: WeightsFile
  let encoder: EncoderWeights
  let pieces: WordPieces
  let slices: SliceTable
  let forms: ScoringForms
  let kernels = Processor.fastest.kernels
  private let idle = Mutex<[EncoderScratch]>([])

  /// The shipped weights.
  ///
  /// - Throws: `WeightsError` when they are missing or damaged.
  package convenience init() throws(WeightsError) {
    try self.init(
      contentsOf: Bundle.module.bundleURL.appendingPathComponent("Resources/language.weights"))
  }

  /// Weights that Training wrote.
  ///
  /// - Throws: `WeightsError` when the file is missing, damaged or of another kind.
  package init(contentsOf file: URL) throws(WeightsError) {
    let file = try WeightsFile(contentsOf: file)
    self.file = file
    labels = file.header.labels
    trainingDigest = file.header.trainingDigest
    pieces = try WordPieces(file)
    encoder = try EncoderWeights(file, vocabularySize: pieces.table.count)
    slices = try SliceTable(file, rowWidth: encoder.heads.outputs)
    forms = try ScoringForms(file, slices: slices)
  }

  /// How many pieces each word has, 1 to 16; a window has one more for its beginning and each sentence.
  package func pieceCounts(of words: some Sequence<Substring>) -> [Int] {
    var found: [Int32] = []
    return words.map { word in
      found.removeAll(keepingCapacity: true)
      pieces.append(word, to: &found)
      return found.count
    }
  }

  /// Cuts windows of words into pieces, the first half of encoding them.
  package func prepare(_ windows: [ModelWindow]) -> PreparedWindows {
    PreparedWindows(windows, pieces: pieces, maximum: maximumPieces)
  }

  /// The place of a word in the vocabulary, which begins with marks and then has the commonest words
  /// first; nil for a word that is cut into pieces. The word is in small letters.
  package func vocabularyRank(of word: String) -> Int? {
    pieces.table.piece(word).map(Int.init)
  }

  /// Encodes windows of words, in this order.
  ///
  /// A window's numbers do not depend on the others, on the number of threads or on the processor. A
  /// window of more than ``maximumPieces`` is encoded in parts that do not see each other. The result
  /// takes about 5 kB a word, so a long document is to be given some windows at a time.
  package func encode(_ windows: [ModelWindow], threads: Int) -> [EncodedWindow] {
    encode(prepare(windows), threads: threads)
  }

  /// The same with kernels and a precision to choose, for measuring and comparing.
  ///
  /// Allocates a few times a call, whatever the number of windows.
  package func encode(
    _ prepared: PreparedWindows, threads: Int, precision: Precision = .bytes,
    processor: Processor = .fastest
  ) -> [EncodedWindow] {
    let batches = prepared.batches(of: Self.batchTarget)
    let encoded = places(of: prepared)
    let next = Atomic<Int>(0)
    let kernels = processor.kernels
    Workers(count: min(threads, batches.count)).run {
      let scratch = takeScratch()
      let pass = EncoderPass(
        weights: encoder, kernels: kernels, precision: precision, scratch: scratch)
      while true {
        let batch = next.add(1, ordering: .relaxed).oldValue
        guard batch < batches.count else { break }
        pass.encode(prepared.parts[batches[batch]], of: prepared, into: encoded)
      }
      idle.withLock { $0.append(scratch) }
    }
    return encoded
  }

  /// The windows, their rows one after the other and still empty.
  private func places(of prepared: PreparedWindows) -> [EncodedWindow] {
    let counts = prepared.wordCounts
    let rows = RowStore(
      rows: counts.reduce(counts.count, +), width: encoder.heads.paddedOutputs)
    var next = 0
    return counts.map { count in
      defer { next += count + 1 }
      return EncodedWindow(wordCount: count, firstRow: next, rows: rows, slices: slices)
    }
  }

  private func takeScratch() -> EncoderScratch {
    idle.withLock { $0.popLast() }
      ?? EncoderScratch(
        encoder.sizes, capacity: max(Self.batchTarget, encoder.sizes.maximumPieces))
  }
}
