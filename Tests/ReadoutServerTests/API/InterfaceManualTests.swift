import HTTPTypes
import ReadoutTestSupport
import Testing

@testable import ReadoutServer

@Suite struct `The manual's page of the interface` {
  @Test func `every example is answered`() async throws {
    let page = InterfaceManual.text
    let addresses = page.matches(of: /curl [^\n]*'http:\/\/127\.0\.0\.1:8317\/api\/v1([^']*)'/)
      .map { String($0.1) }
    #expect(addresses.count >= 4)
    try await asking { client in
      for address in addresses {
        let status = try await client.ask(address).status
        #expect(status == 200, "\(address)")
      }
    }
  }

  @Test func `every address and every parameter is named`() {
    let page = InterfaceManual.text
    for operation in Interface.operations {
      #expect(page.contains("### \(operation.path)\n"))
      for parameter in operation.parameters { #expect(page.contains("`\(parameter.name)`")) }
    }
  }
}
