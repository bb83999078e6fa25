import Testing

@testable import Language

/// Sentences with the wordings of agency and business copy, each with all its times.
struct WireCopyTimesTests {
  /// A sentence, the day of its report, and what each of its times means in TIMEX3.
  struct Sentence: Sendable, CustomTestStringConvertible {
    let published: String
    let text: String
    let values: [String: String]

    var testDescription: String { text }

    init(_ published: String, _ text: String, _ values: [String: String]) {
      self.published = published
      self.text = text
      self.values = values
    }
  }

  static let sentences = [
    Sentence(
      "1989-10-26", "By year-end the firm had lost its third-quarter gains.",
      [
        "year-end": "1989",
        "third-quarter": "1989-Q3",
      ]),
    Sentence(
      "1989-10-26", "It fell in the first half of the year and in the second half of 1990.",
      [
        "the first half of the year": "1989-H1",
        "the second half of 1990": "1990-H2",
      ]),
    Sentence(
      "1989-10-26", "First-half profit rose in the half.",
      [
        "First-half": "1989-H1"
      ]),
    Sentence(
      "1989-10-26", "Profit in fiscal 1989's third quarter rose.",
      [
        "fiscal 1989": "1989",
        "third quarter": "1989-Q3",
      ]),
    Sentence(
      "1989-10-26", "In the nine-month period, it rose.",
      [
        "the nine-month period": "P9M"
      ]),
    Sentence(
      "1989-10-26", "Six-month bills and 13-week bills yielded 7.5%.",
      [
        "Six-month": "P6M",
        "13-week": "P13W",
      ]),
    Sentence(
      "1989-10-26", "The meeting is Oct. 27-28 in Rome.",
      [
        "Oct. 27-28": "1989-10-27/1989-10-28"
      ]),
    Sentence(
      "1989-10-26", "Printed 10/26/89 in New York.",
      [
        "10/26/89": "1989-10-26"
      ]),
    Sentence(
      "1989-10-26", "Printed 11-02-89 at dawn.",
      [
        "11-02-89": "1989-11-02"
      ]),
    Sentence(
      "1989-10-26", "Updated 1989-10-26T08:30:00 in London.",
      [
        "1989-10-26T08:30:00": "1989-10-26T08:30"
      ]),
    Sentence(
      "1989-10-26", "It starts at 8:30 a.m. EST today.",
      [
        "8:30 a.m. EST today": "1989-10-26T08:30"
      ]),
    Sentence(
      "1989-10-26", "The quake struck at 0300 GMT on Friday.",
      [
        "0300 GMT on Friday": "1989-10-20T03:00"
      ]),
    Sentence(
      "1989-10-26", "The quake struck at 5:04 p.m. PDT Oct. 17.",
      [
        "5:04 p.m. PDT Oct. 17": "1989-10-17T17:04"
      ]),
    Sentence(
      "1989-10-26", "They met at noon and left at midnight.",
      [
        "noon": "1989-10-26T12:00",
        "midnight": "1989-10-26T24:00",
      ]),
    Sentence(
      "1989-10-26", "Friday morning he left; Friday night he came back; he slept overnight.",
      [
        "Friday morning": "1989-10-20TMO",
        "Friday night": "1989-10-20TNI",
      ]),
    Sentence(
      "1989-10-26", "He left early Friday morning and returned late Friday.",
      [
        "early Friday morning": "1989-10-20TMO",
        "late Friday": "1989-10-20",
      ]),
    Sentence(
      "1989-10-26", "He said this morning that tonight they would vote.",
      [
        "this morning": "1989-10-26TMO",
        "tonight": "1989-10-26TNI",
      ]),
    Sentence(
      "1989-10-26", "The attack late last night killed two.",
      [
        "late last night": "1989-10-25TNI"
      ]),
    Sentence(
      "1989-10-26", "Over the past five years trade grew.",
      [
        "the past five years": "P5Y"
      ]),
    Sentence(
      "1989-10-26", "Over the next 24 hours it will rain.",
      [
        "the next 24 hours": "PT24H"
      ]),
    Sentence(
      "1989-10-26", "In the past 24 hours two died.",
      [
        "the past 24 hours": "PT24H"
      ]),
    Sentence(
      "1989-10-26", "In recent months and in recent years it grew.",
      [
        "recent months": "PXM",
        "recent years": "PXY",
      ]),
    Sentence(
      "1989-10-26", "It took several months, and a few days ago it ended.",
      [
        "several months": "PXM",
        "a few days ago": "PAST_REF",
      ]),
    Sentence(
      "1989-10-26", "In the mid-1980s, the early '90s, the 1980s and the late 1970s it grew.",
      [
        "the mid-1980s": "198",
        "the early '90s": "199",
        "the 1980s": "198",
        "the late 1970s": "197",
      ]),
    Sentence(
      "1989-10-26", "In the mid-'80s and the early 1990s it grew.",
      [
        "the mid-'80s": "198",
        "the early 1990s": "199",
      ]),
    Sentence(
      "1989-10-26", "It dates from the 19th century and the early 20th century.",
      [
        "the 19th century": "18",
        "the early 20th century": "19",
      ]),
    Sentence(
      "1989-10-26", "For decades and for more than a decade they fought; a decade ago it ended.",
      [
        "decades": "PXDE",
        "more than a decade": "P1DE",
        "a decade ago": "1979",
      ]),
    Sentence(
      "1989-10-26", "In the last decade and the past two decades it grew.",
      [
        "the last decade": "P1DE",
        "the past two decades": "P2DE",
      ]),
    Sentence(
      "1989-10-26", "They talk daily, weekly, every Tuesday, each year, annually and monthly.",
      [
        "daily": "P1D",
        "weekly": "P1W",
        "every Tuesday": "XXXX-WXX-2",
        "each year": "P1Y",
        "annually": "P1Y",
        "monthly": "P1M",
      ]),
    Sentence(
      "1989-10-26", "The committee meets every other week and every four years.",
      [
        "every other week": "P2W",
        "every four years": "P4Y",
      ]),
    Sentence(
      "1989-10-26", "He is currently out, now in, at the moment away.",
      [
        "currently": "PRESENT_REF",
        "now": "PRESENT_REF",
      ]),
    Sentence(
      "1989-10-26", "So far this year sales rose, and so far they hold.",
      [
        "this year": "1989"
      ]),
    Sentence(
      "1989-10-26", "In the future, in the past, in the near term and for now.",
      [
        "the future": "FUTURE_REF",
        "the past": "PAST_REF",
        "now": "PRESENT_REF",
      ]),
    Sentence(
      "1989-10-26", "For the time being it stays. Until now it stayed. From now on it goes.",
      [
        "the time being": "PRESENT_REF",
        "now": "PRESENT_REF",
      ]),
    Sentence(
      "1989-10-26", "It happened a year earlier, the year before, in the same period.",
      [
        "a year earlier": "1988",
        "the year before": "1988",
      ]),
    Sentence(
      "1989-10-26", "Six months later he left. The following day he died. That day it rained.",
      [
        "Six months later": "XXXX-XX",
        "The following day": "1989-10-27",
        "That day": "1989-10-27",
      ]),
    Sentence(
      "1989-10-26", "In March and April it rose. From March through June it rose. In Jan. it fell.",
      [
        "March": "1989-03",
        "April": "1989-04",
        "June": "1989-06",
        "Jan.": "1989-01",
      ]),
    Sentence(
      "1989-10-26", "The October 1987 crash, the Oct. 13 plunge and the 1987 crash hurt.",
      [
        "October 1987": "1987-10",
        "Oct. 13": "1989-10-13",
        "1987": "1987",
      ]),
    Sentence(
      "1989-10-26", "The year ended June 30 and the fiscal year ending March 31, 1990 were good.",
      [
        "The year": "P1Y",
        "June 30": "1989-06-30",
        "the fiscal year": "P1Y",
        "March 31, 1990": "1990-03-31",
      ]),
    Sentence(
      "1998-02-13", "The 1996 elections, the class of '92 and the summer of '69.",
      [
        "1996": "1996",
        "'92": "1992",
        "'69": "1969",
      ]),
    Sentence(
      "1998-02-13", "He was born in 1945 in Iowa and died in '88.",
      [
        "1945": "1945",
        "'88": "1988",
      ]),
    Sentence(
      "1998-02-13", "Within hours, within a week, in a matter of weeks, for months, in minutes.",
      [
        "hours": "PTXH",
        "a week": "P1W",
        "weeks": "PXW",
        "months": "PXM",
        "minutes": "PTXM",
      ]),
    Sentence(
      "1998-02-13", "It has been under way for the past several weeks and for the last two months.",
      [
        "the past several weeks": "PXW",
        "the last two months": "P2M",
      ]),
    Sentence(
      "1998-02-13", "In the coming days and in the coming weeks, months and years they will talk.",
      [
        "the coming days": "PXD",
        "the coming weeks": "PXW",
        "months": "PXM",
        "years": "PXY",
      ]),
    Sentence(
      "1998-02-13", "Mondays and Fridays it rains. On Sundays they rest. It rains Monday evenings.",
      [
        "Mondays": "XXXX-WXX-1",
        "Fridays": "XXXX-WXX-5",
        "Sundays": "XXXX-WXX-7",
        "Monday evenings": "XXXX-WXX-1TEV",
      ]),
    Sentence(
      "1998-02-13", "He comes once a week, twice a month, three times a day, several times a year.",
      [
        "once a week": "P1W",
        "twice a month": "P1M",
        "a day": "P1D",
        "a year": "P1Y",
      ]),
  ]

  @Test(arguments: sentences)
  func `every time of a sentence is found and understood`(_ sentence: Sentence) throws {
    let times = try MarkedTimes(sentence.text, on: sentence.published)
    #expect(Set(times.all.map(times.words)) == Set(sentence.values.keys))
    for (words, value) in sentence.values { #expect(times.value(words) == value) }
  }
}
