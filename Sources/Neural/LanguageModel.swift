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

  /// How many pieces a word has, 1 to 16; a window has one more for its beginning and for each sentence.
  package func pieceCount(of word: Substring) -> Int {
    var found: [Int32] = []
    pieces.append(word, to: &found)
    return found.count
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
    encode(windows, threads: threads, precision: .bytes, processor: .fastest)
  }

  /// The same with a precision and kernels to choose, for measuring and comparing.
  package func encode(
    _ windows: [ModelWindow], threads: Int, precision: Precision, processor: Processor
  ) -> [EncodedWindow] {
    let prepared = PreparedWindows(windows, pieces: pieces, maximum: maximumPieces)
    let batches = prepared.batches(of: Self.batchTarget)
    let encoded = windows.map { window in
      EncodedWindow(
        wordCount: window.words.count,
        rows: RowStore(rows: window.words.count + 1, width: encoder.heads.paddedOutputs),
        slices: slices)
    }
    let next = Atomic<Int>(0)
    let kernels = processor.kernels
    Workers(count: min(threads, batches.count)).run {
      let scratch = takeScratch()
      let pass = EncoderPass(
        weights: encoder, kernels: kernels, precision: precision, scratch: scratch)
      while true {
        let batch = next.add(1, ordering: .relaxed).oldValue
        guard batch < batches.count else { break }
        pass.encode(batches[batch], of: prepared, into: encoded)
      }
      idle.withLock { $0.append(scratch) }
    }
    return encoded
  }

  private func takeScratch() -> EncoderScratch {
    idle.withLock { $0.popLast() }
      ?? EncoderScratch(
        encoder.sizes, capacity: max(Self.batchTarget, encoder.sizes.maximumPieces))
  }
}
