/// A guess that a noun phrase means what one before it means.
package struct Reference: Hashable, Sendable {
  /// The place of the earlier phrase in ``Grammar/nominals``.
  package let antecedent: Int
  /// How much better than its meaning something new, in natural logarithms.
  package let gain: Float

  package init(antecedent: Int, gain: Float) {
    self.antecedent = antecedent
    self.gain = gain
  }
}
