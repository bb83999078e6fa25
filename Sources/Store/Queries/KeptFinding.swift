import Foundation
import GRDB
import Records

/// How one kind of finding is kept in its table and read back.
protocol KeptFinding: Distinguished {
  /// The items with some identifiers, a fixed number of queries for any number of them.
  static func items(_ db: Database, ids: String) throws -> [String: Self]
}

extension Row {
  /// A value that the schema promises, read as one of an enumeration.
  func choice<Choice: RawRepresentable<String>>(_ column: String, in table: String) throws -> Choice
  {
    let value: String = self[column]
    guard let choice = Choice(rawValue: value) else {
      throw UnreadableValue(table: table, column: column, value: value)
    }
    return choice
  }

  /// A value that is kept as JSON.
  func decoded<Value: Decodable>(_ column: String) throws -> Value {
    let text: String = self[column]
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(text.utf8)) else {
      throw UnreadableValue(table: "line", column: column, value: text)
    }
    return value
  }

  /// A date in EDTF, or nil.
  func date(_ column: String, in table: String) throws -> EventDate? {
    guard let text = self[column] as String? else { return nil }
    guard let date = EventDate(text) else {
      throw UnreadableValue(table: table, column: column, value: text)
    }
    return date
  }
}

extension Database {
  /// Names in order, by the identifier of what they belong to.
  func names(_ sql: String, ids: String? = nil) throws -> [String: [String]] {
    var names: [String: [String]] = [:]
    let arguments: StatementArguments = ids.map { [$0] } ?? []
    let rows = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() {
      names[row[0], default: []].append(row[1])
    }
    return names
  }

  /// Reads items one by one from rows whose first column is their identifier.
  func items<Item>(
    _ sql: String, ids: String, read: (Row) throws -> Item
  ) throws -> [String: Item] {
    var items: [String: Item] = [:]
    let rows = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: [ids])
    while let row = try rows.next() {
      items[row[0]] = try read(row)
    }
    return items
  }
}
