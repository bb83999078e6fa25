import Language
import Records
import Testing

@Suite struct NameResolverTests {
  @Test(arguments: [
    ("2022-02-08", "French President Emmanuel Macron spoke.", "Emmanuel Macron"),
    ("1997-04-07", "Chinese Premier Li Peng spoke.", "Li Peng"),
    ("1997-04-07", "Visiting French Defense Minister Charles Million spoke.", "Charles Millon"),
    ("2022-03-07", "US Secretary of State Anthony Blinken spoke.", "Antony Blinken"),
    ("2022-03-07", "Kremlin spokesman Dmitri Peskov spoke.", "Dmitry Peskov"),
    ("2022-03-07", "Prime Minister Kaja Kallas spoke.", "Kaja Kallas"),
    ("2022-03-07", "Ukrainian President Volodymyr Zelenskyy spoke.", "Volodymyr Zelensky"),
    ("2012-02-01", "Then French President Nicolas Sarkozy spoke.", "Nicolas Sarkozy"),
  ])
  func `a title and a name together mean the person of the tables`(
    date: String, text: String, name: String
  ) throws {
    let article = try NamedArticle(text, on: date)
    #expect(article.analysis.mentions.map(NamedArticle.meaning) == [name])
  }

  @Test(arguments: [
    ("1991-03-01", "George H.W. Bush"), ("2005-03-01", "George W. Bush"),
  ])
  func `two presidents of one name are told apart by the date`(date: String, name: String) throws {
    let article = try NamedArticle("President Bush met Mr. Blair's envoy.", on: date)
    #expect(article.meaning(of: "President Bush") == name)
  }

  @Test func `a surname without date or full name is left as it is written`() throws {
    let article = try NamedArticle("President Bush spoke on Monday.", on: nil)
    #expect(article.meaning(of: "President Bush") == "Bush")
  }

  @Test(arguments: [
    ("2022-02-08", "The French president spoke.", "French president", "Emmanuel Macron"),
    ("2010-02-08", "The French president spoke.", "French president", "Nicolas Sarkozy"),
    ("2022-02-08", "Russia's president spoke.", "Russia's president", "Vladimir Putin"),
    ("2010-02-08", "The Russian leader spoke.", "Russian leader", "Dmitry Medvedev"),
    ("2022-02-08", "The president of France spoke.", "president of France", "Emmanuel Macron"),
    ("2022-02-08", "The US secretary of state spoke.", "US secretary of state", "Antony Blinken"),
    ("2006-11-18", "The Japanese prime minister spoke.", "Japanese prime minister", "Shinzo Abe"),
    ("1991-03-01", "The German leader spoke.", "German leader", "Helmut Kohl"),
  ])
  func `a description means the holder of the office on that day`(
    date: String, text: String, words: String, name: String
  ) throws {
    let article = try NamedArticle(text, on: date)
    #expect(article.meaning(of: words) == name)
    #expect(article.mention(words)?.isIndirect == true)
  }

  @Test func `the article's own naming of an office goes before the tables`() throws {
    let article = try NamedArticle(
      "Ruritanian President Anna Blau met the press. French President Jean Dupont came too. "
        + "The French president spoke.", on: "2022-02-08")
    #expect(article.meaning(of: "French president") == "Jean Dupont")
  }

  @Test func `a former holder is never the present one`() throws {
    let article = try NamedArticle(
      "French President Emmanuel Macron met the former French president.", on: "2022-02-08")
    #expect(article.meaning(of: "former French president") != "Emmanuel Macron")
  }

  @Test func `an undated article is read by the offices that it names`() throws {
    let article = try NamedArticle(
      "French President Emmanuel Macron spoke to the Russian president.", on: nil)
    #expect(article.meaning(of: "Russian president") == "Vladimir Putin")
    let silent = try NamedArticle("The French president spoke.", on: nil)
    #expect(silent.meaning(of: "French president") == "French president")
  }

  @Test func `a counterpart holds the same office in the other state`() throws {
    let article = try NamedArticle(
      "Russian President Vladimir Putin met his French counterpart in Sochi. "
        + "Putin thanked his French counterpart Emmanuel Macron.", on: "2022-02-08")
    #expect(article.meaning(of: "French counterpart") == "Emmanuel Macron")
    #expect(article.meaning(of: "French counterpart Emmanuel Macron") == "Emmanuel Macron")
  }

  @Test(arguments: [
    ("Benjamin Haddad, senior director for Europe, said so. Haddad left.", "Haddad"),
    ("“We agree,” said Martin Qualls. Qualls left.", "Qualls"),
    ("Foreign Minister Ban Ki- moon came. Ban left.", "Ban"),
    ("Hong Kong's chief executive-designate Tung Chee-hwa came. Tung left.", "Tung"),
  ])
  func `a person named in full is meant by the surname later`(text: String, surname: String) throws
  {
    let article = try NamedArticle(text, on: "2006-01-01")
    let last = try #require(article.mention(surname)?.actor)
    #expect(last.name.contains(surname) && last.name.contains(" "))
    #expect(last.aliases.contains(surname))
  }

  @Test func `a surname in the headline means the person named below`() throws {
    let article = try NamedArticle(
      "Haddad Meets Putin\n\nBenjamin Haddad, a lawmaker, said he would meet Vladimir Putin.",
      on: "2022-02-08", headline: true)
    #expect(article.readings.prefix(2) == ["Haddad=Benjamin Haddad", "Putin=Vladimir Putin"])
  }

  @Test(arguments: [
    (
      "MACRON MEETS PUTIN IN MOSCOW",
      ["MACRON=Emmanuel Macron", "PUTIN=Vladimir Putin", "MOSCOW=@Moscow"]
    ),
    ("Putin Calls Macron", ["Putin=Vladimir Putin", "Macron=Emmanuel Macron"]),
  ])
  func `headlines in capitals name people and not their verbs`(
    headline: String, readings: [String]
  ) throws {
    let article = try NamedArticle(headline, on: "2022-02-08", headline: true)
    #expect(article.readings == readings)
  }

  @Test func `an unknown surname alone is no mention`() throws {
    let article = try NamedArticle("On Monday Qualls went home.", on: "2022-02-08")
    #expect(article.readings.isEmpty)
  }

  @Test func `two leaders are the two last named together`() throws {
    let article = try NamedArticle(
      "Emmanuel Macron met Vladimir Putin in Moscow. The two leaders spoke for an hour.",
      on: "2022-02-08")
    #expect(article.meaning(of: "two leaders") == "Emmanuel Macron & Vladimir Putin")
  }

  @Test(arguments: [
    ("The French team beat Perth. Spring came to France.", "Spring"),
    ("Kobe Bryant scored twice for Liberia.", "Bryant"),
    ("The Bush family left the US on Monday.", "Bush"),
    ("Shares of Honda Motor rose in Japan.", "Motor"),
    ("The San Giusto said nothing to Italy.", "San Giusto"),
    ("A Hong Kong-based paper said China agreed.", "Kong"),
    ("India's premier investigating agency agreed.", "India's premier"),
    ("On Monday Chan scored in the first round.", "Chan"),
    ("The vice president of the China National Association agreed.", "vice president of the China"),
    ("Shares of Bank Pikko rose.", "Bank Pikko"),
  ])
  func `a word that only looks like a name is nobody`(text: String, words: String) throws {
    let article = try NamedArticle(text, on: "1997-04-07")
    let people = article.analysis.mentions.filter { $0.actor?.kind == .person }
    #expect(!people.contains { article.analysis.article.text[$0.span] == words })
  }

  @Test(arguments: [
    ("Hong Kong Secretary for Home Affairs Patrick Ho spoke.", "Patrick Ho"),
    ("Minister of Lands and Resettlement Didymus Mutasa spoke.", "Didymus Mutasa"),
    ("Ambassador Douglas \"Pete\" Peterson spoke.", "Douglas Peterson"),
  ])
  func `a title with its field ends where the name begins`(text: String, name: String) throws {
    let people = try NamedArticle(text, on: "2005-11-07").analysis.mentions.compactMap(\.actor)
    #expect(people.map(\.name) == [name])
  }

  @Test func `an envoy or a minister of many is not the one whom the tables know`() throws {
    let article = try NamedArticle(
      "The UN special envoy for Cyprus met a French minister in Rome.", on: "1997-04-16")
    #expect(article.meaning(of: "UN special envoy for Cyprus") == "UN special envoy for Cyprus")
    #expect(article.mention("French minister")?.actor?.kind == .group)
  }

  @Test func `a surname of two people of the article means neither`() throws {
    let article = try NamedArticle(
      "He met actor Chen Kaifang and actor Chen Jizhou said so. Chen left.", on: "2006-11-27")
    #expect(article.meaning(of: "Chen") == nil)
  }

  @Test func `mentions stand in order and apart`() throws {
    let article = try NamedArticle(
      "In Moscow, Russian President Vladimir Putin told the French foreign minister, Jean-Yves Le "
        + "Drian, that US officials and NATO knew. The Kremlin said Paris agreed.", on: "2022-02-08"
    )
    let spans = article.analysis.mentions.map(\.span)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(article.meaning(of: "French foreign minister") == "Jean-Yves Le Drian")
  }

  @Test func `A name that breaks off in a nickname's quotation marks is read as it stands`() throws
  {
    let article = try NamedArticle(
      """
      Bush won by a mere 5,788 votes over Republican rival Louis "Woody" Mountbatten, who has \
      charged that the local Democratic machine committed widespread fraud.

      Clinton told Louis "Woody" Mountbatten that talks would go on.

      Louis "Woody" Mountbatten met Bush in Paris on Monday.
      """, on: "1997-04-18")
    #expect(article.meaning(of: "Clinton") == "Bill Clinton")
    #expect(article.readings.allSatisfy { !$0.hasSuffix("\"") })
  }
}
