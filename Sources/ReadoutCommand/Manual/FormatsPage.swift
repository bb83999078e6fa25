import Language
import Publishing
import Records

/// The page of formats: what each is, and every column of CSV.
enum FormatsPage {
  static var text: String {
    """
    # Formats

    Lists and `show` take `--format`; so does `export`, with [formats of its own](#exports). This page is made by `readout manual formats`.

    | format | what it is |
    | --- | --- |
    | `table` | for reading; fits the terminal, or 100 columns where there is none; `COLUMNS` wins |
    | `json` | one list of objects; keys in alphabetical order; `null` where nothing is known |
    | `jsonl` | the same objects, one a line |
    | `csv` | RFC 4180, UTF-8, a header line; the columns below |
    | `markdown` | a table, with the columns of `table` |

    On a terminal `table` uses bold and underlined letters, unless `NO_COLOR` is set. `timeline` and
    `show` lay their text out in their own way in place of a table.

    Dates are EDTF (`2022-02-07`, `2022-02`, `2022-02-24/2022-03-06`, `2019~`). Offsets count Unicode
    code points of the article's text as it was read; `start` is the first, `end` the one after the
    last, and the words between them are the citation, exactly.

    ## Words of others

    An article can hold anything. In tables and Markdown control characters are shown as pictures
    (`␛`), marks that turn the reading direction are left out, and Markdown's own marks are escaped.
    JSON and CSV keep the words as they are, except that a CSV cell beginning with `=`, `+`, `-`, `@`,
    a tab or a line end, unless it is a number, gets an apostrophe in front: a spreadsheet would take
    it for a formula.

    ## JSON

    A contact has the fields `kind` to `tally` of the columns below, and so the other kinds; participants,
    joint speakers, sides and outcomes are lists. Beside them stand `id` and

    | name | content |
    | --- | --- |
    | `citations` | the words it rests on: `article` (its source), `article_id`, `start`, `end`, `text` |
    | `articles` | every article that tells of it, the earliest first: `id`, `title`, `outlet`, `published`, `url`, `sources` |
    | `independent_sources` | how many of them are no reprints of one another |
    | `variants` | values of fields on which they differ: `field`, `value`, `citations` |
    | `links` | other lines to which it belongs: `kind` (`counts`, `counted_by`), `line` |
    | `corrections` | what readers have said of it |
    | `confidence` | for the line (`item`) and for fields that were measured a `value` from 0 to 1 and the `ground` |

    A line of a timeline has a `type` besides. A confidence is the share of right ones among lines found in the
    same way in sample reports that were read by people, and of a field the share among the right lines.
    `export` writes the same objects, a file for each kind. What `readout extract` prints is described by
    [report.schema.json](report.schema.json).

    \(ExportsSection.text)

    ## Analyses

    `analyse` has formats of its own.

    | format | what it is |
    | --- | --- |
    | `tree` | for reading: each sentence as a tree that lies on its side, dependents further right |
    | `conllu` | the format of Universal Dependencies, CoNLL-U, for treebank tools |
    | `json` | one object an article, one a line: [analysis.schema.json](analysis.schema.json) |

    The last column of CoNLL-U holds, where there is something to say:

    | name | content |
    | --- | --- |
    | `TokenRange` | where the word stands in the article, `start:end` in code points |
    | `SpaceAfter=No` | nothing stands between this word and the next |
    | `Mention` | a name, as it stands: `B-` (its first word) or `I-`, then \(kinds(NamedMention.Kind.self)) |
    | `Nominal` | the head of a noun phrase: \(kinds(NominalMention.Kind.self)) |
    | `Actor`, `Place` | whom or what a passage was found to mean, after `B-` or `I-` |
    | `Time` | TIMEX3's type and value after `B-` or `I-`: `B-DATE:2022-02-07` |
    | `Attribution` | number of the attribution, `B-` or `I-`, then `source`, `cue` or `content`; several with commas |

    Inside values `|`, `=` and `%` are written `%7C`, `%3D` and `%25`. Words are in Unicode's composed
    form (NFC), as treebanks have them; offsets are those of the article.

    ## Columns of CSV

    Of several citations CSV shows the first, which is the fullest mention in the earliest report.

    \(section("articles", ArticleRow.self))
    \(section("articles --unused-cues", UnusedCueRow.self))
    \(section("contacts", ItemRow<Contact>.self))
    \(section("statements", ItemRow<Statement>.self))
    \(section("figures", ItemRow<Figure>.self))
    \(section("actions", ItemRow<Action>.self))
    \(section("disagreements", ItemRow<Dispute>.self))
    \(section("pledges", ItemRow<Pledge>.self))
    \(section("actors", ActorRow.self))
    \(section("correct log", CorrectionRow.self))
    \(section("verify", CitationFaultRow.self))
    \(section("timeline", TimelineRow.self))
    \(section("relations", RelationRow.self))
    """
  }

  /// The kinds of a passage as the format writes them.
  private static func kinds<Kind: RawRepresentable & CaseIterable>(
    _ kinds: Kind.Type
  ) -> String where Kind.RawValue == String {
    kinds.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }

  private static func section<Row: ListedRow>(_ name: String, _ row: Row.Type) -> String {
    let rows = Row.columns.map { "| `\($0.name)` | \($0.meaning) |" }.joined(separator: "\n")
    return "### \(name)\n\n| column | content |\n| --- | --- |\n\(rows)\n"
  }
}
