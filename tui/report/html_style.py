"""The style of the HTML report: readable in light and dark, on paper and on a telephone."""

STYLE = """\
:root { color-scheme: light dark; --quiet: #6b6b6b; --line: #c8c8c8; --conflict: #b3290a; --missing: #7d5200;
  --other: #20518f; --here: #fff3c4; }
@media (prefers-color-scheme: dark) { :root { --quiet: #9a9a9a; --line: #444; --conflict: #ff8a66; --missing: #f0c14b;
  --other: #86b7e8; --here: #3d3612; } }
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: grid; grid-template: auto 1fr / 1fr 1fr; font: 1rem/1.5 Georgia, serif; }
header { grid-column: 1 / 3; max-height: 40vh; overflow: auto; padding: .5rem 1.5rem;
  border-bottom: 1px solid var(--line); font: .9rem/1.4 system-ui, sans-serif; }
h1 { font-size: 1.1rem; margin: 0; }
header p { margin: .25rem 0; }
summary { cursor: pointer; font-weight: bold; }
td, th { padding: 0 1rem 0 0; text-align: start; vertical-align: top; }
a { color: var(--other); text-decoration: none; }
a:hover { text-decoration: underline; }
article { overflow: auto; padding: 1rem 1.5rem; scroll-padding-top: 20vh; }
article + article { border-inline-start: 1px solid var(--line); }
.version { font: bold .9rem/1.4 system-ui, sans-serif; color: var(--quiet); }
article :is(p, h2, h3):not(.version) { max-width: 42em; margin: 0 auto 1em; padding-inline: .75rem;
  border-inline-start: 3px solid transparent; }
article .linked { border-color: var(--line) !important; }
.boilerplate { color: var(--quiet); }
.links { display: block; font: .75rem/1.4 system-ui, sans-serif; color: var(--quiet); }
.links b { font-weight: normal; }
.links a { margin-inline-end: .5em; }
:target { background: var(--here); }
mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: 3px; }
mark.conflict { color: var(--conflict); font-weight: bold; }
mark.conflict::before { content: "≠"; }
mark.missing { color: var(--missing); text-decoration-style: dotted; }
mark.missing::before { content: "∅"; }
mark:is(.rounded, .converted, .variant) { color: var(--other); text-decoration-style: dashed; }
@media (max-width: 45rem), print { body { display: block; height: auto; } header { max-height: none; } }
"""
