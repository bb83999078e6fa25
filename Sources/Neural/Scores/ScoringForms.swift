import CKernels

/// The tensors that score one word against another.
final class ScoringForms: Sendable {
  /// [dependent, head] and [head]
  nonisolated(unsafe) let arc: UnsafePointer<Float>
  nonisolated(unsafe) let arcBias: UnsafePointer<Float>
  nonisolated(unsafe) let labels: UnsafePointer<LabelForms>
  let links: LinkForms
  let coreference: CoreferenceForms
  let transitions: TransitionTables
  private let file: WeightsFile

  /// - Throws: `WeightsError` when a tensor is missing or does not fit the slices.
  init(_ file: WeightsFile, slices: SliceTable) throws(WeightsError) {
    self.file = file
    let arcs = [slices[.arcDependent].count, slices[.arcHead].count]
    arc = try file.floats("arc.bilinear", shape: arcs)
    arcBias = try file.floats("arc.bias", shape: [arcs[1]])
    links = try LinkForms(file, width: slices[.linkCue].count)
    coreference = try CoreferenceForms(file, width: slices[.anaphor].count)
    transitions = try TransitionTables(file, slices: slices)
    labels = try Self.labelForms(file, width: slices[.labelDependent].count)
  }

  /// Takes the ones at the ends of both vectors out of the forms, so that rows are sixteens long.
  private static func labelForms(
    _ file: WeightsFile, width: Int
  ) throws(WeightsError) -> UnsafePointer<LabelForms> {
    let relations = file.header.labels.relations.count
    let side = width + 1
    let whole = try file.floats("label.bilinear", shape: [relations, side, side])
    let products = UnsafeMutablePointer<Float>.allocate(capacity: relations * side * width)
    let tails = UnsafeMutablePointer<Float>.allocate(capacity: relations * width)
    let corners = UnsafeMutablePointer<Float>.allocate(capacity: relations)
    for relation in 0..<relations {
      let form = whole + relation * side * side
      for row in 0..<side {
        (products + (relation * side + row) * width).update(from: form + row * side, count: width)
        if row < width { tails[relation * width + row] = form[row * side + width] }
      }
      corners[relation] = form[side * side - 1]
    }
    let forms = UnsafeMutablePointer<LabelForms>.allocate(capacity: 1)
    forms.initialize(
      to: LabelForms(
        products: products, tails: tails, corners: corners, relations: Int32(relations),
        width: Int32(width)))
    return UnsafePointer(forms)
  }

  deinit {
    labels.pointee.products.deallocate()
    labels.pointee.tails.deallocate()
    labels.pointee.corners.deallocate()
    labels.deallocate()
  }
}
