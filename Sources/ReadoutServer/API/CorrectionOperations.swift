import Foundation
import HTTPTypes
import Publishing
import Records
import Store

/// The log of corrections, and what adds to it.
enum CorrectionOperations {
  static let all = [list, correct, correction]
  private static let path = "/corrections"

  private static let list = InterfaceOperation(
    "listCorrections", path, "The log of corrections in the order in which it was made",
    gives: "CorrectionLog", [.limit(), .after, .before]
  ) { question, store in
    let rows = try store.corrections().map(CorrectionRow.init)
    let part = try Part(question) { id in rows.contains { $0.logged.correction.id == id } ? id : nil
    }
    let (items, links) = part.choose(rows) { $0.logged.correction.id }
    return try InterfaceAnswer(
      parted: ListPart(items: items, total: rows.count, links: links))
  }

  private static let correction = InterfaceOperation(
    "getCorrection", path + "/{id}", "A correction of the log, with what became of it",
    gives: "LoggedCorrection",
    [.id("The correction's identifier.", example: "k0123456789abc")]
  ) { question, store in
    let id = question["id"] ?? ""
    guard let logged = try store.loggedCorrection(id: id) else { throw RequestError.noLine(id) }
    return try InterfaceAnswer(CorrectionRow(logged))
  }

  private static let correct = InterfaceOperation(
    "correct", path, "Adds a correction, or the undoing of one, and lays it over the record",
    takes: "CorrectionRequest", gives: "LoggedCorrection"
  ) { body, desk in
    let request = try SentCorrection(body).request(author: desk.author, at: desk.now())
    do {
      let id = try await desk.correct(request).id
      guard let logged = try desk.store.loggedCorrection(id: id) else {
        throw RequestError.noLine(id)
      }
      var answer = try InterfaceAnswer(CorrectionRow(logged)).answer
      answer.status = .created
      answer.location = "\(Interface.root)\(path)/\(id)"
      return answer
    } catch let error as CorrectionError {
      throw RequestError(error, in: request)
    }
  }
}
