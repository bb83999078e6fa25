import Records

/// The form that narrows a list: plain GET, so that its address can be kept and sent on.
struct ListForm {
  private let list: RecordList
  private let query: ListQuery

  init(_ list: RecordList, _ query: ListQuery) {
    self.list = list
    self.query = query
  }

  var html: HTML {
    """
    <form class="filters" action="\(PageAddress.list(list))" aria-label="Narrow the list">
    \(who)\(words)\(days)\(kept)<button>Show</button>
    \(more)
    </form>

    """
  }

  private var isOfLines: Bool { list.kind != nil }

  /// Two names, for «A with B»; further ones are kept as they are.
  private var who: HTML? {
    guard list != .actors else { return nil }
    let labels = list == .contacts ? ["Who", "With whom"] : ["Who", "And who"]
    let fields = labels.enumerated().map { index, label -> HTML in
      let name = query.who.indices.contains(index) ? query.who[index] : ""
      return """
        <label class="half">\(label) <input name="who" value="\(name)" maxlength="200" \
        placeholder="A name or surname" autocomplete="off" spellcheck="false"></label>

        """
    }
    let others = query.who.dropFirst(2).map { FormField.hidden("who", $0) }
    return HTML.joined(fields + others, by: "")
  }

  private var words: HTML {
    let label = list == .actors ? "Name" : list == .articles ? "Words" : "Words in the source"
    return """
      <label>\(label) <input type="search" name="text" value="\(query.text ?? "")" maxlength="200"></label>

      """
  }

  private var days: HTML? {
    list == .actors ? nil : FormField.days(from: query.from, to: query.to)
  }

  /// What the form has no field for.
  private var kept: HTML? { query.article.map { FormField.hidden("article", $0) } }

  /// What is asked for less often, behind a word until something of it is set.
  private var more: HTML? {
    guard isOfLines || list == .actors else { return nil }
    let isSet = !query.kinds.isEmpty || query.leastConfidence != nil || query.showsRejected
    let open: HTML = isSet ? " open" : ""
    return """
      <details class="more"\(open)>
      <summary>\(list == .actors ? "Kinds" : "Kinds, confidence, rejected lines")</summary>
      <div class="inner">
      \(kinds)\(isOfLines ? confidence + rejected : "")</div>
      </details>

      """
  }

  private var kinds: HTML {
    let boxes = list.kinds.map { kind -> HTML in
      let checked: HTML = query.kinds.contains(kind) ? " checked" : ""
      return """
        <label class="check"><input type="checkbox" name="kind" value="\(kind)"\(checked)> \
        \(PageWords.plain(kind))</label>

        """
    }
    return "<fieldset>\n<legend>Kind</legend>\n\(boxes)</fieldset>\n"
  }

  private var confidence: HTML {
    let shares = [0.6, 0.8, 0.9]
    let values = query.leastConfidence.map {
      shares.contains($0) ? shares : (shares + [$0]).sorted()
    }
    let options = (values ?? shares).map { share -> HTML in
      let selected: HTML = query.leastConfidence == share ? " selected" : ""
      let words = "at least \(PageWords.number((share * 100).rounded())) of 100 right"
      return "<option value=\"\("\(share)")\"\(selected)>\(words)</option>\n"
    }
    return """
      <label>How sure <select name="confidence_at_least">
      <option value="">any</option>
      \(options)</select></label>

      """
  }

  private var rejected: HTML {
    let checked: HTML = query.showsRejected ? " checked" : ""
    return """
      <label class="check"><input type="checkbox" name="with_rejected" value="true"\(checked)> \
      with rejected lines</label>

      """
  }
}

/// Fields that forms of several pages have.
enum FormField {
  static func hidden(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
  }

  /// The two ends of a time; years and months can be given as well as days.
  static func days(from: EventDate?, to: EventDate?) -> HTML {
    day("from", "From", from, example: "2021 or 2021-12")
      + day("to", "To", to, example: "2022-02-07")
  }

  private static func day(
    _ name: String, _ label: String, _ date: EventDate?, example: String
  ) -> HTML {
    """
    <label>\(label) <input class="day" name="\(name)" value="\(date?.description ?? "")" maxlength="12" \
    placeholder="\(example)" autocomplete="off"></label>

    """
  }
}
