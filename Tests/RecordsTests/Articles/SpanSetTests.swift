import Records
import Testing

@Suite struct `A set of spans` {
  private static let spans = [
    TextSpan(10, 40), TextSpan(12, 15), TextSpan(50, 60), TextSpan(60, 62), TextSpan(70, 70),
  ]

  static let asked = (0...75).flatMap { start in
    [0, 1, 3, 12, 30].map { TextSpan(start, start + $0) }
  }

  @Test func `answers as if every span were asked, in whatever order they come`() {
    for spans in [Self.spans, Self.spans.reversed(), []] {
      let set = SpanSet(spans)
      for span in Self.asked {
        #expect(set.covers(span) == spans.contains { $0.contains(span) }, "\(span)")
        #expect(set.overlaps(span) == spans.contains { $0.overlaps(span) }, "\(span)")
        #expect(set.hasOne(within: span) == spans.contains { span.contains($0) }, "\(span)")
      }
    }
  }
}
