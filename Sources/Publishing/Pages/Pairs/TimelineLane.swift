import Records

/// The marks of one lane, each in its place: no two in one place, none left out.
struct TimelineLane: Hashable, Sendable {
  /// A mark with its place: a bar over all days that its date can mean.
  struct Placed: Hashable, Sendable {
    let mark: TimelineMark
    let left: Double
    let right: Double
    /// From 0, nearest to the lane's name.
    let row: Int
    /// Whether its date begins before what is shown, or has no beginning.
    let isOpenLeft: Bool
    let isOpenRight: Bool
  }

  /// Marks for which no row is left, counted.
  struct Crowd: Hashable, Sendable {
    let count: Int
    let left: Double
    let right: Double
    /// The days over which they lie.
    let days: ShownDays
  }

  /// What no day can be given to, gathered at the side.
  struct Undated: Hashable, Sendable {
    let shown: [TimelineMark]
    /// How many more there are.
    let more: Int
  }

  let lane: TimelineMark.Lane
  let count: Int
  let placed: [Placed]
  let crowds: [Crowd]
  let undated: Undated
  /// How many rows it takes up.
  let rows: Int

  /// How much of a picture lanes may take.
  struct Room {
    let scale: TimelineScale
    /// The most rows of a lane.
    var rows = 7
    /// How many undated marks stand beside each other.
    var columns = 5
    /// The least width of a mark, of a tally, and of the number of a crowd.
    var mark = 11.0
    var tally = 26.0
    var crowd = 30.0
  }

  init(_ lane: TimelineMark.Lane, _ marks: [TimelineMark], in room: Room) {
    self.lane = lane
    count = marks.count
    let dated = marks.filter { $0.date != nil }
    var ends: [Double] = []
    var placed: [Placed] = []
    var crowded: [Placed] = []
    for mark in dated.sorted(by: TimelineLane.isBefore) {
      let place = TimelineLane.place(mark, room)
      if let row = ends.firstIndex(where: { $0 <= place.left }) {
        ends[row] = place.right + 1
        placed.append(place.inRow(row))
      } else if ends.count < room.rows {
        placed.append(place.inRow(ends.count))
        ends.append(place.right + 1)
      } else {
        crowded.append(place)
      }
    }
    self.placed = placed
    crowds = TimelineLane.crowds(crowded, room)
    let without = marks.filter { $0.date == nil }
    let most = room.rows * room.columns
    let shown = without.count > most ? Array(without.prefix(most - room.columns)) : without
    undated = Undated(shown: shown, more: without.count - shown.count)
    let beside = (shown.count + room.columns - 1) / room.columns + (undated.more > 0 ? 1 : 0)
    rows = max(1, ends.count + (crowded.isEmpty ? 0 : 1), beside)
  }

  /// The row in which the numbers of crowds stand.
  var crowdRow: Int { placed.map { $0.row + 1 }.max() ?? 0 }

  private static func isBefore(_ left: TimelineMark, _ right: TimelineMark) -> Bool {
    guard let l = left.date, let r = right.date else { return left.date != nil }
    return l == r ? left.id < right.id : l < r
  }

  private static func place(_ mark: TimelineMark, _ room: Room) -> Placed {
    let scale = room.scale
    let (first, last) = (mark.date?.firstDay, mark.date?.lastDay)
    var left = scale.inside(first.map(scale.x) ?? scale.left)
    var right = scale.inside(last.map(scale.end) ?? scale.right)
    let missing = (mark.tally == nil ? room.mark : room.tally) - (right - left)
    if missing > 0 {
      left -= missing / 2
      right += missing / 2
      let shift = max(0, scale.left - left) - max(0, right - scale.right)
      left += shift
      right += shift
    }
    return Placed(
      mark: mark, left: left, right: right, row: 0,
      isOpenLeft: first.map { $0 < scale.first } ?? true,
      isOpenRight: last.map { $0 > scale.last } ?? true)
  }

  /// Crowded marks, cell by cell.
  private static func crowds(_ marks: [Placed], _ room: Room) -> [Crowd] {
    let scale = room.scale
    let cells = Dictionary(grouping: marks) { place in
      let cell = Int((place.left - scale.left) / room.crowd)
      return max(0, min(cell, Int((scale.right - scale.left) / room.crowd) - 1))
    }
    return cells.sorted { $0.key < $1.key }.map { cell, places in
      let dates = places.compactMap(\.mark.date)
      let left = scale.left + Double(cell) * room.crowd
      return Crowd(
        count: places.count, left: left, right: left + room.crowd,
        days: ShownDays(
          from: max(scale.first, dates.map { $0.firstDay ?? scale.first }.min() ?? scale.first),
          to: min(scale.last, dates.map { $0.lastDay ?? scale.last }.max() ?? scale.last)))
    }
  }
}

extension TimelineLane.Placed {
  fileprivate func inRow(_ row: Int) -> TimelineLane.Placed {
    TimelineLane.Placed(
      mark: mark, left: left, right: right, row: row, isOpenLeft: isOpenLeft,
      isOpenRight: isOpenRight)
  }
}
