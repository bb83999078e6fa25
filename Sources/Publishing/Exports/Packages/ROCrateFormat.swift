import Records
import Store

/// RO-Crate 1.1 (<https://w3id.org/ro/crate/1.1>): what lies in the folder, and how it was made.
///
/// Every file that the same export wrote stands in it with its SHA-256 digest, then the program with its version, the
/// record with that of its schema, and the options. The date of publication is that of the newest report, as the clock
/// is not looked at; where no report has one it is left out, which RO-Crate does not foresee.
struct ROCrateFormat: RecordFormat {
  let meaning = "a manifest of the other files: digests, versions and options (RO-Crate 1.1)"

  var files: [ExportFile] {
    [
      ExportFile(
        "ro-crate-metadata.json", "application/ld+json", "the manifest of the folder",
        content: ROCrateFormat.text)
    ]
  }

  static func text(_ record: ExportedRecord) throws -> String {
    let newest = try record.articles().compactMap(\.published).filter(\.isWithinYear)
      .compactMap(\.lastDay).max()
    var root = Entity("./", "Dataset", name: "Export of \(record.fileName)")
    root.description =
      "Lines of a record made from news reports, in several formats. The words of citations belong "
      + "to the publishers of the reports."
      + (newest == nil ? " No report has a date, so there is no date of publication." : "")
    root.datePublished = newest.map { "\(DatePoint($0))" }
    root.hasPart = record.written.map { Reference($0.name) }
    root.mentions = [Reference("#export")]
    var manifest = Entity("ro-crate-metadata.json", "CreativeWork", name: nil)
    manifest.about = Reference("./")
    manifest.conformsTo = Reference("https://w3id.org/ro/crate/1.1")
    let graph =
      [manifest, root] + record.written.map(file) + (try making(of: record))
    return try LaidOutJSON.text(Crate(graph: graph))
  }

  private static func file(_ written: WrittenFile) -> Entity {
    var file = Entity(written.name, "File", name: written.name)
    file.description = written.meaning
    file.encodingFormat = written.mediaType
    file.contentSize = String(written.bytes)
    file.sha256 = written.digest
    return file
  }

  /// The export as something that was done, with what it was done.
  private static func making(of record: ExportedRecord) throws -> [Entity] {
    let options = record.options.enumerated().map { index, option in
      var entity = Entity("#option-\(index + 1)", "PropertyValue", name: option.name)
      entity.value = option.value
      return entity
    }
    var source = Entity("#record", "Dataset", name: record.fileName)
    source.version = String(try record.store.schemaVersion())
    source.description = "The record's SQLite file; its version is that of the schema."
    var program = Entity("#readout", "SoftwareApplication", name: Generator.name)
    program.softwareVersion = Generator.version
    var export = Entity("#export", "CreateAction", name: "readout export")
    export.instrument = Reference("#readout")
    export.object = [Reference("#record")] + options.map { Reference($0.id) }
    export.result = record.written.map { Reference($0.name) }
    return [export, program, source] + options
  }

  private struct Crate: Encodable {
    let context = "https://w3id.org/ro/crate/1.1/context"
    let graph: [Entity]

    private enum CodingKeys: String, CodingKey {
      case context = "@context"
      case graph = "@graph"
    }
  }

  private struct Reference: Encodable {
    let id: String

    init(_ id: String) {
      self.id = id
    }

    private enum CodingKeys: String, CodingKey {
      case id = "@id"
    }
  }

  private struct Entity: Encodable {
    let id: String
    let type: String
    let name: String?
    var description: String?
    var datePublished: String?
    var about: Reference?
    var conformsTo: Reference?
    var hasPart: [Reference]?
    var mentions: [Reference]?
    var encodingFormat: String?
    var contentSize: String?
    var sha256: String?
    var version: String?
    var softwareVersion: String?
    var value: String?
    var instrument: Reference?
    var object: [Reference]?
    var result: [Reference]?

    init(_ id: String, _ type: String, name: String?) {
      self.id = id
      self.type = type
      self.name = name
    }

    private enum CodingKeys: String, CodingKey {
      case id = "@id"
      case type = "@type"
      case name, description, datePublished, about, conformsTo, hasPart, mentions, encodingFormat
      case contentSize, sha256, version, softwareVersion, value, instrument, object, result
    }
  }
}
