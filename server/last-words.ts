/** What is said when not even our own error page can be made: whole, without scripts, in both languages. */
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A self-contained page. `reference` names the line in the log. */
export const lastWords = (reference: string): string => `<!DOCTYPE html>
<html lang="en-HK"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Hong Kong News</title></head>
<body><main><h1>This page did not load. The fault is ours.</h1><p lang="zh-Hant-HK">頁面未能載入，問題在我們這邊。</p>
<p><a href="">Try again</a> · <a href="/">Front page</a></p><p>${escape(reference)}</p></main></body></html>
`;
