import Records

/// Links tallies with the contacts that they count: «have spoken four times since 24 February» with the calls of
/// 3 and 6 March. Nothing is added to either.
struct TallyLinks {
  let directory: ActorDirectory

  func linked(_ lines: [Line<Contact>]) -> [Line<Contact>] {
    guard lines.contains(where: { $0.item.tally != nil }) else { return lines }
    var lines = lines
    for tally in lines.indices {
      guard let interval = lines[tally].item.date, lines[tally].item.tally != nil else { continue }
      for other in lines.indices
      where other != tally && isCounted(lines[other], by: lines[tally], interval) {
        lines[tally].links.append(LineLink(kind: .counts, line: lines[other].id))
        lines[other].links.append(LineLink(kind: .countedBy, line: lines[tally].id))
      }
    }
    return lines
  }

  /// A contact that was held inside the interval, by the same medium and between the same sides.
  private func isCounted(
    _ line: Line<Contact>, by tally: Line<Contact>, _ interval: EventDate
  ) -> Bool {
    guard let date = line.item.date, line.item.status == .held,
      line.item.kind.medium == tally.item.kind.medium, interval.contains(date)
    else { return false }
    if let count = line.item.tally, count >= tally.item.tally ?? 0 { return false }
    return ContactSides(line.item, directory).canBe(ContactSides(tally.item, directory))
  }
}
