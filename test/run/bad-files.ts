import { article } from './input.js'

const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')
const windows1252 = Buffer.from(
  'Caf\xe9 owner speaks\n\n\x93We stay open,\x94 the caf\xe9\x92s owner Jos\xe9 Pereira said on Monday.\n',
  'latin1',
)

/** Files that are articles, in several encodings. */
export const good = {
  'good.txt': article(1),
  'nested/deep/good.txt': article(2),
  'utf16.txt': utf16(article(3)),
  'windows.txt': windows1252,
  'damaged.txt': Buffer.concat([
    Buffer.from('Na\u00efve plan\n\n\u201cIt is na\u00efve,\u201d Ada Brook said \u2013 '),
    Buffer.from([0xff, 0xc3]),
    Buffer.from(' and left.\n'),
  ]),
}
/** Files that are none. */
export const bad = {
  'binary.txt': Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
  'blank.txt': ' \n\n\t\n',
  'empty.txt': '',
  'huge.txt': Buffer.alloc(20_000_000, 'All work and no play. '),
  'menu.html': '<!doctype html><html><body><nav><a href="/">Home</a> <a href="/news">News</a></nav></body></html>',
  'paper.pdf': '%PDF-1.7 and so on',
  'signs.txt': '12345 67890 !!! ---\n',
}
