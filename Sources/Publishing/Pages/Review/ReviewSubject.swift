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
    case .line(.contact(let line, _)): told(line)
    case .line(.statement(let line, _)): told(line)
    case .line(.figure(let line, _)): told(line)
    case .line(.action(let line, _)): told(line)
    case .line(.disagreement(let line, _)): told(line)
    case .line(.pledge(let line, _)): told(line)
    case .names(let first, let second):
      """
      <p class="said"><a href="\(PageAddress.actor(named: first))">\(first)</a> and \
      <a href="\(PageAddress.actor(named: second))">\(second)</a></p>

      """
    case .article(let article), .line(.article(let article, _)):
      """
      <p class="said"><a href="\(PageAddress.article(article.id))">\(article.title ?? article.id)</a></p>
      <p class="from">\(Counted.text(article.unusedCues, "sentence")) with a word of contact or speech · \
      \(SourceMarkup.link(article))</p>

      """
    }
  }

  /// What a screen reader calls it.
  var name: String {
    switch subject {
    case .line(.contact(let line, _)): line.item.sentence
    case .line(.statement(let line, _)): line.item.sentence
    case .line(.figure(let line, _)): line.item.sentence
    case .line(.action(let line, _)): line.item.sentence
    case .line(.disagreement(let line, _)): line.item.sentence
    case .line(.pledge(let line, _)): line.item.sentence
    case .names(let first, let second): "\(first) and \(second)"
    case .article(let line), .line(.article(let line, _)):
      line.title ?? line.sources.first ?? line.id
    }
  }

  /// The line as every page shows it, the values on which its reports differ, and the fullest words.
  private func told<Item: ShownItem>(_ line: RecordLine<Item>) -> HTML {
    let variants = line.variants.map { variant -> HTML in
      "<li>\(PageWords.plain(variant.field)): <b>\(variant.value)</b></li>\n"
    }
    let differing: HTML? = variants.isEmpty ? nil : "<ul class=\"variants\">\n\(variants)</ul>\n"
    let words = LineWrap.truncated(SafeText.line(line.citations.first?.text ?? ""), width: 600)
    let view = LineView(line, LineViewOptions(namesKind: true))
    return """
      \(LineList.html([view.html]))\(differing)<blockquote class="quote"><p>\(words)</p></blockquote>

      """
  }
}
