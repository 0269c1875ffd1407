/** What an article may hold that a page could take for its own. `attacked()` stands for any harm a script could do. */
const attacks = [
  '<script>attacked()</script>',
  '</script><script>attacked()</script>',
  '<!--<script>attacked()//-->',
  '<img src=x onerror=attacked()>',
  '<svg onload=attacked()>',
  '"><iframe src="javascript:attacked()"></iframe>',
  "' autofocus onfocus=attacked() x='",
  '<style>*{display:none}</style>',
  '<base href="https://example.org/">',
  '<meta http-equiv="refresh" content="0;url=https://example.org/">',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template would take for its own.
  '{{attacked()}} ${attacked()} <%= attacked() %>',
  '\u202eright to left\u202c \u2066and back\u2069',
  'one\u2028line\u2029end',
  'W'.repeat(3000),
  '\u0301'.repeat(400),
  ']]>',
  '&lt;b&gt; &amp;amp;',
] as const

const article = (attack: string, i: number): readonly [path: string, text: string] => [
  // Slashes and zeros cannot stand in the name of a file, and a name has some 250 bytes.
  `${i}-${[...attack.replaceAll('/', '\u2215')].slice(0, 40).join('')}.txt`,
  `Harbour master warns of ${attack}

By Ada ${attack.slice(0, 60)} Brook

${i + 1} March 2021

The harbour master of Vale, Ada Brook, met the minister of Norway in Oslo on Monday. “The gates ${attack} are old,” Brook said.

“We will pay for the gates,” minister Odd ${attack.slice(0, 40)} Berg told reporters. Norway condemned Sweden over ${attack} and praised Denmark.
`,
]

/** Files of hostile articles: the attack stands in headline, name, quotation, path, and as address of a record. */
export const hostileFiles = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(attacks.map(article)),
  'records.jsonl': attacks
    .map((attack) =>
      JSON.stringify({
        title: attack,
        url: attack.startsWith('<') ? `javascript:attacked("${attack}")` : 'https://example.org/a',
        source: attack,
        text: `The council of Vale said on Monday that ${attack} was no matter. “It is ${attack},” Mayor Ines Calder said.`,
      }),
    )
    .join('\n'),
})
