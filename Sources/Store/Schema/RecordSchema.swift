import GRDB

/// What makes an SQLite file a record of ours, and how an older one is brought up to date.
enum RecordSchema {
  /// «RDOT» in ASCII, as `PRAGMA application_id` and the tool `file` show it.
  static let applicationID: Int32 = 0x5244_4F54

  /// Every migration in order; one file each in this folder.
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(FirstRecord.name, migrate: FirstRecord.migrate)
    migrator.registerMigration(SureRecord.name, migrate: SureRecord.migrate)
    migrator.registerMigration(OneRecord.name, migrate: OneRecord.migrate)
    migrator.registerMigration(QuickLists.name, migrate: QuickLists.migrate)
    migrator.registerMigration(QuickActors.name, migrate: QuickActors.migrate)
    return migrator
  }()

  /// What an SQLite file turned out to be.
  enum Identity {
    /// A record that this program can read and write as it is.
    case current
    /// A record of an earlier version, which writing brings up to date.
    case older
    /// A record of a later version.
    case newer
    /// No tables yet: a new file, or one whose creation was interrupted.
    case empty
    /// Another program's database.
    case foreign
  }

  static func identity(_ db: Database) throws -> Identity {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if application == applicationID {
      if try migrator.hasBeenSuperseded(db) { return .newer }
      return try migrator.hasCompletedMigrations(db) ? .current : .older
    }
    let tables = """
      SELECT count(*) FROM sqlite_master
      WHERE name <> 'grdb_migrations' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
      """
    let isEmpty = try Int.fetchOne(db, sql: tables) == 0
    return application == 0 && isEmpty ? .empty : .foreign
  }
}
