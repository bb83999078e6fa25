import ArgumentParser

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Accept, reject, edit, merge or split lines; undo; all of it logged.",
    discussion: """
      A correction is laid over what the reports gave, survives every rebuild, and can be undone. The log is \
      part of the record and is only ever added to; `log --format jsonl` writes it, `import` reads it into \
      another record.
      """,
    subcommands: [
      AcceptCommand.self, RejectCommand.self, EditCommand.self, MergeCommand.self,
      SplitCommand.self, NoteCommand.self, MergeActorsCommand.self, SplitActorsCommand.self,
      UndoCommand.self, LogCommand.self, ImportCommand.self,
    ])
}
