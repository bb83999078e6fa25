import Records
import Store

/// GEXF 1.3 (<https://gexf.net>), the format of Gephi: who dealt with whom, and the passages that say so.
struct GEXFFormat: RecordFormat {
  let meaning = "the network of actors, for Gephi (GEXF 1.3)"

  var files: [ExportFile] {
    [
      ExportFile("network.gexf", "application/xml", "who dealt with whom, for Gephi") {
        try GEXFFormat.text(CitedNetwork($0))
      }
    ]
  }

  static func text(_ cited: CitedNetwork) throws -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <meta><creator>\(XMLText.escaped(Generator.text))</creator>\
      <description>Who dealt with whom, as reports tell</description></meta>
      <graph mode="static" defaultedgetype="undirected">

      """
    text += declarations("node", NetworkAttribute<NetworkActor>.all)
    text += declarations("edge", NetworkAttribute<NetworkTie>.all)
    text += "<nodes>\n"
    for actor in cited.network.actors {
      text += "<node id=\"\(actor.id)\" label=\"\(XMLText.escaped(SafeText.line(actor.name)))\">"
      text += try values(actor, cited, NetworkAttribute<NetworkActor>.all) + "</node>\n"
    }
    text += "</nodes>\n<edges>\n"
    for tie in cited.network.ties {
      let (a, b) = tie.ends
      text +=
        "<edge id=\"\(a)-\(b)\" source=\"\(a)\" target=\"\(b)\" weight=\"\(tie.lines.count)\">"
      text += try values(tie, cited, NetworkAttribute<NetworkTie>.all) + "</edge>\n"
    }
    return text + "</edges>\n</graph>\n</gexf>\n"
  }

  private static func declarations<Part>(
    _ part: String, _ attributes: [NetworkAttribute<Part>]
  ) -> String {
    let rows = attributes.map { attribute in
      let type = attribute.isNumber ? "integer" : "string"
      return "<attribute id=\"\(attribute.name)\" title=\"\(attribute.name)\" type=\"\(type)\"/>\n"
    }
    return "<attributes class=\"\(part)\">\n\(rows.joined())</attributes>\n"
  }

  private static func values<Part>(
    _ part: Part, _ cited: CitedNetwork, _ attributes: [NetworkAttribute<Part>]
  ) throws -> String {
    let rows = try attributes.compactMap { attribute in
      try attribute.value(cited, part).map {
        "<attvalue for=\"\(attribute.name)\" value=\"\(XMLText.escaped($0))\"/>"
      }
    }
    return "<attvalues>\(rows.joined())</attvalues>"
  }
}
