import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base } from '@playwright/test'
import type { Page } from '@playwright/test'
import { serveHost } from './servedHost.ts'
import type { ServedHost } from './servedHost.ts'

export { expect }

export type App = {
  /** The app, open in the Library. */
  page: Page
  /** The address with its one-time key, spent by `page`. */
  url: string
  host: ServedHost
  /** Checks the page as it is now against WCAG 2.2 AA: 0 violations. */
  axe: (page?: Page) => Promise<void>
  /** Calls a procedure with the rights of the page: `call('workshops/create', {…})`. */
  call: <Output>(procedure: string, input?: unknown) => Promise<Output>
  /** Adds a sample workshop and returns its id. */
  addSample: (name?: 'torino' | 'milan-turin') => Promise<string>
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** Each test gets a fresh host with its own data. What the page's policy refused, or what it threw, fails the test. */
export const test = base.extend<{ app: App }>({
  app: async ({ page }, use) => {
    const host = await serveHost()
    const mishaps = watchMishaps(page)
    await page.goto(host.url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const call: App['call'] = (procedure, input) => callFrom(page, procedure, input)
    await use({
      page,
      url: host.url,
      host,
      axe: (other) => checkAccessibility(other ?? page),
      call,
      addSample: async (name = 'torino') => (await call<{ id: string }>('workshops/addSample', { name })).id,
    })
    await host.stop()
    expect(mishaps).toEqual([])
  },
})

function watchMishaps(page: Page): string[] {
  const mishaps: string[] = []
  page.on('pageerror', (error) => mishaps.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    if (/content security policy|trusted ?type|missingkey/i.test(message.text())) mishaps.push(message.text())
  })
  return mishaps
}

async function checkAccessibility(page: Page): Promise<void> {
  // Contrast is measured on what stands still.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)))
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`)).toEqual([])
}

async function callFrom<Output>(page: Page, procedure: string, input: unknown): Promise<Output> {
  const answer = await page.evaluate(
    async ([path, json]) => {
      const response = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'x-tavolata': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      })
      return { ok: response.ok, status: response.status, text: await response.text() }
    },
    [procedure, input] as const,
  )
  if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}: ${answer.text}`)
  return (JSON.parse(answer.text) as { json: Output }).json
}
