import HTTPTypes
import Publishing
import Records

/// The page of the manual about the interface over HTTP.
package enum InterfaceManual {
  package static var text: String {
    """
    # The interface over HTTP

    `readout serve` gives the record to programs as JSON. This page is made by `readout manual api`.

    ```sh
    readout serve &
    curl 'http://127.0.0.1:8317/api/v1'
    curl 'http://127.0.0.1:8317/api/v1/contacts?who=macron&from=2022&limit=5'
    curl 'http://127.0.0.1:8317/api/v1/timeline?a=macron&b=putin'
    ```

    [/api/v1/openapi.json](http://127.0.0.1:8317/api/v1/openapi.json) describes all of it as OpenAPI 3.1, with the shape
    of every answer, for programs that make clients from such documents.

    ## Rows

    A row is the object that the command line prints with `--format json`, field by field, and is described in
    [Formats](formats.md). Keys are in alphabetical order; `null` stands where nothing is known. Every line carries its
    citations: the article, the place in it in code points, and the words.

    ## Lists in parts

    A list gives `items`, the `total` of the whole list as it is narrowed, and `links` to the `first`, `next` and `prev`
    part; the header field `Link` has the same (RFC 8288). Follow `next` until it is `null`:

    ```sh
    curl 'http://127.0.0.1:8317/api/v1/statements?limit=500'
    ```

    A part begins after a row that is named by its identifier (`after`), not after so many rows. So an article that is
    added while a program reads on neither repeats a row nor hides one of those that were there. If that row itself is
    gone, because an article was taken out, the answer is 404: begin again. Actors stand in the order of how much is told
    of them, which new articles change.

    ## Asking again

    Every answer has an `ETag`, which is another one after every change of the record. With `If-None-Match` an answer that
    is known already is not sent again (304).

    ```sh
    curl -H 'If-None-Match: "0123456789abcdef-1"' 'http://127.0.0.1:8317/api/v1/record'
    ```

    ## Correcting

    `POST` to `corrections` does what the forms of the pages and `readout correct` do. The answer is the correction as it
    stands in the log (201), and `Location` says where it is found again. Nothing is ever taken out of the log: to undo a
    correction is another one, which can be undone as well.

    ```sh
    \(examples.joined(separator: "\n"))
    ```

    | kind | meaning | needed besides |
    | --- | --- | --- |
    \(kinds)

    Each can have a `reason`, and an `author` where it is not the one whom `serve` names. Lines, accounts and corrections
    are named by their whole identifiers, actors by the names that the record shows. The `value` of an edit is text, a
    number, a list of names, or `null` where nothing is known; a value that is not one of the field's is refused.

    ## Errors

    An error is `application/problem+json` (RFC 9457): `status`, `title`, `detail` in a sentence that says what to do,
    `parameters` with the names at fault, and `candidates` where a name is not clear. Of a body, `errors` has a `detail` and
    a `pointer` (`#/value`) for each member at fault.

    | status | meaning |
    | --- | --- |
    \(OpenAPIDocument.problems.map { "| \($0.0) | \($0.1) |" }.joined(separator: "\n"))
    | 405 | The address does not answer to this method; `Allow` names those that it has. |

    A parameter that an address does not have is an error and not passed over, so that a slip of the pen does not give the
    whole record.

    ## What stays

    Identifiers follow from content: they are the same in every record of the same articles and survive adding and reading
    anew. The identifier of a line is that of its earliest account; those of its other accounts lead to it as well. Under
    `/api/v1` no field is taken away or changes its meaning; fields and parameters may be added, so pass over those that
    you do not know.

    ## Who may ask

    Programs on this machine may ask without more. With a `--host` that others can reach, every request needs the token
    that `serve` prints: `Authorization: Bearer TOKEN`. Pages of other sites cannot read the answers: the server never
    sends `Access-Control-Allow-Origin`, and answers to names of this machine only. Nor can they correct anything: what is
    not `application/json` is refused, browsers ask before they send that elsewhere and are told no, and `Origin` and
    `Sec-Fetch-Site` must not name another site.

    ## Limits

    A part has 500 rows at most, a name or text \(Parameter.longest) characters, an address 8 KB, a body 64 KB. A network has 500
    actors at most; `relations` counts all dealings of a pair.

    ## Addresses

    \(Interface.operations.map(section).joined(separator: "\n\n"))

    """
  }

  /// What can be sent, as the bodies of a call each.
  static let bodies = [
    #"{"kind": "reject", "target": "c0123456789abc", "reason": "another summit"}"#,
    #"{"kind": "edit", "target": "c0123456789abc", "field": "place", "value": "Geneva"}"#,
    #"{"kind": "undo", "target": "k0123456789abc"}"#,
  ]

  private static var examples: [String] {
    bodies.map { body in
      "curl -H 'Content-Type: application/json' -d '\(body)' 'http://127.0.0.1:8317/api/v1/corrections'"
    }
  }

  private static var kinds: String {
    Correction.Kind.allCases.map { kind in
      let needed = CorrectionMember.needed(by: kind).map { "`\($0.rawValue)`" }
      return "| `\(kind.rawValue)` | \(CorrectionMember.meaning(of: kind)) | "
        + needed.joined(separator: ", ") + " |"
    }.joined(separator: "\n")
  }

  private static func section(_ operation: InterfaceOperation) -> String {
    let method = operation.body == nil ? "" : "\(operation.method.rawValue) "
    let heading = "### \(method)\(operation.path)\n\n\(operation.summary)."
    guard !operation.parameters.isEmpty else { return heading }
    let rows = operation.parameters.map { parameter in
      let need = parameter.isRequired ? " Needed." : ""
      let often = parameter.most > 1 ? " Can be given several times." : ""
      return "| `\(parameter.name)` | \(parameter.meaning)\(need)\(often) | \(kind(parameter)) |"
    }
    return heading + "\n\n| parameter | meaning | value |\n| --- | --- | --- |\n"
      + rows.joined(separator: "\n")
  }

  private static func kind(_ parameter: Parameter) -> String {
    switch parameter.value {
    case .words: "text, such as `\(parameter.example)`"
    case .identifier: "an identifier"
    case .date: "`2022-02-07`, `2022-02` or `2022`"
    case .share: "0 to 1"
    case .flag: "`true` or `false`"
    case .choice(let choices): choices.map { "`\($0)`" }.joined(separator: ", ")
    case .number(let range, let usual):
      "\(range.lowerBound) to \(range.upperBound); \(usual) unless given"
    }
  }
}
