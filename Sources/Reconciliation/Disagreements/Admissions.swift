import Foundation
import Records

/// Who later took the other side's view: «admitted», «acknowledged» what he had denied.
///
/// A side gives way where its speaker, on a later day, is said to admit something that shares topics with what he said
/// and affirms what he negated. The admission becomes one more side.
struct Admissions: Sendable {
  private let admitting: Set<String>

  init() throws(ReconciliationError) {
    admitting = try WordTable.words("Disagreements/admitting.txt")
  }

  func added(to disputes: [Dispute], from testimony: Testimony) -> [Dispute] {
    let admissions = Dictionary(grouping: testimony.remarks.filter(admits)) { $0.speaker }
    guard !admissions.isEmpty else { return disputes }
    return disputes.map { dispute in
      guard dispute.gaveWay == nil, [.denial, .fact].contains(dispute.kind) else { return dispute }
      for side in dispute.sides {
        let later = (admissions[side.who] ?? []).first { takesBack($0, side, in: testimony) }
        guard let later else { continue }
        var dispute = dispute
        dispute.gaveWay = side.who
        dispute.sides.append(later.side())
        return dispute
      }
      return dispute
    }
  }

  private func admits(_ remark: Remark) -> Bool {
    guard [.claim, .agreement].contains(remark.act),
      let passage = remark.line.citations.first?.text,
      let start = passage.range(of: remark.line.item.text.prefix(20))?.lowerBound
    else { return false }
    return ContentWords.words(String(passage[..<start])).suffix(4).contains(
      where: admitting.contains)
  }

  private func takesBack(
    _ admission: Remark, _ side: Dispute.Side, in testimony: Testimony
  ) -> Bool {
    guard let since = side.since, let later = admission.since, since.isBefore(later),
      let passage = side.citations.first
    else { return false }
    let said = testimony.remarks(at: passage).filter { $0.speaker == side.who }
    return said.contains { remark in
      remark.told.all.intersection(admission.told.all).count >= 2
        && !remark.told.negated.intersection(admission.told.affirmed).isEmpty
    }
  }
}
