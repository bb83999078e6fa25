import Publishing

/// What the page of formats says of exports.
enum ExportsSection {
  static var text: String {
    """
    ## Exports

    `readout export DIR` writes a folder; `--format` may be repeated, `--all` means every one. `--who`,
    `--from`, `--to` and the like narrow what is written, except for the lists of actors, which are
    whole. Lines that a reader has rejected are in none of them.

    | format | files | what it is |
    | --- | --- | --- |
    \(rows)

    \(timeline)

    \(networks)

    \(events)

    \(sources)

    \(packages)
    """
  }

  private static var rows: String {
    RecordExport.allCases.map { export in
      let files = export.format.files.map { "`\($0.name)`" }
      let listed = files.count > 3 ? "\(files[0]), \(files[1]), …" : files.joined(separator: ", ")
      return "| `\(export.rawValue)` | \(listed) | \(export.format.meaning) |"
    }.joined(separator: "\n")
  }

  private static let timeline = """
    **TimelineJS.** Months and days that are not known are left out, not set to the first. An interval
    gives `start_date` and `end_date`; where its beginning is open the contact stands at its end, and
    `display_date` says «until». Contacts without a date are counted on the title. `group` is the
    status. Text is HTML there; that of articles is escaped, and `autolink` is off.

    **iCalendar.** Contacts that are planned (`CONFIRMED`), proposed (`TENTATIVE`) or cancelled
    (`CANCELLED`) and whose date is a day, or goes from one day to another; `DTEND` is the day after the
    last. `UID` holds the line's identifier. `DTSTAMP` is the last day on which a report of it came out
    or a reader corrected it, 1970-01-01 where neither is known.
    """

  private static let networks = """
    **GraphML and GEXF.** Nodes are actors who dealt with another, edges are undirected. Whoever is told
    something counts, so agencies and «reporters» are among them; `kind` and `state` tell them apart. An edge counts
    `contacts` held, `statements` of one to the other, and `cooperative` and `conflictual` actions done;
    `weight` is their sum, `lines` their identifiers, `citations` a JSON list with a passage for each:
    `line`, `article`, `source`, `start`, `end`, `text`. Signs that XML forbids become `�`.
    """

  private static let events = """
    **PLOVER.** An event a line: actions, and contacts that were held or are planned as `CONSULT`, with
    the mode `visit`, `multilateral` (summit) or `phone` (call, video call) and no mode for the others.
    Where nobody visits, all who take part are `source`, as PLOVER has it. What is not a fact has
    PLOVER's `context`: `future`, `hypothetical` or `negation`. `code` is ISO 3166-1 with three letters,
    left out where no state is known; so are `sector`, `eventText` and `dateCoded` always. Ours: `date`
    is EDTF, so it can be a month or an interval, and is left out where it is not known; `id` is the
    line; `text` is the passage it rests on, and `readout` tells where that stands and how sure the line
    is. Tallies and contacts proposed, refused or called off are no events.

    **POLECAT.** The same events under POLECAT's column names, a row for two actors; a contact of
    three is three rows, `ID-1` to `ID-3`. `Event Date` is filled for whole days only. COW codes,
    sectors, intensities, coordinates and Wikipedia identifiers are empty. Ours, at the end:
    `Headline`, `Event Date EDTF`, `Quote`, `Citation` (article and code points) and `Confidence`.
    Cells hold no tabs, line ends or straight quotation marks, and are guarded as in CSV.
    """

  private static let sources = """
    **Web Annotations.** One collection with one page, an annotation a line, because tools of JSON-LD
    take one document. The annotation is the line; each of its targets is a passage, with a text quote
    (and up to 32 code points on either side) and a text position in the article as it was read. `via`
    is the article's address.

    **BibTeX and CSL-JSON.** The key is the article's identifier. Parts of dates that are not known are
    left out; a date that was inferred is marked `circa`, in BibTeX in the note. A byline is one name
    and is not taken apart. BibTeX has `date` (BibLaTeX reads EDTF) beside `year` and `month`.
    """

  private static let packages = """
    **Datasette.** `datasette readout.sqlite --metadata metadata.json` shows the record with the meaning
    of every table and column, and with ready questions: contacts of two actors, disagreements with
    their sides, pledges with their outcomes, the sources of a line, the pairs with most dealings. The
    file names the database, so export anew when you rename it.

    **RO-Crate.** Describes the files that the same command wrote: SHA-256, size, media type; the
    program's version, the schema's version, the options. `datePublished` is the day of the newest
    report, left out where none has a date. No licence is named: the quoted words are the publishers'.
    """
}
