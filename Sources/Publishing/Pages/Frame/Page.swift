/// What a page says, without the frame that all pages have.
package struct Page: Sendable {
  /// The window's title and the first heading.
  package let title: String
  /// A line above the heading that says what kind of thing the page is about: «contact», «article».
  package var kicker: String?
  /// The entry of the navigation to which it belongs.
  package var place: PageAddress?
  package let body: HTML
  /// Scripts that it loads.
  package var scripts: [PageAsset] = []

  package init(title: String, kicker: String? = nil, place: PageAddress? = nil, body: HTML) {
    self.title = title
    self.kicker = kicker
    self.place = place
    self.body = body
  }
}

/// What all pages of one server share.
package struct Site: Sendable {
  /// The record's file name.
  package let record: String
  /// What proves that a form came from these pages; nil where nothing can be corrected.
  package let formToken: String?
  /// Something that readers are to know now, such as that pledges are being brought up to date.
  package var notice: String?
  /// What has just been done, on the page to which its form led back.
  package var done: CorrectionNotice?

  package init(record: String, formToken: String?, notice: String? = nil) {
    self.record = record
    self.formToken = formToken
    self.notice = notice
  }

  /// The forms of a page that lies at a path; nil where nothing can be corrected.
  package func forms(back: String) -> CorrectionForms? {
    formToken.map { CorrectionForms(token: $0, back: back) }
  }

  /// A whole document.
  package func text(of page: Page) -> String {
    let scripts = page.scripts.map { asset -> HTML in
      "<script src=\"\(asset.address)\" defer></script>\n"
    }
    let kicker = page.kicker.map { "<p class=\"kicker\">\($0)</p>\n" as HTML }
    let notice = notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>\n" as HTML }
    let document: HTML = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="same-origin">
      <title>\(page.title) – Readout</title>
      <link rel="icon" href="\(PageAsset.icon.address)" type="image/svg+xml">
      <link rel="stylesheet" href="\(PageAsset.style.address)">
      <link rel="stylesheet" href="\(PageAsset.pictureStyle.address)">
      \(scripts)</head>
      <body>
      <a class="skip" href="#main">Skip to the content</a>
      \(header(of: page))<main id="main" tabindex="-1">
      \(notice)\(done?.html)<header class="title">
      \(kicker)<h1>\(page.title)</h1>
      </header>
      \(page.body)</main>
      <footer class="foot">
      <p>\(record). Every line names the words it rests on. This page comes from your own machine; nothing is sent \
      anywhere.</p>
      </footer>
      </body>
      </html>

      """
    return document.text
  }

  private func header(of page: Page) -> HTML {
    let items = Site.navigation.map { address, name -> HTML in
      let current: HTML = page.place == address ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(address)\"\(current)>\(name)</a></li>\n"
    }
    return """
      <header class="top">
      <a class="brand" href="\(PageAddress.overview)">Readout</a>
      <nav aria-label="Record">
      <ul>
      \(items)</ul>
      </nav>
      <form class="find" role="search" action="\(PageAddress.search)">
      <label for="find">Search</label>
      <input id="find" type="search" name="text" maxlength="200" placeholder="Words or names">
      <button>Search</button>
      </form>
      </header>

      """
  }

  private static let navigation: [(PageAddress, String)] =
    RecordList.allCases.map { (.list($0), $0.title) }
    + [(.network, "Network"), (.review, "Review"), (.downloads, "Downloads")]
}
