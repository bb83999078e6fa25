import Records

/// The place, day and agency before a report's first words: «SINGAPORE, June 12 (Northern Wire) —».
///
/// Agencies print them in capitals and close them with a dash. They are no part of the first sentence:
/// read with it, its day would be taken for the day of what is told.
struct OpeningDateline: FurnitureRule {
  var kind: Furniture.Kind { .dateline }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let text = lines[index].text
    guard text.utf8.prefix(2).allSatisfy({ $0 < 0x61 && $0 != 0x20 }) else { return nil }
    let head = Substring(text.utf8.prefix(OpeningDateline.longest))
    let places = OpeningDateline.dashes.compactMap { head.range(ofBytes: $0) }
    guard let dash = places.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let length = text.utf8.distance(from: text.startIndex, to: dash.upperBound)
    let place = text[..<dash.lowerBound]
    let rest = text[dash.upperBound...].split(whereSeparator: \.isWhitespace)
    guard length <= OpeningDateline.longest, rest.count > 3, OpeningDateline.isPlaceAndDay(place)
    else { return nil }
    return TextSpan(lines[index].span.start, lines[index].span.start + length)
  }

  /// How many bytes of a line can be a dateline.
  private static let longest = 80
  private static let dashes = ["— ", "– ", " -- ", " - "]

  /// «SHARM EL-SHEIKH, Egypt, Nov. 18 (Agency)»: capitals first, then names, a day or a year.
  private static func isPlaceAndDay(_ text: Substring) -> Bool {
    let open = text.firstIndex(of: "(") ?? text.endIndex
    let agency = text[open...].drop { $0 == "(" }
    guard agency.isEmpty || agency.contains(")") && agency.count <= 30 else { return false }
    let parts = text[..<open].split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
    guard let place = parts.first, (1...4).contains(place.count), parts.count <= 4,
      place.contains(where: { $0.filter(\.isLetter).count > 2 }),
      place.joined().allSatisfy({ !$0.isLetter || $0.isUppercase })
    else { return false }
    return parts.dropFirst().joined().allSatisfy { word in
      word.first?.isUppercase == true || word.allSatisfy(\.isNumber)
    }
  }

  static let examples = [
    "SINGAPORE, June 12 (Northern Wire) — The two leaders met.", "HANOI — The summit ended early.",
    "BEIJING, Nov. 7 (Xinhua) -- Chinese President Hu Jintao will visit.",
    "SHARM EL-SHEIKH, Egypt - Leaders gathered in the resort.",
  ]
  static let counterexamples = [
    "Macron met Putin — at a very long table.", "NATO and Russia — once partners — no longer talk.",
    "The EU - a union of 27 - agreed.", "US President Donald Trump - in Singapore - met Kim.",
  ]
}
