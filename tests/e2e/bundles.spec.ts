import { rmSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { serveHost } from '../support/servedHost.ts'
import type { ServedHost } from '../support/servedHost.ts'
import { newTestFolder, openTestHost } from '../support/testHost.ts'

type Laptop = { page: Page; host: ServedHost }

let others: ServedHost[] = []
test.afterEach(async () => {
  for (const host of others) await host.stop()
  others = []
})

/** A second laptop that never shared a network with the first. */
const secondLaptop = async (browser: Browser): Promise<Laptop> => {
  const host = await serveHost()
  others.push(host)
  const page = await (await browser.newContext()).newPage()
  await page.goto(host.url)
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  return { page, host }
}

type Locking = 'open' | 'key' | { passphrase: string }

/** Hands the only workshop of a Library over, as a person does, and returns where the file lies. */
const handOver = async (page: Page, lock: Locking, axe?: (page?: Page) => Promise<void>): Promise<string> => {
  await page.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Hand over…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand over as a file' })
  if (lock === 'open') await dialog.getByRole('radio', { name: /Whoever has the file/ }).press('Space')
  else if (lock === 'key') await dialog.getByRole('radio', { name: /Laptops that have this workshop/ }).press('Space')
  else {
    await dialog.getByRole('button', { name: 'Save the file' }).click()
    await expect(dialog).toContainText('At least 8 characters')
    await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(lock.passphrase)
  }
  await axe?.(page)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save the file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.tavolata$/)
  await expect(dialog).toHaveCount(0)
  return file.path()
}

const choose = async (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) => {
  await page.getByRole('button', { name: 'Open a bundle…' }).first().press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Open a bundle' })
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(file)
  return dialog
}

const library = async ({ page, host }: { page: Page; host: { origin: string } }): Promise<void> => {
  await page.goto(`${host.origin}/#/`)
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
}

test('a workshop goes to a laptop that never saw it, and what both changed is settled side by side', async ({ app, browser }) => {
  // Two hosts, two browsers, and every dialog of the way looked at by axe.
  test.slow()
  const { page, host, addSample, axe, call } = app
  const id = await addSample()
  const locked = await handOver(page, { passphrase: 'quattro parole e un gatto' }, axe)
  const other = await secondLaptop(browser)
  const dialog = await choose(other.page, locked)
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill('tre parole')
  await dialog.getByRole('button', { name: 'Open it' }).click()
  await expect(dialog).toContainText('These words do not open the file')
  await axe(other.page)
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill('quattro parole e un gatto')
  await dialog.getByRole('textbox', { name: 'Passphrase' }).press('Enter')
  await expect(dialog).toContainText('not on this computer yet')
  await expect(dialog.getByText('here already')).toBeVisible()
  await dialog.getByRole('button', { name: 'Take it in' }).click()
  await expect(dialog).toContainText('Nothing contradicts anything')
  await axe(other.page)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(other.page.getByRole('link', { name: /Torino/ })).toBeVisible()

  const notes = await call<{ id: string; text: string }[]>('notes/list', { workshopId: id })
  const [first, second] = [notes[0]!, notes[1]!]
  const there = <Output>(path: string, json: unknown): Promise<Output> =>
    other.page.evaluate(
      async ([where, body]) => {
        const headers = { 'x-tavolata': '1', 'content-type': 'application/json' }
        const answer = await fetch(`/rpc/${where}`, { method: 'POST', headers, body: JSON.stringify({ json: body }) })
        return ((await answer.json()) as { json: Output }).json
      },
      [path, json] as const,
    )
  await call('notes/update', { id: first.id, fields: { text: 'Trees along the canal, and benches' } })
  await there('notes/update', { id: first.id, fields: { text: 'Trees along the canal, and shade at noon' } })
  await call('notes/remove', { ids: [second.id] })
  await there('notes/update', { id: second.id, fields: { unclear: true } })
  const back = await handOver(other.page, 'key')

  await library({ page, host })
  const returned = await choose(page, back)
  await expect(returned).toContainText('2 records were changed on both sides')
  await axe()
  await returned.getByRole('button', { name: 'Take it in' }).click()
  await returned.getByRole('button', { name: 'Settle 2 conflicts' }).click()
  const settle = page.getByRole('dialog', { name: 'Which version holds?' })
  await expect(settle.getByText('1 of 2')).toBeVisible()
  await expect(settle.getByRole('listitem')).toHaveCount(2)
  await expect(settle.locator('mark').filter({ hasText: 'benches' })).toHaveCount(1)
  await axe()
  await settle.getByRole('button', { name: 'Decide later' }).click()
  await expect(settle).toContainText('One person removed this while another edited it')
  await axe()
  await settle.getByRole('button', { name: 'Back' }).click()
  const wanted = settle.getByRole('listitem').filter({ hasText: 'shade at noon' })
  await wanted.getByRole('button').click()
  await expect(settle.getByText('1 of 1')).toBeVisible()
  await expect(settle.getByRole('heading', { level: 3 })).toBeFocused()
  await settle.getByRole('listitem').filter({ hasText: 'Removed' }).getByRole('button').click()
  await expect(settle).toContainText('All settled')
  await settle.getByRole('button', { name: 'Close' }).last().click()
  const after = await call<{ id: string; text: string }[]>('notes/list', { workshopId: id })
  expect(after.find((note) => note.id === first.id)?.text).toBe('Trees along the canal, and shade at noon')
  expect(after.some((note) => note.id === second.id)).toBe(false)
})

test('conflicts are counted in the Harvest and named in the palette', async ({ app, browser }) => {
  test.slow()
  const { page, host, addSample, call } = app
  const id = await addSample()
  const file = await handOver(page, 'open')
  const other = await secondLaptop(browser)
  const dialog = await choose(other.page, file)
  await dialog.getByRole('button', { name: 'Take it in' }).click()
  // While it is being taken in, the window does not close.
  await expect(dialog).toContainText('Nothing contradicts anything')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await call('workshops/update', { id, fields: { venue: 'Hall one' } })
  await other.page.evaluate(
    async (body) => {
      const headers = { 'x-tavolata': '1', 'content-type': 'application/json' }
      await fetch('/rpc/workshops/update', { method: 'POST', headers, body })
    },
    JSON.stringify({ json: { id, fields: { venue: 'Hall two' } } }),
  )
  const back = await handOver(other.page, 'open')
  await library({ page, host })
  const returned = await choose(page, back)
  await returned.getByRole('button', { name: 'Take it in' }).click()
  await returned.getByRole('button', { name: 'Go to the workshop' }).click()
  await expect(page).toHaveURL(new RegExp(`/w/${id}/plan`))
  await page.getByRole('link', { name: 'Harvest', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Settle 1 conflict' })).toBeVisible()
  await page.keyboard.press('Control+K')
  await page.getByRole('searchbox', { name: 'Where to, or what to do?' }).fill('settle')
  await page.getByRole('menuitem', { name: 'Settle 1 conflict' }).click()
  const settle = page.getByRole('dialog', { name: 'Which version holds?' })
  await expect(settle).toContainText('Hall one')
  await expect(settle).toContainText('Hall two')
})

test('a file that is no bundle, or was cut, says so and changes nothing', async ({ app }) => {
  const { page, addSample, axe, call } = app
  await addSample()
  const before = await call('workshops/list')
  const dialog = await choose(page, { name: 'list.tavolata', mimeType: 'application/octet-stream', buffer: Buffer.from('a;b\n1;2\n') })
  await expect(dialog.getByRole('alert')).toContainText('no bundle of Tavolata')
  await axe()
  expect(await call('workshops/list')).toEqual(before)
})

/** A data folder in which a change waits that was not taken in. */
const folderWithRefused = async (): Promise<string> => {
  const dataDir = newTestFolder()
  const { host, client, close } = openTestHost({ dataDir })
  const { id } = await client.workshops.addSample({ name: 'torino' })
  const row = {
    workshop_id: id,
    entity: 'note',
    record_id: 'n',
    author: 'Table 3',
    body: JSON.stringify({ text: 'Shade for the bus stops' }),
  }
  host.store.db
    .prepare('INSERT INTO quarantine (raw, reason, at) VALUES (?, ?, ?)')
    .run(JSON.stringify(row), 'the hash does not fit', '2026-03-02T09:00:00.000Z')
  close()
  return dataDir
}

test('what was kept aside is reached from the safety dialog and says what and why', async ({ app, browser }) => {
  const dataDir = await folderWithRefused()
  const host = await serveHost({ dataDir })
  others.push(host)
  const page = await (await browser.newContext()).newPage()
  await page.goto(host.url)
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await page.keyboard.press('Control+K')
  await page.getByRole('searchbox', { name: 'Where to, or what to do?' }).fill('Backups and')
  await page.getByRole('menuitem', { name: 'Backups and check' }).click()
  await expect(page.getByText('1 change was kept aside.')).toBeVisible()
  await app.axe(page)
  await page.getByRole('button', { name: 'See what and why' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kept aside' })
  await expect(dialog.getByRole('listitem')).toContainText(['it is not as it was written', 'Shade for the bus stops'].join('.'))
  await app.axe(page)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save as a file' }).click()
  expect((await download).suggestedFilename()).toBe('kept-aside.jsonl')
  rmSync(dataDir, { recursive: true, force: true })
})
