import Foundation
import Records
import Testing

@testable import Publishing
@testable import Store

@Suite struct `Forms for corrections` {
  @Test(arguments: LineKind.allCases)
  func `every field that a form offers can be changed`(kind: LineKind) {
    let names = EditableField.all(of: kind).map(\.name)
    #expect(Set(names).count == names.count)
    let known: [LineKind: [String]] = [
      .contact: ["participants", "duration_minutes"], .statement: ["speaker", "act"],
      .figure: ["value", "as_of"], .action: ["type", "recipient"], .disagreement: ["about"],
      .pledge: ["what", "due"],
    ]
    #expect(Set(known[kind] ?? []).isSubset(of: names))
  }

  @Test(arguments: [
    ("place", " Trianon ", "Trianon"), ("place", "", "null"), ("value", "90000", "90000"),
    (
      "participants", "Emmanuel Macron\r\n\r\n Olaf Scholz", "[\"Emmanuel Macron\",\"Olaf Scholz\"]"
    ),
    ("by", "Vladimir \"V.\" Putin", "[\"Vladimir \\\"V.\\\" Putin\"]"),
    ("participants", "[\"A\"]", "[\"A\"]"),
  ])
  func `what is typed becomes what a correction keeps`(
    field: String, typed: String, value: String
  ) {
    #expect(EditableField.value(typed: typed, for: field) == value)
  }

  @Test func `a choice shows the present value, names stand one a line`() {
    let choice = CorrectionForms.control(.choice(["call", "press_conference"]), "call", "x")
    #expect(choice.text.contains("<option value=\"call\" selected>call</option>"))
    #expect(choice.text.contains("<option value=\"press_conference\">press conference</option>"))
    let names = CorrectionForms.control(.names, "A <b>\nB", "x")
    #expect(names.text.contains("A &lt;b&gt;\nB</textarea>"))
  }

  @Test func `every form carries the token, where it leads back and what it is about`() {
    let forms = CorrectionForms(token: "secret", back: "/review?kind=contact#r-x")
    for form in [forms.undo("x1"), forms.verdict(on: "c1", called: "it"), forms.names("A", "B")] {
      let count = form.text.components(separatedBy: "<form").count - 1
      for part in [
        "method=\"post\" action=\"/corrections\"", "name=\"form_token\" value=\"secret\"",
        "name=\"back\" value=\"/review?kind=contact#r-x\"", "name=\"target\"",
      ] {
        #expect(form.text.components(separatedBy: part).count - 1 == count)
      }
    }
  }

  @Test func `two names can be made one from their page, which leads to the name that is left`() {
    let forms = CorrectionForms(token: "secret", back: "/pairs/a/b")
    let parts = forms.pair("Olaf Scholz", "Scholz").text.components(separatedBy: "<form")
    #expect(parts.count == 4)
    for (part, name) in zip(parts.dropFirst(), ["Olaf Scholz", "Scholz"]) {
      #expect(part.contains("name=\"back\" value=\"\(PageAddress.actor(named: name).text)\""))
      #expect(part.contains("name=\"target\" value=\"\(name)\""))
    }
    #expect(parts[3].contains("value=\"/pairs/a/b\""))
  }

  @Test func `an actor can be given another name, and lose one that is not its own`() {
    let forms = CorrectionForms(token: "secret", back: "/actors/a")
    let plain = forms.actor("Olaf Scholz", others: []).text
    #expect(plain.contains("<label for=\"same-name\">Another name of Olaf Scholz</label>"))
    #expect(!plain.contains("split_actors"))
    let more = forms.actor("Olaf Scholz", others: ["O. Scholz"]).text
    #expect(
      more.contains("value=\"split_actors\"") && more.contains("«O. Scholz» is somebody else"))
  }

  @Test func `the review list says why each entry is there and leads on to the next`() throws {
    let lines = ["Ghent", "Bruges"].map { (title: String) in
      ArticleLine(
        id: "a\(title)", sources: [], title: title, byline: nil, outlet: nil, url: nil,
        published: nil, publishedHow: .unknown, contacts: 0, statements: 0, figures: 0, actions: 0,
        unusedCues: 2)
    }
    var list = ReviewList()
    list.entries = [
      ReviewEntry(subject: .names("Aziz", "Omar Aziz"), reasons: [.onePerson]),
      ReviewEntry(subject: .article(lines[0]), reasons: [.unusedCues]),
    ]
    list.total = 60
    list.left = 90
    list.counts = [.unusedCues: 90]
    var filter = ReviewFilter()
    filter.offset = 25
    let page = ReviewPage(list, filter, targets: [:], token: "secret").page.body.text
    #expect(page.contains("60 of these, 90 left in all"))
    #expect(page.contains("href=\"/review?page=2\" aria-current=\"page\""))
    #expect(page.contains("rel=\"next\" href=\"/review?page=3\""))
    #expect(page.contains("one person or two?"))
    #expect(page.contains("value=\"/review?page=2#r-aGhent\""))
    let readOnly = ReviewPage(list, filter, targets: [:], token: nil).page.body.text
    #expect(!readOnly.contains("method=\"post\""))
  }
}
