/// What the place that shows a text can do.
package struct TextStyle: Hashable, Sendable {
  /// Columns.
  package let width: Int
  /// Whether bold, dim and underlined letters show; plain marks stand for them otherwise.
  package let hasColour: Bool

  package init(width: Int = 100, hasColour: Bool = false) {
    self.width = max(20, width)
    self.hasColour = hasColour
  }

  func bold(_ text: String) -> String { wrap(text, "1") }

  func dim(_ text: String) -> String { wrap(text, "2") }

  /// The cited words: underlined, or in «guillemets».
  func cited(_ text: String) -> String {
    hasColour ? wrap(text, "1;4") : "«\(text)»"
  }

  private func wrap(_ text: String, _ code: String) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
