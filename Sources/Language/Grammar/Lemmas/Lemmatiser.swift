/// Makes the lemma of a word: form and tags → dictionary form.
///
/// Input: «arrived» as a verb in the past. Output: «arrive». Irregular forms are looked up. Of a regular
/// one the ending is taken off, and of the stems that spelling allows («arriv», «arrive»; «stopp»,
/// «stop») the commonest word is chosen. Pronouns, auxiliaries and names are left to the edit script that
/// the model gives, and so is whether a word keeps its capitals.
struct Lemmatiser: Sendable {
  private let irregular: IrregularForms
  /// The place of a word among all, the commonest first; nil for a rare one.
  private let rank: @Sendable (String) -> Int?

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  init(rank: @escaping @Sendable (String) -> Int?) throws(LanguageError) {
    irregular = try IrregularForms()
    self.rank = rank
  }

  func lemma(
    of form: some StringProtocol, tag: UniversalTag, pennTag: String, script: LemmaScript
  ) -> String {
    let word = script.base(of: form)
    let isOpen = [.verb, .noun, .adjective, .adverb].contains(tag)
    guard isOpen, !script.isWhole || irregular.contains(word) else {
      return script.lemma(of: form)
    }
    // «co-chaired» is like «chaired».
    if tag == .verb, let dash = word.lastIndex(of: "-"), word.index(after: dash) < word.endIndex {
      let last = word[word.index(after: dash)...]
      return word[...dash] + lemma(of: last, tag: tag, pennTag: pennTag, script: script)
    }
    switch pennTag {
    case "VBD": return past(word, irregular.pasts) ?? past(word, irregular.participles) ?? word
    case "VBN": return past(word, irregular.participles) ?? past(word, irregular.pasts) ?? word
    case "VBG": return progressive(word)
    case "VBZ": return withoutS(word)
    case "NNS": return singular(word)
    case "JJR", "RBR": return degree(word, "er", tag)
    case "JJS", "RBS": return degree(word, "est", tag)
    case "VB", "VBP": return irregular.verbs.contains(word) ? word : irregular.pasts[word] ?? word
    case "NN", "JJ", "RB": return word
    default: return script.lemma(of: form)
    }
  }

  private func past(_ word: String, _ table: [String: String]) -> String? {
    if let lemma = table[word.lowercased()] { return lemma }
    guard word.hasSuffix("ed") else { return nil }
    if word.hasSuffix("eed") { return String(word.dropLast(1)) }
    if word.hasSuffix("ied") { return endingInY(String(word.dropLast(3))) }
    return stem(String(word.dropLast(2)))
  }

  private func progressive(_ word: String) -> String {
    let stem = String(word.dropLast(3))
    guard word.hasSuffix("ing"), stem.utf8.count > 1 else { return word }
    if Lemmatiser.verbsInIE.contains(stem.dropLast() + "ie"), stem.last == "y" {
      return stem.dropLast() + "ie"
    }
    let isWhole = ["y", "o", "ee", "oe", "ye"].contains { stem.hasSuffix($0) }
    return isWhole ? stem : self.stem(stem)
  }

  private func singular(_ word: String) -> String {
    let folded = word.lowercased()
    if let lemma = irregular.plurals[folded] { return lemma }
    if irregular.pluralsOnly.contains(folded) { return word }
    for (plural, lemma) in irregular.pluralEndings where folded.hasSuffix(plural) {
      return word.dropLast(plural.utf8.count) + lemma
    }
    let isDecade = folded.first?.isNumber ?? false
    return isDecade ? word : withoutS(word)
  }

  /// «visits» → «visit», «passes» → «pass», «houses» → «house», «countries» → «country».
  private func withoutS(_ word: String) -> String {
    let isPlain = ["ss", "us", "is"].contains { word.hasSuffix($0) }
    guard word.hasSuffix("s"), !isPlain, word.utf8.count > 2 else { return word }
    if word.hasSuffix("ies") { return endingInY(String(word.dropLast(3))) }
    let stem = String(word.dropLast(2))
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { stem.hasSuffix($0) }
    guard word.hasSuffix("es"), hisses else { return String(word.dropLast()) }
    if let known = irregularStem(stem) { return known }
    if !isShort(stem), let known = commonest(stem, stem + "e") { return known }
    let isBare = ["ss", "zz", "x", "ch", "sh", "o"].contains { stem.hasSuffix($0) }
    return isBare ? stem : stem + "e"
  }

  private func degree(_ word: String, _ ending: String, _ tag: UniversalTag) -> String {
    if let lemmas = irregular.degrees[word.lowercased()] {
      return tag == .adverb ? lemmas.adverb : lemmas.adjective
    }
    guard word.hasSuffix(ending), word.utf8.count > ending.utf8.count + 2 else { return word }
    let stem = String(word.dropLast(ending.utf8.count))
    return stem.hasSuffix("i") ? stem.dropLast() + "y" : self.stem(stem)
  }
}

extension Lemmatiser {
  /// What is before -ied and -ies: «den» → «deny», «mov» → «movie», «d» → «die».
  private func endingInY(_ start: String) -> String {
    let (y, ie) = (start + "y", start + "ie")
    return Lemmatiser.verbsInIE.contains(ie) ? ie : commonest(y, ie) ?? y
  }

  /// What is left when -ed, -ing, -er or -est is taken off → the word that it was.
  private func stem(_ stem: String) -> String {
    let silent = stem + "e"
    if let known = irregularStem(stem) { return known }
    if isShort(stem) || stem.hasSuffix("is") { return silent }
    let single = String(stem.dropLast())
    let isDouble = isDoubled(stem)
    if let known = commonest(stem, silent) {
      let isBetter = isDouble && !"lsfz".contains(stem.last ?? " ") && !isKnown(stem)
      return isBetter && isKnown(single) ? single : known
    }
    let keepsDouble = "sfz".contains(stem.last ?? " ")
    if isDouble, !keepsDouble, stem.last != "l" || isKnown(single) { return single }
    return !isDouble && wantsE(stem) ? silent : stem
  }

  /// Verbs of the table, which may be spelled like others: «rid(e)», «add».
  private func irregularStem(_ stem: String) -> String? {
    let silent = stem + "e"
    let isSilent = irregular.verbs.contains(silent)
    if isSilent, isShort(stem) { return silent }
    return irregular.verbs.contains(stem) ? stem : isSilent ? silent : nil
  }

  private func isKnown(_ word: String) -> Bool { rank(word.lowercased()) != nil }

  /// The commoner of two words; nil if neither is known.
  private func commonest(_ one: String, _ other: String) -> String? {
    switch (rank(one.lowercased()), rank(other.lowercased())) {
    case (nil, nil): nil
    case (let first?, let second?): first <= second ? one : other
    case (_?, nil): one
    case (nil, _?): other
    }
  }

  /// One syllable that ends in one vowel and one consonant, which it would double: «hop(p)», «us(e)».
  private func isShort(_ stem: String) -> Bool {
    let letters = Array(stem.lowercased())
    guard let last = letters.last, letters.count > 1, !"wxy".contains(last) else { return false }
    let vowels = letters.enumerated().filter { isVowel($1) || $0 > 0 && $1 == "y" }
    return vowels.count == 1 && vowels[0].offset == letters.count - 2
  }

  private func isDoubled(_ stem: String) -> Bool {
    let end = stem.suffix(2)
    return stem.utf8.count > 2 && end.first == end.last && !isVowel(end.last ?? "a")
  }

  private func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }

  /// Whether the spelling of an unknown stem lacks an e: «communicat», «privatis», «rescu».
  private func wantsE(_ stem: String) -> Bool {
    guard let last = stem.last else { return false }
    let before = stem.dropLast().last ?? " "
    switch last {
    case "v", "u", "c", "z": return true
    case "g": return before != "n" || stem.hasSuffix("eng")
    case "s": return before != "s"
    case "l": return !isVowel(before) && !"lrw".contains(before)
    default: return ["at", "ys", "ut", "ir", "ar", "ur"].contains { stem.hasSuffix($0) }
    }
  }

  private static let verbsInIE: Set<String> = ["die", "lie", "tie", "vie", "belie", "untie"]
}
