import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDay } from '../../pipeline/calendar/days.js'
import { eventDate, findExpressions } from '../../pipeline/calendar/expressions.js'
import { oneDay } from '../../pipeline/calendar/intervals.js'
import { lastLine, python } from './scorers.js'

/**
 * One date phrase, read from the day on which it was written, which is also the only date that "a day earlier" can count
 * from: `id`, first and last day, unit.
 */
const answer = (id: string, anchor: string, phrase: string): string => {
  const day = parseDay(anchor.slice(0, 10))
  const view = { anchor: day, reference: day === null ? null : oneDay(day), tense: null }
  const dates = findExpressions(phrase).map((expression) => eventDate(phrase, expression, view))
  const date = dates.find(({ start }) => start !== null)
  return [id, date?.start ?? '', date?.end ?? '', date?.precision ?? ''].join('\t')
}

/** The lists of date phrases under an evaluation folder. */
export const phraseLists = (root: string): readonly string[] => {
  const folder = join(root, 'dates')
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.tsv'))
        .sort()
    : []
}

/** Reads every phrase of a list, and scores what it comes to. */
export const scorePhrases = (root: string, list: string, scratch: string): string => {
  const path = join(root, 'dates', list)
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const columns = header!.split('\t')
  const cell = (line: string, name: string) => line.split('\t')[columns.indexOf(name)] ?? ''
  const answers = lines.map((line) => answer(cell(line, 'id'), cell(line, 'anchor'), cell(line, 'phrase')))
  const system = join(scratch, list)
  writeFileSync(system, ['id\tstart\tend\tprecision', ...answers, ''].join('\n'))
  return lastLine(python(join(root, 'dates/score_dates.py'), '--phrases', path, system))
}
