/// An office or a form of address: a row of `offices.tsv`.
struct Office {
  /// What kind of office it is; the raw values are the table's.
  enum Rank: String {
    case headOfState, headOfGovernment, foreignMinister, defenceMinister, minister, envoy
    case ambassador, spokesperson, legislator, military, royal, cleric, official
    case organisationHead
  }

  let key: String
  let rank: Rank
  /// The states in which the title means this office; empty for all.
  let states: Set<String>
  /// Whether «the Russian leader» can mean the holder.
  let leads: Bool

  /// Whether a term of this code in the tables of holders is a term in this office.
  func isTerm(_ code: String) -> Bool {
    if key == code { return true }
    switch code {
    case "foreignMinister", "defenceMinister": return rank.rawValue == code
    case "primeMinister", "chancellor": return rank == .headOfGovernment
    case "chairman": return key == "maoChairman" || key == "ploChairman"
    case "supremeLeader": return key.hasSuffix("Leader") && rank == .headOfState
    case "king", "queen", "emir", "sultan": return rank == .royal && leads
    case "spokesperson": return rank == .spokesperson
    case "vicePremier": return key == "deputyPrimeMinister"
    case "stateCouncillor": return key == "stateCouncilor"
    case "director": return key == "directorGeneral" || key == "intelligenceChief"
    case "envoy", "negotiator": return rank == .envoy
    default: return false
    }
  }

  /// A wider sense, asked only when no term fits exactly: a head of state of whatever title.
  func isTermBroadly(_ code: String) -> Bool {
    code == "headOfState" && (rank == .headOfState || rank == .royal)
  }
}
