import { describe, expect, test } from 'vitest'
import { tell } from '../../pipeline/ingest/tell.js'

const kindOf = (name: string, content: string | Uint8Array) =>
  tell(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)

describe('what a file is', () => {
  test.each([
    ['a text', 'a.txt', 'Ferry sails\n\nThe ferry sailed.', 'text'],
    ['a text without an extension', 'a', 'Ferry sails', 'text'],
    ['a text under the name of a page', 'a.html', 'Ferry sails and 3 < 4.', 'text'],
    ['a page', 'a.html', '<!DOCTYPE html><html>', 'page'],
    ['a page under the name of a text', 'a.txt', '\n<html lang="en">', 'page'],
    ['a page behind a comment', 'a.bin', '<!-- saved from -->\n<!doctype html>', 'page'],
    ['an XHTML page', 'a.xml', '<?xml version="1.0"?>\n<html xmlns="x">', 'page'],
    ['a part of a page, by its name', 'a.htm', '<div>Ferry sails</div>', 'page'],
    ['JSON lines', 'a.txt', '{"text": "a"}\n{"text": "b"}\n', 'json-lines'],
    ['JSON lines of which the first is broken', 'a.jsonl', '{"text": "a\n{"text": "b"}\n', 'json-lines'],
    ['an array of JSON', 'a.jsonl', '[{"text": "a"}]', 'json-values'],
    ['an object over several lines', 'a.json', '{\n  "text": "a"\n}', 'json-values'],
    ['a text that opens with a brace', 'a.txt', '{Photo: Ada Brook} Ferry sails', 'text'],
    ['a web archive', 'a.txt', 'WARC/1.0\r\nWARC-Type: warcinfo\r\n', 'warc'],
    ['an RSS feed', 'a.html', '<?xml version="1.0"?><rss version="2.0">', 'feed'],
    ['an Atom feed', 'a.xml', '<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['XML of another kind', 'a.xml', '<?xml version="1.0"?><nitf>', 'unknown'],
    ['an export of Nexis', 'a.txt', 'Document 1 of 50\n\nFerry sails', 'export'],
    ['an export of Factiva', 'a.txt', 'HD  Ferry sails\nDocument FTFT000020190304ef340002s\n', 'export'],
    ['an export of ProQuest', 'a.txt', `${'_'.repeat(60)}\nDocument 1 of 2\nFull text: A`, 'export'],
    ['a text with a rule', 'a.txt', `Ferry sails\n${'_'.repeat(60)}\nMore.`, 'text'],
    ['gzip', 'a.txt', Uint8Array.of(0x1f, 0x8b, 8), 'gzip'],
    ['zip', 'a.txt', Uint8Array.of(0x50, 0x4b, 3, 4), 'zip'],
    ['PDF', 'a.txt', '%PDF-1.4', 'unknown'],
  ])('%s', (_, name, content, kind) => {
    expect(kindOf(name, content).kind).toBe(kind)
  })

  test.each([
    ['a header that is known', 'a.txt', 'id,title,text\n1,A,B', ','],
    ['semicolons', 'a.csv', 'title;text\nA, B;C', ';'],
    ['tabs', 'a.txt', 'title\tbody\tdate\n', '\t'],
    ['one column of its name', 'a.csv', 'text\n"A, B"\n', ','],
    ['columns that nobody knows, under the name of a table', 'a.csv', 'Titel,Inhalt\nA,B', ','],
  ])('rows: %s', (_, name, content, delimiter) => {
    expect(kindOf(name, content)).toEqual({ kind: 'rows', delimiter })
  })

  test('no rows: a first sentence with commas', () => {
    expect(kindOf('a.txt', 'In the text, the author says, the title is lost.').kind).toBe('text')
  })
})
