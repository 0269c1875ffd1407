import { createHash } from 'node:crypto'
import type { ReportData } from './data.js'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * Data as JSON that may stand in a page: no `<`, so that nothing in it ends its element or begins a comment, and no line
 * separators, which scripts of old take for line ends.
 */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')

/** What may not stand in a script element. */
const asScript = (script: string): string => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')

/**
 * The page that shows a dataset: one file that asks nothing of the network. Texts of articles are in it as data alone; the
 * page's script puts them on the page as text, never as markup. Only that script may run, by its hash; styles may stand on
 * elements, as the chart library sets them there.
 *
 * @param script the page's own, built of `pipeline/report/page/`
 */
export const reportPage = (data: ReportData, script: string, style: string): string => {
  const own = asScript(script)
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(own)}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>What the news said: ${data.rows.articles} articles</title>
<style>${style}</style>
</head>
<body>
<noscript><p>This page draws itself with a script that stands in it; README.md beside it tells of the tables without.</p></noscript>
<div id="page"></div>
<script type="application/json" id="data">${inertJson(data)}</script>
<script>${own}</script>
</body>
</html>
`
}
