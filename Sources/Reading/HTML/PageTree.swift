import CLibXML2

/// A page as libxml2 understood it, copied into plain values in the order of the source.
///
/// Every node knows where its descendants end, so that walking a page needs no recursion and a page
/// nested a hundred thousand deep costs no stack.
struct PageTree: Sendable {
  struct Node: Sendable {
    /// The name of an element in lower case; empty for text.
    let name: String
    /// The words of a text node.
    let text: String
    let attributes: [String: String]
    let parent: Int
    /// The index behind its last descendant.
    var end: Int

    var isElement: Bool { !name.isEmpty }
  }

  private(set) var nodes: [Node] = []

  /// Parses a page; nil when libxml2 finds nothing that could be one.
  init?(html: String) {
    guard let page = ParsedPage(html) else { return nil }
    copy(page)
    guard !nodes.isEmpty else { return nil }
  }

  /// The attributes that Reading looks at.
  private static let attributeNames: Set<String> = [
    "class", "id", "itemprop", "itemtype", "role", "datetime", "content", "property", "name",
    "href", "rel", "type", "style", "hidden", "aria-hidden",
  ]

  private mutating func copy(_ page: ParsedPage) {
    guard let root = xmlDocGetRootElement(page.document) else { return }
    var open: [Int] = []
    var current: xmlNodePtr? = root
    while let node = current {
      let index = nodes.count
      nodes.append(PageTree.node(node, parent: open.last ?? -1))
      if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
        open.append(index)
        current = child
        continue
      }
      nodes[index].end = nodes.count
      current = next(after: node, root: root, open: &open)
    }
  }

  /// The next node that is no descendant; closes the elements that end before it.
  private mutating func next(
    after node: xmlNodePtr, root: xmlNodePtr, open: inout [Int]
  ) -> xmlNodePtr? {
    var node = node
    while node != root {
      if let sibling = node.pointee.next { return sibling }
      guard let parent = node.pointee.parent, let index = open.popLast() else { return nil }
      nodes[index].end = nodes.count
      node = parent
    }
    return nil
  }

  private static func node(_ node: xmlNodePtr, parent: Int) -> Node {
    let kind = node.pointee.type
    if kind == XML_ELEMENT_NODE {
      let name = string(node.pointee.name).lowercased()
      return Node(name: name, text: "", attributes: attributes(node), parent: parent, end: 0)
    }
    let isText = kind == XML_TEXT_NODE || kind == XML_CDATA_SECTION_NODE
    return Node(
      name: "", text: isText ? string(node.pointee.content) : "", attributes: [:],
      parent: parent, end: 0)
  }

  private static func attributes(_ node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var current = node.pointee.properties
    while let attribute = current {
      let name = string(attribute.pointee.name).lowercased()
      if attributeNames.contains(name), attributes[name] == nil {
        attributes[name] = value(attribute)
      }
      current = attribute.pointee.next
    }
    return attributes
  }

  /// The text nodes of an attribute; they belong to the document.
  private static func value(_ attribute: xmlAttrPtr) -> String {
    var value = ""
    var current = attribute.pointee.children
    while let part = current {
      value += string(part.pointee.content)
      current = part.pointee.next
    }
    return value
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}

/// A libxml2 document, freed with its owner.
private final class ParsedPage {
  let document: htmlDocPtr

  init?(_ html: String) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    var text = html
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        htmlReadMemory(
          characters.baseAddress, Int32(characters.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return nil }
    self.document = document
  }

  deinit {
    xmlFreeDoc(document)
  }
}
