import Records
import Store

/// What an entry of the review list is about, with the words it rests on.
struct ReviewSubject {
  private let subject: ReviewEntry.Subject

  init(_ subject: ReviewEntry.Subject) {
    self.subject = subject
  }

  var html: HTML {
    switch subject {
    case .line(let item): line(item)
    case .names(let first, let second):
      """
      <p class="said"><a href="\(PageAddress.actor(named: first))">\(first)</a> and \
      <a href="\(PageAddress.actor(named: second))">\(second)</a></p>

      """
    case .article(let article):
      """
      <p class="said"><a href="\(PageAddress.article(article.id))">\(article.title ?? article.id)</a></p>
      <p class="from">\(Counted.text(article.unusedCues, "sentence")) with a word of contact or speech · \
      \(SourceColumns.source(of: article))</p>

      """
    }
  }

  /// A line as one sentence.
  static func sentence(of item: RecordedItem) -> String {
    switch item {
    case .contact(let line, _): ContactSentence(line.item).text
    case .statement(let line, _): StatementSentence(line.item).text
    case .figure(let line, _):
      "\(line.item.measure): \(line.item.bound.rawValue) \(line.item.value) \(line.item.unit)"
    case .action(let line, _):
      "\(line.item.actor) to \(line.item.recipient): \(line.item.type.rawValue)"
    case .disagreement(let line, _): line.item.about
    case .pledge(let line, _): "\(ContactSentence.list(line.item.by)): \(line.item.what)"
    case .article(let article, _): article.title ?? article.id
    }
  }

  private func line(_ item: RecordedItem) -> HTML {
    let sentence = LineWrap.truncated(SafeText.line(ReviewSubject.sentence(of: item)), width: 300)
    return """
      <p class="said"><a href="\(PageAddress.line(item.id))">\(sentence)</a></p>
      \(detail(item))
      """
  }

  private func detail(_ item: RecordedItem) -> HTML {
    switch item {
    case .contact(let line, _): told(line, date: line.item.date)
    case .statement(let line, _): told(line, date: line.item.date)
    case .figure(let line, _): told(line, date: line.item.asOf)
    case .action(let line, _): told(line, date: line.item.date)
    case .disagreement(let line, _): told(line, date: nil)
    case .pledge(let line, _): told(line, date: line.item.date)
    case .article: ""
    }
  }

  /// The day, the values on which reports differ, and the fullest words.
  private func told<Item>(_ line: RecordLine<Item>, date: EventDate?) -> HTML {
    let variants = line.variants.map { variant -> HTML in
      "<li>\(variant.field.replacing("_", with: " ")): <b>\(variant.value)</b></li>\n"
    }
    let differing: HTML? = variants.isEmpty ? nil : "<ul class=\"variants\">\n\(variants)</ul>\n"
    let words = line.citations.first?.text ?? ""
    return """
      <p class="from">\(date?.description ?? "no date") · \(SourceColumns.sources(of: line.origin))</p>
      \(differing)<blockquote class="quote"><p>\(LineWrap.truncated(SafeText.line(words), width: 600))</p></blockquote>

      """
  }
}
