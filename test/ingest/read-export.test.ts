import { describe, expect, test } from 'vitest'
import { readExport } from '../../pipeline/ingest/read-export.js'

const body = 'The ferry sailed on Monday.\n\nIt came back on Tuesday.'

describe('one article of an export', () => {
  test('of Nexis', () => {
    const raw = `Ferry sails again\n\nVale Courier\n\nFebruary 3, 2020 Monday\n\nCopyright 2020 Courier\nAll Rights Reserved\n\nSection: PORTS; Pg. 3\nLength: 120 words\nByline: Ada Brook\n\nBody\n\n\n${body}\n\nLoad-Date: February 4, 2020\n`
    expect(readExport(raw)).toMatchObject({
      text: body,
      known: {
        headline: 'Ferry sails again',
        outlet: 'Vale Courier',
        publishedOn: '2020-02-03',
        byline: ['Ada Brook'],
      },
    })
  })

  test('of Nexis with labels in capitals', () => {
    const raw = `Vale Courier\n\nFebruary 3, 2020 Monday\n\nHEADLINE: Ferry sails again\n\nBYLINE: Ada Brook and Odd Berg\n\nSECTION: PORTS\n\nLENGTH: 120 words\n\n${body}\n\nLOAD-DATE: February 4, 2020\n\nLANGUAGE: ENGLISH\n`
    expect(readExport(raw)).toMatchObject({
      text: body,
      known: {
        headline: 'Ferry sails again',
        byline: ['Ada Brook', 'Odd Berg'],
        section: 'PORTS',
        publishedOn: '2020-02-03',
      },
    })
  })

  test('of Factiva', () => {
    const raw = `SE  Ports\nHD  Ferry sails again\nBY  By Ada Brook\nWC  120 words\nPD  3 February 2020\nSN  Vale Courier\nLP  The ferry sailed on Monday.\nTD\n\nIt came back on Tuesday.\n\nAN  Document VALE000020200203eg230001x\n`
    expect(readExport(raw)).toMatchObject({
      text: body,
      known: {
        headline: 'Ferry sails again',
        byline: ['Ada Brook'],
        outlet: 'Vale Courier',
        section: 'Ports',
        publishedOn: '2020-02-03',
      },
    })
  })

  test('of ProQuest', () => {
    const raw = `Ferry sails again\n\nAuthor: Brook, Ada\n\nPublication title: Vale Courier\n\nFull text: ${body}\n\nPublication date: Feb 3, 2020\n\nProQuest document ID: 123\n\nDocument URL: https://a.example/123\n`
    expect(readExport(raw)).toMatchObject({
      text: body,
      sourceId: '123',
      known: {
        headline: 'Ferry sails again',
        byline: ['Ada Brook'],
        outlet: 'Vale Courier',
        url: 'https://a.example/123',
        publishedOn: '2020-02-03',
      },
    })
  })

  test('without labels is its own text', () => {
    expect(readExport(body)).toMatchObject({ text: body, known: {} })
  })
})
