import Foundation
import HTTPTypes
import Hummingbird

/// What is sent for a request, whole.
struct Answer: Sendable {
  var status: HTTPResponse.Status = .ok
  let mediaType: String
  let body: ByteBuffer
  /// What names the state of the record that it tells of.
  var tag: String?
  /// A name under which a browser keeps it as a file.
  var fileName: String?
  /// Where what has been made is.
  var location: String?
  /// Where what belongs to it is (RFC 8288), as the field `Link` has it.
  var links: String?

  init(_ text: String, mediaType: String, status: HTTPResponse.Status = .ok) {
    body = ByteBuffer(string: text)
    self.mediaType = mediaType
    self.status = status
  }

  init(_ bytes: Data, mediaType: String) {
    body = ByteBuffer(bytes: bytes)
    self.mediaType = mediaType
  }

  static func page(_ document: String, status: HTTPResponse.Status = .ok) -> Answer {
    Answer(document, mediaType: "text/html; charset=utf-8", status: status)
  }

  var response: Response {
    var fields: HTTPFields = [.contentType: mediaType, .cacheControl: "no-store"]
    if let fileName {
      fields[.contentDisposition] = "attachment; filename=\"\(fileName)\""
    }
    if let location { fields[.location] = location }
    if let links, let name = HTTPField.Name("Link") { fields[name] = links }
    return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: body))
  }
}
