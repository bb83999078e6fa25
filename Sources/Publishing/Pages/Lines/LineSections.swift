import Records
import Store

/// The parts of a line's page that follow from its fields.
struct LineSections<Item: ShownItem> {
  private let line: RecordLine<Item>
  /// A meeting of many has too many pairs to name.
  private let mostPairs = 10
  private let known: Set<String>
  private let fields: LineFacts

  /// With the names under which the record shows an actor.
  init(_ line: RecordLine<Item>, known: Set<String>) {
    self.line = line
    self.known = known
    fields = LineFacts(known: known)
  }

  /// Every field that is known.
  var facts: HTML {
    let reported =
      line.item.day == nil
      ? LineFact("When", DayMarkup.html(nil, reportedOn: line.article.published)) : nil
    let rows = ([reported].compactMap(\.self) + fields.all(of: line.item)).map { fact -> HTML in
      "<dt>\(fact.label)</dt>\n<dd>\(fact.value)</dd>\n"
    }
    return "<dl class=\"facts\">\n\(rows)</dl>\n"
  }

  /// Where reports differ, a field each, with who tells what.
  var differences: HTML {
    var fields: [String] = []
    for variant in line.variants where !fields.contains(variant.field) {
      fields.append(variant.field)
    }
    guard !fields.isEmpty else { return "" }
    let parts = fields.map { field -> HTML in
      let variants = line.variants.filter { $0.field == field }.map(variant)
      return
        "<h3>Reports differ on the \(PageWords.plain(field))</h3>\n<ul class=\"variants\">\n\(variants)</ul>\n"
    }
    return "<h2>Where reports differ</h2>\n\(parts)"
  }

  private func variant(_ variant: VariantLine) -> HTML {
    let value: HTML = EventDate(variant.value).map(DayMarkup.html) ?? "\(variant.value)"
    let sources = variant.citations.prefix(6).compactMap(source)
    let more = variant.citations.count - sources.count
    let others: HTML? = more > 0 ? " and \(more) more" : nil
    return
      "<li><b>\(value)</b> <span class=\"quiet\">– \(HTML.joined(sources, by: "; "))\(others)</span></li>\n"
  }

  /// The article of a passage, linked to the place.
  private func source(_ passage: CitedPassage) -> HTML? {
    (line.articles + line.citedArticles).first { $0.id == passage.article }.map {
      SourceMarkup.link($0, at: [passage])
    }
  }

  /// How sure the line is, and what that means.
  var certainty: HTML {
    guard let confidence = line.confidence else {
      return """
        <h2>How sure it is</h2>
        <p class="quiet">Lines found in this way were not measured; read the words it rests on.</p>

        """
    }
    let measured = fields.all(of: line.item).compactMap { fact -> HTML? in
      guard let share = fact.field.flatMap({ confidence.fields[$0] }) else { return nil }
      return """
        <tr><th scope="row">\(fact.label)</th><td class="number">\(LineSections.percent(share))</td>\
        <td>\(GroundWords.text(share.ground))</td></tr>

        """
    }
    let item = LineSections.percent(confidence.item)
    return """
      <h2>How sure it is</h2>
      <p>Of a hundred lines found as this one was, about <b>\(item)</b> were right when readers checked them \
      (<span class="quiet">\(GroundWords.text(confidence.item.ground))</span>).</p>
      \(measured.isEmpty ? "" : LineSections.table(measured))
      """
  }

  private static func table(_ rows: [HTML]) -> HTML {
    """
    <table class="narrow">
    <caption>Of a hundred such lines, how many have the field right</caption>
    <thead><tr><th scope="col">Field</th><th scope="col" class="number">Right</th>\
    <th scope="col">Known from</th></tr></thead>
    <tbody>
    \(rows)</tbody>
    </table>

    """
  }

  private static func percent(_ share: Confidence.Share) -> Int {
    Int((share.value * 100).rounded())
  }

  /// Ways to all that passed between two whom the line names.
  var dealings: HTML {
    let names = line.item.people.filter(known.contains)
    let pairs = names.indices.flatMap { first in
      names.indices.filter { $0 > first }.map { (names[first], names[$0]) }
    }
    guard !pairs.isEmpty, pairs.count <= mostPairs else { return "" }
    let links = pairs.map { a, b -> HTML in
      "<li><a href=\"\(PageAddress.pair(a, b))\">\(a) and \(b)</a></li>\n"
    }
    return "<h2>All dealings of</h2>\n<ul class=\"ways\">\n\(links)</ul>\n"
  }
}

extension LineSections {
  /// The sides of a disagreement, face to face.
  var sides: HTML {
    guard let dispute = line.item as? Dispute else { return "" }
    let cards = dispute.sides.map { side -> HTML in
      card(
        fields.name(side.who), side.since, side.says, side.citations,
        note: dispute.gaveWay == side.who ? Chip("later took the other view", .good) : nil)
    }
    return "<h2>The sides</h2>\n<ul class=\"sides-by-side\">\n\(cards)</ul>\n"
  }

  /// What bears on a pledge; whether it was kept is the reader's to say.
  var outcomes: HTML {
    guard let pledge = line.item as? Pledge else { return "" }
    guard !pledge.outcomes.isEmpty else {
      return """
        <h2>What came of it</h2>
        <p class="quiet">No report in this record tells what became of it.</p>

        """
    }
    let cards = pledge.outcomes.map { evidence -> HTML in
      card(
        fields.name(evidence.who), evidence.date, evidence.says, evidence.citations,
        note: LineSections.chip(evidence.bearing))
    }
    return """
      <h2>What came of it</h2>
      <p class="quiet">What later reports tell for it and against it; whether it was kept is yours to say.</p>
      <ul class="sides-by-side">
      \(cards)</ul>

      """
  }

  private static func chip(_ bearing: Pledge.Evidence.Bearing) -> Chip {
    switch bearing {
    case .for: Chip("for it", .good)
    case .against: Chip("against it", .bad)
    case .disputed: Chip("disputed", .warn)
    }
  }

  private func card(
    _ who: HTML, _ date: EventDate?, _ says: String, _ passages: [CitedPassage], note: Chip?
  ) -> HTML {
    let sources = passages.prefix(3).compactMap { passage -> HTML? in
      guard let source = source(passage) else { return nil }
      let words = LineWrap.truncated(SafeText.line(passage.text), width: 400)
      return
        "<blockquote class=\"quote\">\n<p>\(words)</p>\n<footer>\(source)</footer>\n</blockquote>\n"
    }
    let since = date.map { " <span class=\"quiet\">\(DayMarkup.html($0))</span>" as HTML }
    let chips: HTML? = note.map { Chip.list([$0]) }
    return """
      <li class="card">
      <h3>\(who)\(since)</h3>
      <p>\(says)</p>
      \(chips)\(sources)</li>

      """
  }
}
