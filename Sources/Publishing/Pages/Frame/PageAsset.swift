package import Foundation

/// A file that pages load from the same server: the style, a script, the icon.
package enum PageAsset: String, CaseIterable, Sendable {
  case style = "readout.css"
  case pictureStyle = "pictures.css"
  case timelineScript = "timeline.js"
  case networkScript = "network.js"
  case reviewScript = "review.js"
  case icon = "readout.svg"

  package var address: PageAddress { PageAddress(path: "/assets/" + rawValue) }

  package var mediaType: String {
    switch (rawValue as NSString).pathExtension {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    default: "image/svg+xml"
    }
  }

  /// The file's bytes.
  ///
  /// - Throws: what Foundation says when the installation is incomplete.
  package func bytes() throws -> Data {
    let folder = Bundle.module.bundleURL.appending(path: "Resources/Pages")
    return try Data(contentsOf: folder.appending(path: rawValue))
  }
}
