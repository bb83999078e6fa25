import CKernels

/// Kinds of processor that the kernels are written for; all give the same bits.
package enum Processor: String, CaseIterable, Sendable {
  case portable
  case avx2
  case avxVNNI
  case avx512VNNI

  /// The fastest kind that this machine and its system support.
  package static var fastest: Processor {
    allCases.last(where: \.isSupported) ?? .portable
  }

  /// Whether this machine has the kind's instructions.
  package var isSupported: Bool { kernelSet(kind) != nil }

  /// The kind's kernels, or the portable ones where it is not supported.
  var kernels: KernelSet { (kernelSet(kind) ?? portable).pointee }

  private var portable: UnsafePointer<KernelSet> { kernelSet(KernelKindPortable) }

  private var kind: KernelKind {
    switch self {
    case .portable: KernelKindPortable
    case .avx2: KernelKindAVX2
    case .avxVNNI: KernelKindAVXVNNI
    case .avx512VNNI: KernelKindAVX512VNNI
    }
  }
}
