import ArgumentParser
import Foundation
import Reconciliation
import ReadoutServer
import Store

struct ServeCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the record in a browser, on this machine.",
    discussion: """
      Pages for people at the address that is printed, the same data for programs under /api/v1. Only this \
      machine can reach it; with a --host that others can reach, everyone needs the token that is printed \
      or given. Articles can be added with `add` at the same time. Ctrl-C stops it.
      """)

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "name"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port; 0 takes one that is free.", valueName: "n"))
  var port = 8317

  @Option(
    help: ArgumentHelp(
      "What callers from elsewhere must have; made up where it is not given.", valueName: "words"))
  var token: String?

  @Option(
    help: ArgumentHelp(
      "Who corrects on the pages; the user's name on this machine alone, else each reader is asked once.",
      valueName: "name"))
  var author: String?

  @OptionGroup var record: ReadingOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port \(port): a port is a number from 0 to 65535")
    }
    if let token,
      token.count < 16 || !token.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    {
      throw ValidationError("--token: give at least 16 letters and digits, or leave it out")
    }
  }

  func run(on console: Console) async throws -> ExitStatus {
    let (store, isCorrectable) = try record.openForServing()
    let needsToken = token != nil || !RecordServer.Place.isLoopback(host)
    let place = RecordServer.Place(
      host: host, port: port, token: needsToken ? token ?? RecordServer.newToken() : nil)
    let known = author ?? (needsToken ? nil : CorrectionOptions.userName)
    let correcting = RecordServer.Correcting(author: known) { Date.now }
    let server = try RecordServer(
      store, reconciler: Reconciler(), correcting: isCorrectable ? correcting : nil, at: place)
    try await server.run { address in
      let entry = place.token.map { "\(address)?token=\($0)" } ?? address
      console.note("\(store.path) at \(entry) – Ctrl-C stops")
    }
    return .done
  }
}
