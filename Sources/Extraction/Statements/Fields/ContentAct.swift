import Language
import Records

/// What is done by saying something, where the word of speech leaves it open.
///
/// «“We will stay,” he said» is a promise, «Europe should act, she said» an appeal, «“We are not the
/// aggressor,” he added» a denial. Input: an utterance whose cue suggests a claim. Output: its act.
struct ContentAct {
  let reading: ArticleReading
  let frames: SpeechFrames
  let speakers: SpeakerReader

  private var clauses: ClauseReader { reading.clauses }
  private var view: ArticleView { reading.view }
  private var words: SpeechWords { speakers.words }

  func act(of utterance: Utterance) -> Statement.Act {
    let isAssured =
      utterance.act == .promise && utterance.content.count > 0
      && utterance.cue.map { view.word($0).hasPrefix("assur") } ?? false
    if utterance.act == .offer, isReported(utterance) { return .claim }
    guard utterance.act == .claim || isAssured, let head = head(of: utterance) else {
      return utterance.act
    }
    if isUnintended(head) { return .refusal }
    return framed(head, utterance) ?? rebutted(head) ?? modal(head, utterance) ?? worded(utterance)
      ?? utterance.act
  }

  /// «suggest that Macron went»: what is tensed is not offered.
  private func isReported(_ utterance: Utterance) -> Bool {
    guard utterance.cue.flatMap({ clauses.word($0)?.lemma }) == "suggest",
      let head = head(of: utterance), let word = clauses.word(head)
    else { return false }
    return ["VBD", "VBZ"].contains(word.pennTag)
      || clauses.dependents(of: head, .copula, .auxiliary).contains {
        ["VBD", "VBZ", "VBP"].contains(clauses.word($0)?.pennTag ?? "")
      }
  }

  /// The word that heads the content.
  private func head(of utterance: Utterance) -> Int? {
    let tokens = utterance.tokens
    return utterance.content.joined().first { token in
      guard view.tokens[token].kind != .punctuation, let word = clauses.word(token) else {
        return false
      }
      return word.head.map { !tokens.contains($0) } ?? true
    }
  }

  /// «we appreciate», «he refuses», «Russia is willing», «their opposition»: the act of the frame of the
  /// content's own predicate.
  private func framed(_ head: Int, _ utterance: Utterance) -> Statement.Act? {
    for frame in frames.frames(at: head, in: clauses) where frame.act != .claim {
      if frame.part == .noun { return frame.act }
      guard isOwn(head, utterance) else { continue }
      return SpeechModality(reading: reading).act(of: frame, at: head)
    }
    return nil
  }

  private func modal(_ head: Int, _ utterance: Utterance) -> Statement.Act? {
    let helpers = clauses.dependents(of: head, .auxiliary).map(view.word)
    let isNegated = SpeechModality(reading: reading).isNegated(head)
    if helpers.contains("will") || helpers.contains("'ll"), isOwn(head, utterance) {
      return isNegated ? .refusal : .promise
    }
    let isObliging =
      helpers.contains(where: words.obliging.contains)
      || words.obliging.contains(clauses.word(head)?.lemma ?? "") && hasInfinitive(head)
      || clauses.word(head)?.lemma == "time" && hasInfinitive(head)
    if isObliging, !isNegated { return .appeal }
    let isCopular = !clauses.dependents(of: head, .copula).isEmpty || clauses.isPassive(head)
    if isNegated, isCopular, isOwnSide(head, utterance) { return .denial }
    return nil
  }

  /// «he had no intention of attacking», and what is said to be intended: «of attacking».
  private func isUnintended(_ head: Int) -> Bool {
    ([head] + clauses.dependents(of: head, .object)
      + (clauses.word(head)?.head.map { [$0] } ?? [])).contains { token in
        clauses.word(token)?.lemma == "intention"
          && clauses.dependents(of: token, .determiner).contains { view.word($0) == "no" }
      }
  }

  /// «Saying that we are weak is illogical», «these claims are false»: a denial of what is said.
  private func rebutted(_ head: Int) -> Statement.Act? {
    guard words.rebutting.contains(clauses.word(head)?.lemma.lowercased() ?? "") else { return nil }
    let subjects = clauses.dependents(
      of: head, .nominalSubject, .clausalSubject, .parataxis)
    let isSaid = subjects.contains { subject in
      !frames.frames(at: subject, in: clauses).isEmpty
    }
    return isSaid ? .denial : nil
  }

  private func hasInfinitive(_ head: Int) -> Bool {
    !clauses.dependents(of: head, .openComplement, .adnominalClause, .clausalSubject).isEmpty
  }

  /// The act that the words of the content tell.
  private func worded(_ utterance: Utterance) -> Statement.Act? {
    let name = utterance.speakers.first?.name.lowercased() ?? ""
    if name.split(separator: " ").contains(where: { words.critics.contains(String($0)) }) {
      return .accusation
    }
    let lemmas = predicate(of: utterance).compactMap { clauses.word($0)?.lemma.lowercased() }
    if lemmas.contains(where: words.accusing.contains) { return .accusation }
    if lemmas.contains(where: words.threatening.contains) { return .threat }
    if lemmas.contains(where: words.praising.contains) { return .praise }
    return nil
  }

  /// The head of the content, what it is done to and in what: «committed crimes», «fell into the trap».
  private func predicate(of utterance: Utterance) -> [Int] {
    guard let head = head(of: utterance) else { return [] }
    return [head]
      + clauses.dependents(of: head, .object, .oblique, .openComplement, .adjectivalModifier)
  }

  /// Whether a predicate's subject is who speaks, or «we», or a state for which one speaks.
  private func isOwn(_ head: Int, _ utterance: Utterance) -> Bool {
    guard let subject = clauses.dependents(of: head, .nominalSubject).first else { return false }
    if ["i", "we"].contains(view.word(subject)) { return view.quotation(at: subject) != nil }
    let actors = view.mention(at: subject)?.actors ?? []
    if actors.isEmpty { return view.isPronoun(subject) && !["they"].contains(view.word(subject)) }
    if actors == utterance.speakers { return true }
    let states = Set(utterance.speakers.compactMap(\.state))
    let isOffer = frames.frames(at: head, in: clauses).contains { $0.part == .adjective }
    return actors.allSatisfy { actor in
      actor.kind == .state && (isOffer || actor.state.map(states.contains) ?? false)
    }
  }

  /// Whether what is spoken of is «us», or somebody of the speaker's state.
  private func isOwnSide(_ head: Int, _ utterance: Utterance) -> Bool {
    guard let subject = clauses.dependents(of: head, .nominalSubject, .expletive).first,
      let parse = view.analysis.grammar.parse(of: subject)
    else { return false }
    let states = Set(utterance.speakers.compactMap(\.state))
    return ["we", "i", "us"].contains(view.word(subject)) || ["us", "we"].contains(view.word(head))
      || parse.subtree(of: subject).contains { token in
        let actors = view.mention(at: token)?.actors ?? []
        return actors.contains { actor in
          utterance.speakers.contains(actor) || actor.state.map(states.contains) ?? false
        }
      }
  }
}
