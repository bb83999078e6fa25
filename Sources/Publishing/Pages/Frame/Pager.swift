/// Says which part of a list is shown, and leads to the others.
package struct Pager {
  private let address: PageAddress
  private let page: Int
  private let length: Int
  private let total: Int

  /// `address` is that of the list without a page; pages count from 1, and each but the last holds `length` of `total`.
  package init(
    _ address: PageAddress, page: Int, length: Int = ListQuery.pageLength, total: Int
  ) {
    self.address = address
    self.page = page
    self.length = length
    self.total = total
  }

  private var pages: Int { max(1, (total + length - 1) / length) }

  /// «1,234 contacts, 51 to 100 of them here»; `noun` is one of what is listed.
  package func count(of noun: String) -> HTML {
    let all = PageWords.counted(total, noun)
    let first = (page - 1) * length + 1
    let last = min(total, page * length)
    guard first <= max(1, total) else {
      return """
        <p class="count">\(all); page \(page) lies beyond the end. \
        <a href="\(at(pages))">To the last page</a></p>

        """
    }
    guard total > length else { return "<p class=\"count\">\(all)</p>\n" }
    let span = (first == last ? [first] : [first, last])
      .map { PageWords.number(Double($0)) }.joined(separator: "–")
    return "<p class=\"count\">\(all), \(span)</p>\n"
  }

  /// Previous, the numbers of pages, next; nothing where there is one page.
  package var links: HTML {
    guard pages > 1 else { return "" }
    let here = min(page, pages)
    let previous: HTML? =
      here > 1
      ? "<a class=\"button plain\" rel=\"prev\" href=\"\(at(here - 1))\">← Previous</a>\n" : nil
    let next: HTML? =
      here < pages
      ? "<a class=\"button plain\" rel=\"next\" href=\"\(at(here + 1))\">Next →</a>\n" : nil
    return """
      <nav class="pager" aria-label="Pages">
      \(previous)<ol class="pages">
      \(numbers(around: here))</ol>
      \(next)</nav>

      """
  }

  /// «1 … 4 5 6 … 20».
  private func numbers(around here: Int) -> HTML {
    var html = HTML.empty
    var last = 0
    for number in 1...pages where number == 1 || number == pages || abs(number - here) <= 2 {
      if number > last + 1 { html += "<li aria-hidden=\"true\">…</li>\n" }
      let current: HTML = number == here ? " aria-current=\"page\"" : ""
      html += """
        <li><a href="\(at(number))"\(current)><span class="only-read">Page </span>\(number)</a></li>

        """
      last = number
    }
    return html
  }

  private func at(_ number: Int) -> PageAddress {
    address.setting("page", to: number == 1 ? nil : "\(number)")
  }
}

extension PageWords {
  /// «1,234 contacts».
  static func counted(_ number: Int, _ noun: String) -> String {
    "\(self.number(Double(number))) \(noun)\(number == 1 ? "" : "s")"
  }
}
