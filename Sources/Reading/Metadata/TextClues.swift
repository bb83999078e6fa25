import Records

/// Reads what the text itself says about its publication: lines in its head and at its end.
///
/// Input: the lines that are no furniture. Output: byline, outlet, address, dates and the lines that hold
/// them. «By [Marie Mendras](#)» and «May 31, 2017» under a headline give both. Only the first twelve
/// lines and the last five are looked at, and nothing is taken from running text.
struct TextClues: Sendable {
  private let dateLine: DateLine
  private let outletName: OutletName
  private let addressDate: AddressDate
  private let disclaimer: OpinionDisclaimer
  private let labels: PhraseList
  private let months: MonthNames
  private static let headLines = 12
  private static let tailLines = 5

  init(_ lists: FurnitureLists) throws(ReadingError) {
    months = try MonthNames()
    let outletWords = try PhraseList("outlet-words")
    dateLine = DateLine(
      months: months, companions: try PhraseList("dateline-words"), outletWords: outletWords)
    outletName = OutletName(words: outletWords)
    addressDate = AddressDate(months: months)
    disclaimer = OpinionDisclaimer(phrases: lists.disclaimers)
    labels = lists.addressLabels
  }

  struct Reading: Sendable {
    var stated = Stated()
    var furniture: [Furniture] = []
  }

  /// Passes over lines that are furniture already, or the headline.
  func read(_ lines: [TextLine], skipping skipped: (TextLine) -> Bool) -> Reading {
    var reading = Reading()
    for index in lines.indices { readOrigin(at: index, of: lines, into: &reading) }
    let open = lines.filter { !skipped($0) }
    for (index, line) in open.enumerated() {
      let isNearTop = index < TextClues.headLines
      guard isNearTop || index >= open.count - TextClues.tailLines else { continue }
      if isNearTop, readHead(line, at: index, of: open, into: &reading) { continue }
      readDate(line, isNearTop: isNearTop && index < 8, into: &reading)
    }
    return reading
  }

  /// Disclaimers name the outlet; a labelled address is where the text comes from.
  private func readOrigin(at index: Int, of lines: [TextLine], into reading: inout Reading) {
    let line = lines[index]
    if reading.stated.outlet == nil { reading.stated.outlet = disclaimer.outlet(in: line) }
    guard reading.stated.url == nil, line.isShort, let address = WebAddress.first(in: line.text)
    else { return }
    let isAlone = line.text.utf8.count - address.utf8.count <= 4
    let isLabelled = labels.match(line.words)?.lowerBound == 0
    let follows = index > 0 && labels.match(lines[index - 1].words)?.lowerBound == 0
    if isLabelled || isAlone && (follows || index == lines.count - 1) {
      reading.stated.url = address
    }
  }

  /// Bylines, labelled lines and names of outlets, before the report begins.
  private func readHead(
    _ line: TextLine, at index: Int, of lines: [TextLine], into reading: inout Reading
  ) -> Bool {
    let hasBegun = lines[..<index].contains { $0.span.length > 300 }
    guard !hasBegun else { return false }
    if let name = BylineText().read(line) {
      reading.stated.byline = reading.stated.byline ?? name
      reading.furniture.append(Furniture(span: line.span, kind: .byline))
      return true
    }
    if let labelled = LabelledLine(line) { return read(labelled, line, into: &reading) }
    if index < 6, lines.count > index + 1, let name = outletName.read(line) {
      if reading.stated.outlet == nil {
        reading.stated.outlet = name
      } else if reading.stated.byline == nil, reading.stated.outlet != name {
        reading.stated.byline = name
      }
      reading.furniture.append(Furniture(span: line.span, kind: .byline))
      return true
    }
    return false
  }

  private func read(_ labelled: LabelledLine, _ line: TextLine, into reading: inout Reading) -> Bool
  {
    let value = Stated.clean(labelled.value)
    var kind = Furniture.Kind.byline
    switch labelled.field {
    case .title: reading.stated.title = reading.stated.title ?? value
    case .byline, .agency: reading.stated.byline = reading.stated.byline ?? value
    case .outlet: reading.stated.outlet = reading.stated.outlet ?? value
    case .url:
      guard WebAddress.first(in: line.text) != nil else { return false }
      reading.stated.url = WebAddress.first(in: line.text)
      kind = .sourceAddress
    case .date:
      guard let date = WrittenDate.eventDate(of: labelled.value, months: months) else {
        return false
      }
      append(date, words: labelled.value, line, into: &reading)
      kind = .dateline
    }
    if labelled.field != .title { reading.furniture.append(Furniture(span: line.span, kind: kind)) }
    return true
  }

  private func readDate(_ line: TextLine, isNearTop: Bool, into reading: inout Reading) {
    guard let found = dateLine.read(line, isNearTop: isNearTop) else { return }
    append(EventDate(found.day), words: found.words, line, into: &reading)
    reading.stated.outlet = reading.stated.outlet ?? found.outlet
    if found.isWhole { reading.furniture.append(Furniture(span: line.span, kind: .dateline)) }
  }

  private func append(
    _ date: EventDate, words: String, _ line: TextLine, into reading: inout Reading
  ) {
    reading.stated.candidates.append(
      PublicationDate.Candidate(
        value: date, how: .dateline, foundIn: "line \(line.number)", words: words))
  }

  /// The date in an address, if it has one.
  func candidate(address: String?) -> PublicationDate.Candidate? {
    address.flatMap(addressDate.candidate)
  }

  /// The date that a value of metadata gives.
  func candidate(_ value: String?, foundIn: String) -> PublicationDate.Candidate? {
    guard let value, let date = WrittenDate.eventDate(of: value, months: months) else { return nil }
    return PublicationDate.Candidate(
      value: date, how: .metadata, foundIn: foundIn, words: value)
  }
}
