import Testing

@testable import Extraction

@Suite struct `The modality of a deed` {
  /// The modality of the first word of a text with one of some forms.
  private func modality(_ text: String, of forms: [String]) throws -> Modality {
    let view = try ExtractedReport.view(of: text)
    let reading = ArticleReading(view, words: try ClauseWords())
    let token = try #require(view.tokens.indices.first { forms.contains(view.word($0)) })
    return try ModalityReader().modality(of: token, in: reading.clauses)
  }

  @Test(arguments: [
    ("Xi Jinping met Kim Jong Un in Dalian on Monday.", Modality.asserted),
    ("Xi Jinping said he had met Kim Jong Un.", .asserted),
    ("Xi Jinping flew to Pyongyang to meet Kim Jong Un.", .asserted),
    ("Xi Jinping will meet Kim Jong Un on Friday.", .planned),
    ("Xi Jinping is to meet Kim Jong Un on Friday.", .planned),
    ("Xi Jinping to meet Kim Jong Un", .planned),
    ("Xi Jinping is due to meet Kim Jong Un on Friday.", .planned),
    ("Xi Jinping is expected to meet Kim Jong Un on Friday.", .planned),
    ("Xi Jinping agreed to meet Kim Jong Un.", .planned),
    ("Xi Jinping said he would meet Kim Jong Un on Friday.", .planned),
    ("Xi Jinping is going to meet Kim Jong Un.", .planned),
    ("Xi Jinping wants to meet Kim Jong Un.", .proposed),
    ("Xi Jinping offered to meet Kim Jong Un.", .proposed),
    ("Xi Jinping should meet Kim Jong Un.", .proposed),
    ("Xi Jinping might meet Kim Jong Un.", .hypothetical),
    ("If Xi Jinping met Kim Jong Un, the mood would change.", .hypothetical),
    ("Xi Jinping may agree to meet Kim Jong Un.", .hypothetical),
    ("Xi Jinping did not meet Kim Jong Un.", .denied),
    ("Xi Jinping denied that he met Kim Jong Un.", .denied),
    ("Xi Jinping refused to meet Kim Jong Un.", .refused),
    ("Xi Jinping will not meet Kim Jong Un.", .refused),
    ("Xi Jinping did not rule out meeting Kim Jong Un.", .hypothetical),
  ])
  func `of a verb comes from its form and what governs it`(text: String, is expected: Modality)
    throws
  {
    #expect(try modality(text, of: ["met", "meet", "meeting"]) == expected)
  }

  @Test(arguments: [
    ("Xi Jinping and Kim Jong Un held talks.", Modality.asserted),
    ("The talks between Xi Jinping and Kim Jong Un lasted two hours.", .asserted),
    ("Xi Jinping welcomed the talks between Moon Jae-in and Kim Jong Un.", .asserted),
    ("Xi Jinping will hold talks with Kim Jong Un.", .planned),
    ("The planned talks between Xi Jinping and Kim Jong Un worry Tokyo.", .planned),
    ("Talks between Xi Jinping and Kim Jong Un are scheduled for Friday.", .planned),
    ("The talks between Xi Jinping and Kim Jong Un will take place on Friday.", .planned),
    ("Xi Jinping called for talks with Kim Jong Un.", .proposed),
    ("Xi Jinping proposed talks with Kim Jong Un.", .proposed),
    ("Xi Jinping invited Kim Jong Un to talks in Beijing.", .proposed),
    ("Xi Jinping raised the possibility of talks with Kim Jong Un.", .hypothetical),
    ("Xi Jinping held no talks with Kim Jong Un.", .denied),
    ("Xi Jinping rejected talks with Kim Jong Un.", .refused),
    ("Xi Jinping cancelled the planned talks with Kim Jong Un.", .cancelled),
    ("Xi Jinping called off the talks with Kim Jong Un.", .cancelled),
    ("The talks with Kim Jong Un were postponed.", .cancelled),
  ])
  func `of a noun comes from its modifiers and its verbs`(text: String, is expected: Modality)
    throws
  {
    #expect(try modality(text, of: ["talks"]) == expected)
  }
}
