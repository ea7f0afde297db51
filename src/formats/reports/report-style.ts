/** The look of a report file: readable on screen, in the dark and on paper. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #1d1f23; --quiet: #5c6068; --paper: #fff; --line: #dfe1e5; --accent: #2456a6; --good: #1f7a4d; --bad: #b3372f; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceef2; --quiet: #a6abb5; --paper: #16181d; --line: #353942; --accent: #8ab4f8; --good: #6cc598; --bad: #f08a80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 880px; margin: 0 auto; padding: 56px 24px 96px; }
h1 { font-size: 32px; line-height: 1.2; margin: 0 0 8px; }
h2 { font-size: 22px; line-height: 1.3; margin: 56px 0 12px; padding-top: 16px; border-top: 1px solid var(--line); }
h3 { font-size: 18px; margin: 36px 0 4px; }
p { margin: 8px 0; max-width: 72ch; }
.quiet, small, figcaption, caption { color: var(--quiet); }
.note { border-left: 3px solid var(--line); padding-left: 12px; color: var(--quiet); font-size: 14px; }
.figures { display: flex; flex-wrap: wrap; gap: 16px 40px; margin: 32px 0; }
.figures dt { font-size: 13px; color: var(--quiet); }
.figures dd { margin: 0; }
.figures strong { display: block; font-size: 28px; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures small { font-size: 13px; }
.scroll { overflow-x: auto; margin: 16px 0 24px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
caption { text-align: left; font-size: 13px; padding-bottom: 8px; }
th, td { text-align: left; padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { font-weight: 600; font-size: 13px; color: var(--quiet); }
thead th.numeric { white-space: normal; }
tbody th { font-weight: 500; min-width: 160px; }
.numeric { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bars td, .bars th { border: 0; padding-top: 3px; padding-bottom: 3px; }
rect { fill: var(--accent); }
figure { margin: 16px 0; padding: 2px 0 2px 16px; border-left: 3px solid var(--line); }
figure.positive { border-color: var(--good); }
figure.negative { border-color: var(--bad); }
blockquote { margin: 0; max-width: 68ch; white-space: pre-wrap; }
figcaption { font-size: 13px; margin-top: 4px; }
@media print { main { padding: 0; max-width: none; } h2, h3, figure, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`;
