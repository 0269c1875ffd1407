import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFiles } from '../run/input.js'
import { runCommand } from '../tables/run-command.js'
import { hostileFiles } from './hostile.js'

/** Debian's Chromium, or the one that is named. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'dateline-browser-'))
const WIDTHS = [390, 820, 1400]

const reportOf = (name: string, input: string): string => {
  const out = join(folder, name)
  expect(runCommand('--quiet', input, out).status).toBe(0)
  return join(out, 'report.html')
}

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Opened {
  readonly page: Page
  /** What the console said that it should not, and what was asked of the network. */
  readonly complaints: string[]
  readonly milliseconds: number
}

const open = async (file: string, width = 1400, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`)
  })
  await page.exposeFunction('attacked', () => complaints.push('a script of an article ran'))
  const began = performance.now()
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('.chart svg')
  return { page, complaints, milliseconds: performance.now() - began }
}

/** Serious faults of accessibility, by axe-core. It is put in by the browser's own protocol, which the policy does not bind. */
const faults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => (globalThis as any).axe.run())
  return violations
    .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }: any) => `${id}: ${nodes[0].html.slice(0, 200)}`)
}

const openAll = (page: Page) =>
  page.evaluate(() =>
    document.querySelectorAll('details').forEach((one) => {
      one.open = true
    }),
  )

describe('the report of the seeds', () => {
  let seeds = ''
  beforeAll(() => {
    seeds = reportOf('seeds', 'seeds')
  })

  test.each(WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)))(
    '%i pixels wide, %s: opens without a complaint, draws its charts, fits, and has no serious fault of accessibility',
    async (width, scheme) => {
      const { page, complaints, milliseconds } = await open(seeds, width, scheme)
      const marks = await page
        .locator('.chart svg')
        .evaluateAll((charts) => charts.map((chart) => chart.querySelectorAll('rect, circle, path').length))
      expect(marks.length).toBeGreaterThan(3)
      expect(Math.min(...marks)).toBeGreaterThan(2)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await openAll(page)
      expect(await faults(page)).toEqual([])
      expect(complaints).toEqual([])
      expect(milliseconds).toBeLessThan(10_000)
      await page.close()
    },
  )

  test('is one file of its own, under two megabytes', () => {
    expect(statSync(seeds).size).toBeLessThan(2_000_000)
    expect(readFileSync(seeds, 'utf8')).toMatch(/default-src 'none'; script-src 'sha256-/)
  })

  test('nothing moves while it loads', async () => {
    const { page } = await open(seeds)
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as any).value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 500)
        }),
    )
    expect(shift).toBeLessThan(0.05)
    await page.close()
  })

  test('filters by name, country, type and confidence, and says how many are left', async () => {
    const { page } = await open(seeds)
    await openAll(page)
    const shown = () => page.locator('.item:visible').count()
    const told = async () => Number(/^\d+/.exec((await page.locator('.filters output').textContent())!)![0])
    const all = await shown()
    expect(await told()).toBe(all)
    const tried: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['name', () => page.fill('[name=who]', 'rouhani')],
      ['country', () => page.selectOption('[name=country]', 'USA')],
      ['type', () => page.selectOption('[name=type]', 'CONSULT')],
      ['day', () => page.fill('[name=from]', '2017-11-02')],
      ['confidence', () => page.fill('[name=confidence]', '0.9')],
    ]
    for (const [what, filter] of tried) {
      await filter()
      const left = await shown()
      expect([what, left > 0 && left < all]).toEqual([what, true])
      expect([what, await told()]).toEqual([what, left])
      await page.click('button[type=reset]')
      await expect.poll(shown).toBe(all)
    }
    await page.close()
  })

  test('is filtered and read with the keyboard alone', async () => {
    const { page } = await open(seeds)
    await page.focus('[name=who]')
    await page.keyboard.type('Khamenei')
    expect(await page.locator('.filters output').textContent()).toMatch(/^[1-9]/)
    await page.locator('details.panel:visible summary').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.item:visible a.source').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog[open] .m-target')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
    await page.close()
  })

  test('every row leads to its words in the article', async () => {
    const { page } = await open(seeds)
    await openAll(page)
    const rows = await page
      .locator('.item')
      .evaluateAll((items) =>
        items.map((item) => [
          item.querySelector('mark')!.textContent,
          item.querySelector<HTMLAnchorElement>('a.source')!.hash,
        ]),
      )
    expect(rows.length).toBeGreaterThan(50)
    for (const [words, hash] of rows.filter((_, i) => i % 7 === 0)) {
      await page.evaluate((to) => {
        location.hash = to!
      }, hash)
      await page.waitForFunction(
        (to) => document.querySelector('dialog[open] .m-target') !== null && location.hash === to,
        hash,
      )
      await page.waitForTimeout(30)
      expect((await page.locator('.m-target').allTextContents()).join('')).toBe(words)
    }
    await page.close()
  })

  test('shows what was dropped', async () => {
    const { page } = await open(seeds)
    await page.locator('.articles a').first().click()
    await page.waitForSelector('dialog[open] .text')
    expect(await page.locator('dialog .dropped li').count()).toBeGreaterThan(0)
    await page.close()
  })
})

describe('the report of hostile articles', () => {
  test('would be caught at it', async () => {
    const { page, complaints } = await open(reportOf('caught', writeFiles(join(folder, 'in'), hostileFiles())))
    await page.evaluate(() => (globalThis as any).attacked())
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' })),
    )
    await page.waitForTimeout(200)
    expect(complaints).toContain('a script of an article ran')
    expect(complaints.join()).toContain('Content Security Policy')
    await page.close()
  })

  test.each(WIDTHS)(
    '%i pixels wide: runs none of their scripts, keeps its layout and stays where it is',
    async (width) => {
      const file = reportOf(`hostile-${width}`, writeFiles(join(folder, `in-${width}`), hostileFiles()))
      const { page, complaints } = await open(file, width)
      const address = page.url()
      await openAll(page)
      for (const link of await page.locator('.articles a').all()) {
        await page.evaluate(
          (to) => {
            location.hash = to!
          },
          await link.getAttribute('href'),
        )
        await page.waitForSelector('dialog[open] .text')
      }
      expect(await page.locator('.articles a').count()).toBeGreaterThan(10)
      await page.keyboard.press('Escape')
      await page.waitForTimeout(300)
      expect(complaints).toEqual([])
      expect(page.url().split('#')[0]).toBe(address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(await page.locator('main section').count()).toBe(5)
      const foreign = await page.evaluate(
        () =>
          document.querySelectorAll(
            'iframe, object, embed, form[action], base, [onerror], [onload], [onfocus], meta[http-equiv=refresh]',
          ).length +
          [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
            ({ protocol }) => !['file:', 'https:', 'http:'].includes(protocol),
          ).length,
      )
      expect(foreign).toBe(0)
      expect(await page.locator('script').count()).toBe(2)
      await page.close()
    },
  )
})
