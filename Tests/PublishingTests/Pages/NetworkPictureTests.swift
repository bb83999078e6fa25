import Records
import Store
import Testing

@testable import Publishing

@Suite struct `The picture of a network` {
  static func network(_ count: Int) -> Network {
    let names = (0..<count).map { "Actor number \($0)" }
    let actors = names.enumerated().map { index, name in
      var actor = NetworkActor(name: name, kind: index % 2 == 0 ? .state : .person)
      actor.dealings = count - index
      return actor
    }
    let ties = (0..<count).compactMap { index -> NetworkTie? in
      guard index > 0 else { return nil }
      var tie = NetworkTie(names[index], names[index / 3])
      tie.lines = (0...(index % 4)).map { "c\(index)-\($0)" }
      tie.conflictual = index % 3
      tie.cooperative = 1
      return tie
    }
    return Network(actors: actors, ties: ties)
  }

  @Test(arguments: [1, 2, 40, 150]) func `every actor stands inside the picture`(count: Int) {
    let layout = NetworkLayout(Self.network(count), width: 1120, height: 760)
    #expect(layout.places.count == count)
    for place in layout.places {
      #expect((0...1120).contains(place.x) && (0...760).contains(place.y))
    }
  }

  @Test func `discs do not cover each other`() {
    let places = NetworkLayout(Self.network(40), width: 1120, height: 760).places
    for (i, a) in places.enumerated() {
      for b in places[(i + 1)...] {
        let (dx, dy) = (a.x - b.x, a.y - b.y)
        let distance = (dx * dx + dy * dy).squareRoot()
        let sizes = a.size + b.size
        #expect(distance > sizes)
      }
    }
  }

  @Test func `one network has one picture`() {
    let network = Self.network(60)
    let drawing = NetworkDrawing(network, width: 1120, height: 760)
    #expect(drawing.markup(style: "wide") == drawing.markup(style: "wide"))
  }

  @Test func `those who deal with each other stand nearer than others`() throws {
    let network = Self.network(40)
    let places = NetworkLayout(network, width: 1120, height: 760).places
    let index = Dictionary(uniqueKeysWithValues: network.actors.enumerated().map { ($1.name, $0) })
    func distance(_ i: Int, _ j: Int) -> Double {
      let (dx, dy) = (places[i].x - places[j].x, places[i].y - places[j].y)
      return (dx * dx + dy * dy).squareRoot()
    }
    let tied = try network.ties.map {
      distance(try #require(index[$0.a]), try #require(index[$0.b]))
    }
    let all = (0..<40).flatMap { i in ((i + 1)..<40).map { distance(i, $0) } }
    let near = tied.reduce(0.0, +) / Double(tied.count)
    let usual = all.reduce(0.0, +) / Double(all.count)
    #expect(near < 0.7 * usual)
  }

  @Test func `names do not overlap`() {
    let network = Self.network(80)
    let places = NetworkLayout(network, width: 1120, height: 760).places
    let names = network.actors.map(\.name)
    let labels = NetworkLabels(names, at: places, width: 1120, letter: 13).labels
    let boxes = zip(names, labels).compactMap { name, label in
      label.map { label -> (Double, Double, Double) in
        let length = Double(name.count) * 13 * 0.56
        let left =
          label.anchor == "middle"
          ? label.x - length / 2 : label.anchor == "start" ? label.x : label.x - length
        return (left, left + length, label.y)
      }
    }
    #expect(boxes.count > 40)
    for (i, a) in boxes.enumerated() {
      for b in boxes[(i + 1)...] where a.0 < b.1 && b.0 < a.1 { #expect(abs(a.2 - b.2) > 12) }
    }
  }

  @Test func `every actor and every pair is a link`() throws {
    let network = Self.network(12)
    let query = NetworkQuery(ListQuery())
    let page = Site(record: "r", formToken: nil).text(of: NetworkPage(network, query).page)
    for actor in network.actors { #expect(page.contains("href=\"/actors/\(actor.id)\"")) }
    for tie in network.ties {
      #expect(page.contains("href=\"\(PageAddress.pair(tie.a, tie.b).text)\""))
    }
  }

  @Test func `a hostile name stays a name`() {
    var tie = NetworkTie("<img src=x onerror=alert(1)>", "\" onload=\"x")
    tie.lines = ["c1"]
    let actors = [tie.a, tie.b].map { name in
      var actor = NetworkActor(name: name)
      actor.dealings = 1
      return actor
    }
    let network = Network(actors: actors, ties: [tie])
    let page = NetworkPage(network, NetworkQuery(ListQuery())).page.body.text
    #expect(!page.contains("<img"))
    #expect(!page.contains("\" onload=\"x"))
  }
}
