/// How the encoder's activations are held: in bytes, as shipped, or in floating point, for measuring.
package enum Precision: String, CaseIterable, Sendable {
  case bytes
  case float
}
