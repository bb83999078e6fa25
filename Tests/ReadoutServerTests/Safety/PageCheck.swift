import Publishing

/// Reads a page as a browser splits it into tags and says what should not be there.
struct PageCheck {
  private(set) var faults: [String] = []
  private(set) var links: [String] = []

  /// Every element that the pages of Readout are made of.
  private static let elements: Set = Set(
    """
    !doctype html head meta title link script body a header nav ul ol li form label input button main p h1 h2 h3 h4 \
    footer table thead tbody tr th td div span section dl dt dd blockquote cite mark time select option textarea \
    details summary kbd br b i em strong code pre svg g rect line circle path text tspan figure figcaption article \
    aside small caption fieldset legend sup polyline polygon clippath defs use desc output search abbr q datalist hr
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  init(_ page: String) {
    var rest = Substring(page)
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...].dropFirst()
      guard let close = rest.firstIndex(of: ">") else {
        faults.append("a tag that does not end: \(rest.prefix(40))")
        return
      }
      check(rest[..<close])
      rest = rest[close...]
    }
    for scalar in page.unicodeScalars where PageCheck.isHarmful(scalar) {
      faults.append("U+" + String(scalar.value, radix: 16))
    }
  }

  private mutating func check(_ tag: Substring) {
    let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "\n" }.lowercased()
    guard PageCheck.elements.contains(name) else {
      faults.append("an element «\(name.prefix(40))»")
      return
    }
    if name == "script", !tag.hasPrefix("/"), !tag.hasPrefix("script src=\"/assets/") {
      faults.append("a script of its own: \(tag.prefix(60))")
    }
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else {
      faults.append("a quote that does not end: \(tag.prefix(60))")
      return
    }
    for (index, part) in parts.enumerated() where index % 2 == 0 {
      let attribute = part.split(whereSeparator: { $0 == " " || $0 == "\n" }).last ?? ""
      if attribute.lowercased().hasPrefix("on") { faults.append("a handler: \(attribute)") }
      if attribute.lowercased() == "style=" { faults.append("a style: \(tag.prefix(60))") }
      guard ["href=", "src=", "action="].contains(attribute.lowercased()), index + 1 < parts.count
      else { continue }
      follow(String(parts[index + 1]))
    }
  }

  private mutating func follow(_ address: String) {
    let isOwn =
      address.hasPrefix("/") && !address.hasPrefix("//") || address.hasPrefix("#")
      || address.hasPrefix("?")
    guard isOwn || address.hasPrefix("http://") || address.hasPrefix("https://") else {
      faults.append("an address «\(address.prefix(60))»")
      return
    }
    let plain = String(address.prefix { $0 != "#" }).replacing("&amp;", with: "&")
    if address.hasPrefix("/"), isOwn, !plain.isEmpty { links.append(plain) }
  }

  /// Controls, marks that turn the reading direction, and marks that nobody sees.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
