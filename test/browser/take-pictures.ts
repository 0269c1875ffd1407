import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

// The pictures of the README: the report of a dataset, which is the only argument, as it is and with an article open.
const report = pathToFileURL(join(process.argv[2]!, 'report.html')).href
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ viewport: { width: 1180, height: 860 } })
await page.goto(report)
await page.waitForSelector('.chart svg')
await page.evaluate(() => {
  document.querySelector('details')!.open = true
  document.getElementById('speakers')!.scrollIntoView()
})
await page.waitForTimeout(500)
await page.screenshot({ path: 'docs/report.png' })
const link = await page.locator('.item a.source').nth(4).getAttribute('href')
await page.goto(report + link)
await page.waitForSelector('dialog[open] .m-target')
await page.waitForTimeout(500)
await page.screenshot({ path: 'docs/article.png' })
await browser.close()
