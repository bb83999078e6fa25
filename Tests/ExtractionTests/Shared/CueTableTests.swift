@testable import Extraction
import Foundation
import Testing

@Suite struct `Tables of cues` {
  @Test(arguments: ["Contacts/contactCues.tsv", "Statements/speechCues.tsv"])
  func `name each form once for a pattern, folded and trimmed`(path: String) throws {
    var seen = Set<[String]>()
    for row in try CueTable.rows(path) {
      for form in row.alternatives(0) {
        #expect(
          form == form.lowercased().trimmingCharacters(in: .whitespaces), "\(path):\(row.line)")
        #expect(
          seen.insert([form, row.cells[1]]).inserted, "\(path):\(row.line) repeats «\(form)»")
      }
    }
    #expect(seen.count > 50)
  }

  @Test(arguments: [
    "Shared/fillers.txt", "Shared/prepositions.txt", "Shared/sources.txt", "Shared/determiners.txt",
    "Shared/modals.txt", "Contacts/planned.txt", "Contacts/proposed.txt", "Contacts/cancelled.txt",
    "Contacts/refused.txt", "Contacts/afterCalled.txt", "Contacts/noParties.txt",
    "Contacts/lightVerbs.txt", "Contacts/attending.txt",
    "Contacts/travel.txt",
    "Statements/audiences.txt", "Statements/notOpening.txt", "Statements/beforeNouns.txt",
    "Statements/addingVerbs.txt",
  ])
  func `hold one folded word a line`(path: String) throws {
    for word in try CueTable.words(path) {
      #expect(word == word.lowercased() && !word.contains(" "), "\(path) has «\(word)»")
    }
  }

  @Test func `that are missing are named with the remedy`() {
    #expect {
      try CueTable.words("Shared/nothing.txt")
    } throws: { error in
      "\(error)".contains("Shared/nothing.txt: the table is missing; install the program again")
    }
  }

  @Test func `say which line is wrong`() {
    let row = CueTable.Row(path: "x.tsv", line: 7, cells: ["said", "sideways"])
    #expect {
      let _: Modality = try row.value(1)
    } throws: { error in
      "\(error)".hasPrefix("x.tsv:7: «sideways» is none of the values that column 2 takes")
    }
  }
}
