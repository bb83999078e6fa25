import Language

/// An article as the frames read it: its marks by token, its clauses, and whom its phrases mean.
struct ArticleReading {
  let view: ArticleView
  let clauses: ClauseReader
  let actors: PhraseActors
  let storyDay: StoryDay?

  init(_ view: ArticleView, words: ClauseWords) {
    self.view = view
    clauses = ClauseReader(view.analysis.grammar, words: words)
    actors = PhraseActors(view)
    storyDay = StoryDay(view)
  }
}
