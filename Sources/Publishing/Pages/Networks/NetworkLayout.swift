import Store

/// Where the actors of a network stand: near those with whom they deal, apart from the others.
///
/// Places are found as springs and magnets would find them (T. Fruchterman and E. Reingold, «Graph drawing by
/// force-directed placement», 1991), from places on a spiral and in a fixed number of steps: one network has one picture.
struct NetworkLayout {
  struct Place: Hashable, Sendable {
    var x: Double
    var y: Double
    /// The radius of its disc.
    let size: Double
  }

  /// In the order of the network's actors.
  private(set) var places: [Place]
  private let width: Double
  private let height: Double
  private let ties: [(Int, Int, Double)]
  private static let steps = 220

  init(_ network: Network, width: Double, height: Double) {
    self.width = width
    self.height = height
    let index = Dictionary(
      network.actors.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    ties = network.ties.compactMap { tie in
      guard let a = index[tie.a], let b = index[tie.b] else { return nil }
      return (a, b, Double(tie.lines.count).squareRoot())
    }
    let most = Double(max(1, network.actors.first?.dealings ?? 1)).squareRoot()
    let largest = width < 600 ? 13.0 : 22
    places = NetworkLayout.spiral(network.actors.count).enumerated().map { index, place in
      let share = Double(network.actors[index].dealings).squareRoot() / most
      return Place(
        x: width / 2 + place.0 * width * 0.4, y: height / 2 + place.1 * height * 0.4,
        size: 4 + (largest - 4) * share)
    }
    for step in 0..<NetworkLayout.steps { move(step) }
    fill()
    for _ in 0..<40 { part() }
  }

  /// Points of a disc of radius 1, the first in its middle; each is turned by the golden angle.
  private static func spiral(_ count: Int) -> [(Double, Double)] {
    let (cosine, sine) = (-0.737368878078320, 0.675490294261524)
    var direction = (1.0, 0.0)
    return (0..<count).map { index in
      let radius = ((Double(index) + 0.5) / Double(count)).squareRoot()
      defer {
        direction = (
          direction.0 * cosine - direction.1 * sine, direction.0 * sine + direction.1 * cosine
        )
      }
      return (direction.0 * radius, direction.1 * radius)
    }
  }

  private mutating func move(_ step: Int) {
    let count = places.count
    guard count > 1 else { return }
    let ideal = (width * height / Double(count)).squareRoot() * 0.62
    var pushes = Array(repeating: (x: 0.0, y: 0.0), count: count)
    for i in 0..<count {
      for j in (i + 1)..<count {
        let (dx, dy) = (places[i].x - places[j].x, places[i].y - places[j].y)
        let square = max(1, dx * dx + dy * dy)
        let force = ideal * ideal / square
        pushes[i].x += dx * force
        pushes[i].y += dy * force
        pushes[j].x -= dx * force
        pushes[j].y -= dy * force
      }
      pushes[i].x += (width / 2 - places[i].x) * 0.7 * height / width
      pushes[i].y += (height / 2 - places[i].y) * 0.9
    }
    for (i, j, weight) in ties {
      let (dx, dy) = (places[i].x - places[j].x, places[i].y - places[j].y)
      let distance = max(1, (dx * dx + dy * dy).squareRoot())
      let force = distance / ideal * min(2, 0.3 + weight * 0.15)
      pushes[i].x -= dx * force
      pushes[i].y -= dy * force
      pushes[j].x += dx * force
      pushes[j].y += dy * force
    }
    let heat = width * 0.09 * (1 - Double(step) / Double(NetworkLayout.steps)) + 0.5
    for index in places.indices {
      let push = pushes[index]
      let length = max(0.01, (push.x * push.x + push.y * push.y).squareRoot())
      let way = min(length, heat) / length
      places[index].x += push.x * way
      places[index].y += push.y * way
      keepInside(index)
    }
  }

  /// Stretches the picture to the room that it has.
  private mutating func fill() {
    guard let left = places.map(\.x).min(), let right = places.map(\.x).max(),
      let top = places.map(\.y).min(), let bottom = places.map(\.y).max()
    else { return }
    for index in places.indices {
      let (x, y) = (places[index].x - left, places[index].y - top)
      places[index].x = side + x / max(1, right - left) * (width - 2 * side)
      places[index].y = 30 + y / max(1, bottom - top) * (height - 66)
    }
  }

  /// Moves discs apart that touch.
  private mutating func part() {
    for i in places.indices {
      for j in places.indices where j > i {
        let (dx, dy) = (places[i].x - places[j].x, places[i].y - places[j].y)
        let distance = max(0.1, (dx * dx + dy * dy).squareRoot())
        let missing = places[i].size + places[j].size + (width < 600 ? 8 : 16) - distance
        guard missing > 0 else { continue }
        let way = missing / 2 / distance
        places[i].x += dx * way
        places[i].y += dy * way + 0.01
        places[j].x -= dx * way
        places[j].y -= dy * way
      }
    }
    for index in places.indices { keepInside(index) }
  }

  /// What is kept free at the left and the right, for names.
  private var side: Double { width < 600 ? 36 : 80 }

  private mutating func keepInside(_ index: Int) {
    places[index].x = min(max(places[index].x, side), width - side)
    places[index].y = min(max(places[index].y, 26), height - 30)
  }
}
