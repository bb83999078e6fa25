import Foundation

/// A place of a predicate, by the relation of Universal Dependencies that fills it in an active clause.
enum FramePlace: Hashable, Sendable, CustomStringConvertible {
  /// `nsubj`: who does it; for a noun its possessor, its «by» and «of», or the subject of the verb that
  /// carries it.
  case subject
  /// `obj`: whom or what it is done to.
  case object
  /// `iobj`
  case indirectObject
  /// `obl:with`: a phrase with this preposition, whether verb or noun has it.
  case oblique(String)
  /// `nmod:with`: a phrase with this preposition that the noun itself has.
  case nominal(String)
  /// `nmod:poss`
  case possessor
  /// `amod`: an adjective of nationality or a name before a noun: «the Russian invasion», «EU sanctions».
  case modifier
  /// `advcl`: a clause of purpose: «marched to demand his resignation».
  case purpose
  /// `ccomp`: a clause.
  case clause
  /// `xcomp`: an infinitive, «to leave».
  case infinitive
  /// `xcomp:pred`: what somebody is called, «called it a success».
  case predicative

  /// As a file of frames writes it; nil for anything else.
  init?(_ text: some StringProtocol) {
    switch text {
    case "nsubj": self = .subject
    case "obj": self = .object
    case "iobj": self = .indirectObject
    case "nmod:poss": self = .possessor
    case "amod": self = .modifier
    case "advcl": self = .purpose
    case "ccomp": self = .clause
    case "xcomp": self = .infinitive
    case "xcomp:pred": self = .predicative
    default:
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, ["obl", "nmod"].contains(parts[0]), !parts[1].isEmpty else {
        return nil
      }
      let preposition = parts[1].replacingOccurrences(of: "_", with: " ")
      self = parts[0] == "obl" ? .oblique(preposition) : .nominal(preposition)
    }
  }

  var description: String {
    switch self {
    case .subject: "nsubj"
    case .object: "obj"
    case .indirectObject: "iobj"
    case .oblique(let preposition): "obl:" + preposition.replacingOccurrences(of: " ", with: "_")
    case .nominal(let preposition):
      "nmod:" + preposition.replacingOccurrences(of: " ", with: "_")
    case .possessor: "nmod:poss"
    case .modifier: "amod"
    case .purpose: "advcl"
    case .clause: "ccomp"
    case .infinitive: "xcomp"
    case .predicative: "xcomp:pred"
    }
  }
}
