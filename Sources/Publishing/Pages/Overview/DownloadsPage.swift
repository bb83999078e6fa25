package import Store

/// What can be taken away, and the addresses under which it stays.
package struct DownloadsPage {
  private let counts: RecordCounts

  package init(_ counts: RecordCounts) {
    self.counts = counts
  }

  package var page: Page {
    Page(
      title: "Take it away", kicker: "Downloads", place: .downloads,
      body: lists + exports + addresses)
  }

  private var lists: HTML {
    let headings = ExportFormat.files.map { "<th scope=\"col\">\($0.title)</th>" as HTML }
    let rows = RecordList.allCases.map { list -> HTML in
      let cells = ExportFormat.files.map { format -> HTML in
        """
        <td><a href="\(PageAddress.file(list, format))" download>\(list.rawValue).\(format.rawValue)</a></td>
        """
      }
      return """
        <tr><th scope="row"><a href="\(PageAddress.list(list))">\(list.title)</a></th>\
        <td class="number">\(PageWords.number(Double(counts[list])))</td>\(cells)</tr>

        """
    }
    return """
      <h2>Lists</h2>
      <p>Whole lists, every field of every line. CSV opens in spreadsheets and statistics programs, JSON Lines and JSON \
      in programs, Markdown in notes. A list that is narrowed on its page can be taken as it is narrowed: the links \
      stand below it.</p>
      <div class="scroll" role="region" aria-label="Lists as files" tabindex="0">
      <table>
      <thead><tr><th scope="col">List</th><th scope="col" class="number">Rows</th>\(headings)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  /// What other tools take; the files of lists stand above, and a manifest describes files that lie beside it.
  package static let formats = RecordExport.allCases.filter {
    ![.csv, .jsonl, .roCrate].contains($0)
  }

  private var exports: HTML {
    let rows = DownloadsPage.formats.flatMap { export in
      export.format.files.map { file -> HTML in
        """
        <tr><th scope="row"><a href="\(PageAddress.download(file.name))" download>\(file.name)</a></th>\
        <td>\(export.format.meaning)</td></tr>

        """
      }
    }
    return """
      <h2>For other tools</h2>
      <p>The whole record in the formats that other tools take. On the command line <code>readout export</code> narrows \
      them, and writes a manifest of the files beside them.</p>
      <div class="scroll" role="region" aria-label="Files for other tools" tabindex="0">
      <table>
      <thead><tr><th scope="col">File</th><th scope="col">What it is</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  private var addresses: HTML {
    let rows = DownloadsPage.forms.map { address, meaning -> HTML in
      "<tr><th scope=\"row\"><code>\(address)</code></th><td>\(meaning)</td></tr>\n"
    }
    return """
      <h2>Addresses</h2>
      <p>Identifiers follow from what is said and where, so an address stays good when articles are added.</p>
      <div class="scroll" role="region" aria-label="Addresses" tabindex="0">
      <table>
      <thead><tr><th scope="col">Address</th><th scope="col">What is there</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  private static let forms: [(String, String)] = [
    (
      "/contacts?who=macron&from=2022",
      "A list as it is narrowed; also statements, figures, actions, …"
    ),
    ("/contacts.csv?who=macron&from=2022", "The same as a file: csv, jsonl, json or markdown"),
    ("/lines/ID", "One line; the beginning of its identifier is enough"),
    ("/lines/ID.json", "The same as JSON"),
    ("/articles/ID#pSTART-END", "An article, at the characters from START to END"),
    ("/actors/ID", "An actor"),
    ("/pairs/ID/ID", "The dealings of two actors"),
    ("/downloads/planned.ics", "A file for another tool, as named above"),
    ("/search?text=ceasefire", "Where words occur"),
  ]
}

extension PageAddress {
  /// A file in a format of other tools.
  package static func download(_ fileName: String) -> PageAddress {
    PageAddress(path: downloads.path + "/" + fileName)
  }
}

extension RecordCounts {
  /// How many rows a list has.
  subscript(list: RecordList) -> Int {
    switch list {
    case .contacts: contacts
    case .statements: statements
    case .figures: figures
    case .actions: actions
    case .disagreements: disagreements
    case .pledges: pledges
    case .actors: actors
    case .articles: articles
    }
  }
}
