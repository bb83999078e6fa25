import Records
import Store

/// GraphML (<http://graphml.graphdrawing.org/specification.html>): who dealt with whom, and the passages that say so.
struct GraphMLFormat: RecordFormat {
  let meaning = "the network of actors, for networkx, igraph, yEd and Cytoscape"

  var files: [ExportFile] {
    [
      ExportFile("network.graphml", "application/graphml+xml", "who dealt with whom") {
        try GraphMLFormat.text(CitedNetwork($0))
      }
    ]
  }

  static func text(_ cited: CitedNetwork) throws -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>

      """
    for attribute in NetworkAttribute<NetworkActor>.all {
      text += key(attribute.name, "node", isNumber: attribute.isNumber)
    }
    text += key("weight", "edge", isNumber: true)
    for attribute in NetworkAttribute<NetworkTie>.all {
      text += key(attribute.name, "edge", isNumber: attribute.isNumber)
    }
    text += "<graph id=\"record\" edgedefault=\"undirected\">\n"
    for actor in cited.network.actors {
      text += "<node id=\"\(actor.id)\">" + data("label", SafeText.line(actor.name))
      for attribute in NetworkAttribute<NetworkActor>.all {
        text += data("node-" + attribute.name, try attribute.value(cited, actor))
      }
      text += "</node>\n"
    }
    for tie in cited.network.ties {
      let (a, b) = tie.ends
      text += "<edge id=\"\(a)-\(b)\" source=\"\(a)\" target=\"\(b)\">"
      text += data("edge-weight", String(tie.lines.count))
      for attribute in NetworkAttribute<NetworkTie>.all {
        text += data("edge-" + attribute.name, try attribute.value(cited, tie))
      }
      text += "</edge>\n"
    }
    return text + "</graph>\n</graphml>\n"
  }

  private static func key(_ name: String, _ part: String, isNumber: Bool) -> String {
    let type = isNumber ? "int" : "string"
    return "<key id=\"\(part)-\(name)\" for=\"\(part)\" attr.name=\"\(name)\" "
      + "attr.type=\"\(type)\"/>\n"
  }

  private static func data(_ key: String, _ value: String?) -> String {
    value.map { "<data key=\"\(key)\">\(XMLText.escaped($0))</data>" } ?? ""
  }
}
