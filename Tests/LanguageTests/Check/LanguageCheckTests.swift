import Records
import Testing

@testable import Language

@Suite struct LanguageCheckTests {
  private static let check = Result { try LanguageCheck() }

  private func verdict(_ text: String) throws -> LanguageCheck.Verdict {
    try LanguageCheckTests.check.get().verdict(on: text)
  }

  @Test(arguments: [
    (
      "French",
      "Le ministre a dit que les deux pays sont prêts à parler, mais il n'est pas sûr que la paix soit possible avec eux."
    ),
    (
      "German",
      "Der Minister sagte, dass die beiden Länder nicht mit dem Vorschlag einverstanden sind und auch kein Treffen wollen."
    ),
    (
      "Spanish",
      "El ministro dijo que los dos países no están de acuerdo con la propuesta, pero que hay tiempo para hablar sobre ella."
    ),
    (
      "Italian",
      "Il ministro ha detto che i due paesi non sono pronti per la pace, ma che il dialogo è anche nel loro interesse."
    ),
    (
      "Portuguese",
      "O ministro disse que os dois países não estão prontos para a paz, mas que a conversa já começou com uma carta."
    ),
    (
      "Dutch",
      "De minister zei dat het land niet akkoord gaat met het voorstel, maar dat er nog een gesprek wordt gevoerd."
    ),
    (
      "Polish",
      "Minister powiedział, że oba kraje nie są gotowe na rozmowy, ale spotkanie jest możliwe już w tym roku."
    ),
    (
      "Turkish",
      "Bakan, iki ülkenin barış için hazır olmadığını söyledi, ancak bu yıl daha çok görüşme var ve bir adım atıldı."
    ),
    (
      "Indonesian",
      "Menteri itu mengatakan bahwa kedua negara tidak siap untuk berdamai, tetapi pertemuan akan diadakan pada tahun ini."
    ),
    (
      "Swedish",
      "Ministern sade att de två länderna inte är redo för fred, men att ett möte kan hållas efter valet."
    ),
  ])
  func `another language in Latin letters is told by its words`(
    language: String, text: String
  ) throws {
    #expect(try verdict(text) == .other(language))
    #expect(try verdict(text.uppercased()) == .other(language))
  }

  @Test func `a word of another language is no English one without its accent`() throws {
    let text = """
      Le président français Emmanuel Macron a rencontré Vladimir Poutine à Moscou lundi. Il a déclaré \
      que les discussions allaient se poursuivre.
      """
    #expect(try verdict(text) == .other("French"))
  }

  @Test(arguments: [
    ("Cyrillic script", "Министр сказал, что страны готовы к переговорам."),
    ("Greek script", "Ο υπουργός είπε ότι οι χώρες είναι έτοιμες."),
    ("Arabic script", "قال الوزير إن البلدين مستعدان للحوار"),
    ("Hebrew script", "השר אמר כי שתי המדינות מוכנות"),
    ("Devanagari script", "मंत्री ने कहा कि दोनों देश तैयार हैं"),
    ("Thai script", "รัฐมนตรีกล่าวว่าทั้งสองประเทศพร้อม"),
    ("Chinese", "部长表示两国已经准备好进行会谈并签署协议"),
    ("Japanese", "大臣は両国が会談の準備ができていると述べた"),
    ("Korean", "장관은 두 나라가 회담을 할 준비가 되었다고 말했다"),
  ])
  func `another script is told by its letters`(name: String, text: String) throws {
    #expect(try verdict(text) == .other(name))
  }

  @Test(arguments: [
    "The minister said on Monday that the two countries are ready for talks.",
    "THE MINISTER SAID THAT THE TALKS WOULD BE HELD IN PARIS",
    "He told Le Monde that Charles de Gaulle and Ludwig van der Rohe had met in Rio de Janeiro.",
    "The word “glasnost” (гласность) is one that the Russians themselves used of the time.",
    "He said “Je ne regrette rien, c'est la vie” and left the room with his wife.",
  ])
  func `English is told by its words, whatever the names`(text: String) throws {
    #expect(try verdict(text) == .english)
  }

  @Test(arguments: [
    "", "1,200 – 3:2", "Macron", "Putin, Erdogan, Xi Jinping, Narendra Modi, Lula da Silva",
    "Macron meets Putin", "Ursula von der Leyen, Jaap de Hoop Scheffer, Carlos de la Torre",
    "Les Misérables", "Vladimir Putin — Владимир", "Bundestag die Grünen", "中国",
    "Juan de la Cruz y María del Carmen de los Ángeles",
  ])
  func `names and a few words are never refused`(text: String) throws {
    #expect(try verdict(text) == .undetermined)
  }

  @Test func `furniture of a page does not tell its language`() throws {
    let notice =
      "Wir verwenden Cookies, und das ist nicht mit Kosten für Sie oder für andere verbunden. "
    let text = notice + "The minister said that he was ready."
    let article = Article(
      source: "test", details: ArticleDetails(), published: .unknown, text: ArticleText(text),
      furniture: [Furniture(span: TextSpan(0, notice.utf8.count), kind: .cookieNotice)])
    #expect(try LanguageCheckTests.check.get().verdict(on: article) == .english)
    #expect(try verdict(notice) == .other("German"))
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["a", "é", "le ", "日", "\u{301}"])
  func `five million signs are judged by their beginning`(piece: String) throws {
    let text = String(repeating: piece, count: 5_000_000 / piece.unicodeScalars.count)
    #expect(try verdict(text) == (piece == "日" ? .other("Chinese") : .undetermined))
  }
}
