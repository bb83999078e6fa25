/// How a dossier's page looks: by day, by night and on paper.
enum BriefStyle {
  static let css = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --faint: #595959; --paper: #fff;
      --rule: #c8c8c8; --link: #0b4f9e; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e8e8e8; --faint: #ababab; --paper: #161616; --rule: #454545;
        --link: #8fbdf5; } }
    body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 46rem; color: var(--ink);
      background: var(--paper); font: 1.05rem/1.55 Georgia, "Times New Roman", serif;
      overflow-wrap: break-word; }
    h1, h2, h3 { line-height: 1.25; }
    h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--rule); }
    a { color: var(--link); }
    a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
    ul.lines { padding: 0; list-style: none; }
    ul.lines > li { margin: 0 0 .75rem; padding-left: 1rem; border-left: 3px solid var(--rule); }
    ul.details { margin: .25rem 0 0; padding-left: 1.25rem; font-size: .95em; }
    .date { font-weight: bold; }
    .introduction, code { color: var(--faint); }
    code { font-size: .75em; }
    sup { line-height: 0; }
    #footnotes { font-size: .9em; }
    li:target { background: color-mix(in srgb, var(--link) 15%, transparent); }
    @media print {
      :root { --ink: #000; --faint: #444; --paper: #fff; --link: #000; }
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      nav, a[role="doc-backlink"] { display: none; }
      a { text-decoration: none; }
      li { break-inside: avoid; }
      h2, h3 { break-after: avoid; } }
    """
}
