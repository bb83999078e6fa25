/// Links to the pages before and after the one that is shown.
struct Pager {
  private let address: PageAddress
  private let page: Int
  private let pages: Int

  init(_ address: PageAddress, page: Int, length: Int, total: Int) {
    self.address = address
    self.page = page
    pages = max(1, (total + length - 1) / length)
  }

  /// Nothing where one page holds everything.
  var html: HTML {
    guard pages > 1 else { return "" }
    let before = page > 1 ? link(page - 1, "Earlier page", "prev") : nil
    let after = page < pages ? link(page + 1, "Next page", "next") : nil
    return """
      <nav class="pager" aria-label="Pages">
      \(before)<span class="quiet">Page \(page) of \(pages)</span>
      \(after)</nav>

      """
  }

  private func link(_ number: Int, _ words: String, _ relation: String) -> HTML {
    let target = address.setting("page", to: number == 1 ? nil : String(number))
    return "<a class=\"button plain\" rel=\"\(relation)\" href=\"\(target)\">\(words)</a>\n"
  }
}
