import { request } from 'node:http'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

type Way = { kind: string; tableId: string | null; url: string | null }
type Plan = { sessions: { id: string; title: string }[]; tables: { id: string; sessionId: string; number: number }[] }
type Planted = { workshopId: string; sessionId: string }

const openPanel = async ({ page, call }: App): Promise<Planted> => {
  const { id: workshopId } = await call<{ id: string }>('workshops/create', { title: 'Open doors', template: null, language: 'en' })
  const { id: sessionId } = await call<{ id: string }>('agenda/addSession', {
    workshopId,
    fields: { title: 'Tables', method: 'rotating-tables', rounds: 3, roundMinutes: 20, minutes: 70 },
  })
  await call('agenda/addTables', { sessionId, titles: ['Trees', 'Water', 'Heat'] })
  await page.evaluate((id) => {
    location.hash = `#/w/${id}/room`
  }, workshopId)
  await page.getByRole('button', { name: 'Stations', exact: true }).click()
  return { workshopId, sessionId }
}

/** On the address of this machine alone, which every machine has. */
const listen = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: /^127\.0\.0\.1/ }).check({ force: true })
  await page.getByRole('button', { name: 'Open for devices' }).click()
  await expect(page.getByText(/Open at/)).toBeVisible()
}

const wayTo = async ({ call }: App, { workshopId, sessionId }: Planted, number: number): Promise<string> => {
  const ways = await call<Way[]>('stations/invitations', { workshopId, sessionId })
  const { tables } = await call<Plan>('workshops/plan', { workshopId })
  const table = tables.find((one) => one.sessionId === sessionId && one.number === number)!
  return ways.find((way) => way.kind === 'table' && way.tableId === table.id)!.url!
}

/** A device of its own, as far as the host can tell. */
const ask = async (browser: Browser, url: string, name: string): Promise<Page> => {
  const device = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage()
  await device.goto(url)
  await device.getByRole('textbox').first().fill(name)
  await device.keyboard.press('Enter')
  await expect(device.getByRole('heading', { name: /waiting/i })).toBeVisible()
  return device
}

const asWords = async (page: Page, name: string): Promise<string[]> =>
  (await page.getByRole('list', { name }).getByRole('listitem').allInnerTexts()).map((text) =>
    text.split('\n').at(-1)!.trim().toLowerCase(),
  )

test('the facilitator opens the network, shows the ways in and stops again', async ({ app }) => {
  const { page, axe } = app
  await openPanel(app)
  const open = page.getByRole('button', { name: 'Open for devices' })
  await expect(open).toBeEnabled()
  await page.getByText('Which network works best').click()
  await axe()
  await listen(page)
  await expect(page.getByText('0 of 3 tables have a device here')).toBeVisible()
  await axe()

  await page.getByRole('button', { name: 'Show all QR codes' }).click()
  await expect(page.getByRole('img', { name: /^QR code/ })).toHaveCount(3)
  await axe()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Way in: 1 · Trees' }).click()
  await expect(page.getByRole('img', { name: 'QR code: 1 · Trees' })).toBeVisible()
  await page.getByRole('button', { name: 'Show a code' }).click()
  await expect(page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/)).toBeVisible()
  await axe()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Stop listening' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop listening' }).click()
  await expect(open).toBeVisible()
})

test('a device is let in by its symbols, seen at its table, and put out', async ({ app, browser }) => {
  const { page, axe } = app
  const planted = await openPanel(app)
  await listen(page)
  const ana = await ask(browser, await wayTo(app, planted, 1), 'Ana')
  await expect(page.getByText('One device wants to come in')).toBeVisible()
  await axe()
  expect(await asWords(page, 'Symbols to compare')).toEqual(await asWords(ana, 'Your three symbols'))

  await page.getByRole('button', { name: 'Let in', exact: true }).click()
  await expect(page.getByText('1 of 3 tables have a device here')).toBeVisible()
  await expect(page.getByText('Here now')).toBeVisible()
  await expect(ana.getByRole('heading', { name: /waiting/i })).toBeHidden()
  await axe()

  await page.getByRole('button', { name: 'Put out Ana' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('Put out Ana?')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Put out' }).click()
  await expect(ana.getByRole('heading', { name: /put out/i })).toBeVisible()
  await expect(page.getByText('0 of 3 tables have a device here')).toBeVisible()
  await ana.context().close()
})

test('one is turned away, the others are let in together after a question', async ({ app, browser }) => {
  const { page } = app
  const planted = await openPanel(app)
  await listen(page)
  const chiara = await ask(browser, await wayTo(app, planted, 3), 'Chiara')
  await page.getByRole('button', { name: 'Turn away' }).click()
  await expect(page.getByText('Chiara was turned away.')).toBeVisible()
  await expect(chiara.getByRole('heading', { name: /waiting/i })).toBeHidden()
  const others = [await ask(browser, await wayTo(app, planted, 2), 'Bruno'), await ask(browser, await wayTo(app, planted, 3), 'Dora')]
  await page.getByRole('button', { name: 'Let all in' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Let all in' }).click()
  await expect(page.getByText('2 of 3 tables have a device here')).toBeVisible()
  for (const device of [chiara, ...others]) await device.context().close()
})

test('a foreign host name is refused, and the facilitator is told what to do', async ({ app }) => {
  const { page, axe, call } = app
  const { workshopId } = await openPanel(app)
  await listen(page)
  const { open } = await call<{ open: { port: number } }>('stations/state', { workshopId })
  const status = await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: open.port, headers: { host: 'rebound.example' } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(421)
  await expect(page.getByText('Somebody used a foreign name for this computer.')).toBeVisible()
  await axe()
  await page.getByRole('button', { name: 'Clear the list' }).click()
  await expect(page.getByText('Somebody was turned away')).toBeHidden()
})

test('the join check names what is wrong, and a device that comes by', async ({ app, browser }) => {
  const { page, axe, call } = app
  const { workshopId, sessionId } = await openPanel(app)
  await listen(page)
  await page.getByRole('button', { name: 'Join check' }).click()
  await expect(page.getByText('At this address only this computer itself can come in.')).toBeVisible()
  await page.getByText('What is protected, and what is not?').click()
  await axe()
  const ways = await call<Way[]>('stations/invitations', { workshopId, sessionId })
  const device = await (await browser.newContext()).newPage()
  await device.goto(ways.find(({ kind }) => kind === 'check')!.url!)
  await expect(page.getByText('Another device reached this computer (1).')).toBeVisible()
  await device.context().close()
})

test('everything is there at 320 pixels', async ({ app }) => {
  const { page, axe } = app
  await openPanel(app)
  await listen(page)
  await page.setViewportSize({ width: 320, height: 700 })
  await axe()
  const overflow = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
