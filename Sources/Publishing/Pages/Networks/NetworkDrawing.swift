import Records
import Store

/// A network as SVG: a disc for each actor, a line for each pair, each a link.
struct NetworkDrawing {
  private let network: Network
  private let width: Double
  private let height: Double

  init(_ network: Network, width: Double, height: Double) {
    self.network = network
    self.width = width
    self.height = height
  }

  /// `style` is its class, by which pages show it on wide or narrow screens.
  func markup(style: String) -> HTML {
    let places = NetworkLayout(network, width: width, height: height).places
    let names = network.actors.map(\.name)
    let labels = NetworkLabels(
      names, at: places, width: width, letter: width < 600 ? 10.5 : 13
    ).labels
    let index = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let edges = network.ties.reversed().compactMap { tie -> HTML? in
      guard let a = index[tie.a], let b = index[tie.b] else { return nil }
      return edge(tie, (a, places[a]), (b, places[b]))
    }
    let nodes = network.actors.indices.reversed().map { index in
      node(network.actors[index], index, places[index], labels[index])
    }
    return """
      <svg class="network \(style)" viewBox="0 0 \(width) \(height)" role="group" aria-label="Network of actors">
      <g class="edges">
      \(edges)</g>
      <g class="nodes">
      \(nodes)</g>
      </svg>

      """
  }

  /// Which side of the scale the actions lie on; neither where there are none, or as many of both.
  static func style(_ tie: NetworkTie) -> String {
    if tie.cooperative > tie.conflictual { return "cooperative" }
    return tie.conflictual > tie.cooperative ? "conflictual" : "neutral"
  }

  private func edge(
    _ tie: NetworkTie, _ from: (Int, NetworkLayout.Place), _ to: (Int, NetworkLayout.Place)
  ) -> HTML {
    let text = "\(tie.a) and \(tie.b): \(TieBar(tie, most: 1).text)"
    let thick = min(9, 0.8 + Double(tie.lines.count).squareRoot() * 0.9)
    let ends: HTML =
      "x1=\"\(from.1.x)\" y1=\"\(from.1.y)\" x2=\"\(to.1.x)\" y2=\"\(to.1.y)\""
    return """
      <a class="edge \(NetworkDrawing.style(tie))" href="\(PageAddress.pair(tie.a, tie.b))" tabindex="-1" \
      data-a="\(from.0)" data-b="\(to.0)" aria-label="\(text)"><title>\(text)</title>\
      <line class="hit" \(ends)/><line \(ends) stroke-width="\(thick)"/></a>

      """
  }

  private func node(
    _ actor: NetworkActor, _ index: Int, _ place: NetworkLayout.Place,
    _ label: NetworkLabels.Label?
  ) -> HTML {
    let text = "\(actor.name): \(Counted.text(actor.dealings, "dealing"))"
    let kind = actor.kind?.rawValue ?? "group"
    let shape: HTML =
      actor.kind == .state
      ? """
      <rect x="\(place.x - place.size)" y="\(place.y - place.size)" width="\(place.size * 2)" \
      height="\(place.size * 2)" rx="3"/>
      """ : "<circle cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"\(place.size)\"/>"
    let hidden: HTML = label == nil ? " class=\"spare\"" : ""
    let spot =
      label ?? NetworkLabels.Label(x: place.x, y: place.y - place.size - 4, anchor: "middle")
    return """
      <a class="node \(kind)" href="\(PageAddress.actor(actor.id))" data-node="\(index)" aria-label="\(text)">\
      <title>\(text)</title>\(shape)<text\(hidden) x="\(spot.x)" y="\(spot.y)" text-anchor="\(spot.anchor)">\(actor.name)</text></a>

      """
  }
}
