extension HTMLReport {
    /// The page's style: readable lines, tables that scroll within themselves. The contents stand beside
    /// the text where there is room, otherwise in a line or two above it, so that the answer is on the first screen.
    static let style = """
        :root { color-scheme: light dark; --ink: #1b1d21; --paper: #ffffff; --faint: #5a606b; --line: #d5d9e0;
          --wash: #f4f6f9; --link: #0b57b7; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e4e6ea; --paper: #15171b; --faint: #a2a9b6;
          --line: #363b45; --wash: #1e2127; --link: #8ab8ff; } }
        * { box-sizing: border-box; }
        body { margin: 0; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
        main { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; overflow-wrap: anywhere; }
        nav { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem 0; font-size: .9rem; }
        nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1rem; }
        nav li { margin: .15rem 0; }
        nav .level-3 { display: none; }
        nav a { text-decoration: none; }
        a { color: var(--link); }
        a:hover, a:focus-visible { text-decoration: underline; }
        h1, h2, h3 { line-height: 1.25; scroll-margin-top: 1rem; }
        h2 { margin-top: 2.5rem; padding-top: .6rem; border-top: 1px solid var(--line); }
        h3 { margin-top: 1.8rem; }
        blockquote { margin: 1rem 0; padding: .2rem 1rem; border-left: 4px solid var(--line); background: var(--wash); }
        table { display: block; overflow-x: auto; border-collapse: collapse; font-size: .92rem; margin: 1rem 0;
          overflow-wrap: normal; }
        th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; text-align: left; }
        th { background: var(--wash); }
        td[align=right], th[align=right] { text-align: right; font-variant-numeric: tabular-nums; }
        td:nth-child(2)[align=left] { min-width: 14rem; }
        td code { white-space: nowrap; }
        code, pre { font-family: ui-monospace, monospace; font-size: .88em; }
        code { color: var(--faint); }
        pre { padding: .7rem 1rem; background: var(--wash); white-space: pre-wrap; }
        li { margin: .35rem 0; }
        @media (min-width: 84rem) { body { display: grid; grid-template-columns: 20rem 1fr; }
          nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; border-right: 1px solid var(--line); }
          nav ul { display: block; }
          nav .level-2 { font-weight: 600; margin-top: .5rem; }
          nav .level-3 { display: block; padding-left: 1rem; }
          main { margin: 0; } }
        @media print { nav { display: none; } table { display: table; } }
        """
}
