/// Tells on a terminal how far reading is, at most ten times a second.
struct ProgressLine {
  private let console: Console
  private var last: ContinuousClock.Instant?

  init(console: Console) {
    self.console = console
  }

  mutating func show(_ tally: AddTally, source: String) {
    let now = ContinuousClock.now
    if let last, now - last < .milliseconds(100) { return }
    last = now
    console.progress("\(tally.progress) · \(source)")
  }
}
