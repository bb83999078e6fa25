/// Places for the names of a network's actors, so that no two names overlap and none covers a disc.
struct NetworkLabels {
  struct Label: Hashable, Sendable {
    let x: Double
    let y: Double
    /// `start`, `middle` or `end`.
    let anchor: String
  }

  private struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// In the order of the places; nil where a name has no room.
  let labels: [Label?]

  init(_ names: [String], at places: [NetworkLayout.Place], width: Double, letter: Double) {
    let discs = places.map {
      Box(left: $0.x - $0.size, top: $0.y - $0.size, right: $0.x + $0.size, bottom: $0.y + $0.size)
    }
    var taken: [Box] = []
    var labels: [Label?] = []
    for (index, (name, place)) in zip(names, places).enumerated() {
      let length = Double(name.count) * letter * 0.56
      let choices = NetworkLabels.choices(place, length, letter)
      let free = choices.first { label, box in
        box.left > 2 && box.right < width - 2 && !taken.contains(where: box.meets)
          && !discs.enumerated().contains { $0.offset != index && box.meets($0.element) }
      }
      if let free { taken.append(free.1) }
      labels.append(free?.0)
    }
    self.labels = labels
  }

  /// Below, above, to the right and to the left of a disc.
  private static func choices(
    _ place: NetworkLayout.Place, _ length: Double, _ letter: Double
  ) -> [(Label, Box)] {
    let gap = place.size + 3
    let middle = place.y + letter * 0.35
    return [
      (place.x, place.y + gap + letter * 0.8, "middle"), (place.x, place.y - gap - 1, "middle"),
      (place.x + gap, middle, "start"), (place.x - gap, middle, "end"),
    ].map { x, y, anchor in
      let left = anchor == "middle" ? x - length / 2 : anchor == "start" ? x : x - length
      return (
        Label(x: x, y: y, anchor: anchor),
        Box(left: left, top: y - letter * 0.9, right: left + length, bottom: y + letter * 0.3)
      )
    }
  }
}
