@testable import Extraction
import Foundation
import Testing

@Suite struct `Tables of cues` {
  @Test(arguments: [
    "Shared/sources.txt", "Contacts/noParties.txt", "Contacts/Gatherings/attending.txt",
    "Contacts/Gatherings/gatherings.txt", "Contacts/visitKinds.txt", "Frames/carriers.txt",
    "Frames/parts.txt",
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
      let _: Frame.Part = try row.value(1)
    } throws: { error in
      "\(error)".hasPrefix("x.tsv:7: «sideways» is none of the values that column 2 takes")
    }
  }
}
