import { gzipSync } from 'node:zlib'
import { expect, test } from '../support/fixtures.ts'
import { serveHost } from '../support/servedHost.ts'

const status = /Saved|Saving|Connecting|Not connected/

test('the key leaves the address bar and lets this browser in again, but no other', async ({ app: { page, url, axe }, browser }) => {
  expect(page.url()).not.toContain('key=')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await page.goto('about:blank')
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(url)
  await expect(stranger.getByRole('heading', { name: 'This address was used before' })).toBeVisible()
  await axe(stranger)
  await stranger.goto(new URL('/', url).href)
  await expect(stranger.getByRole('heading', { name: 'Tavolata does not know this page any more' })).toBeVisible()
})

test('the places of a workshop are one step apart, and the heading takes the focus', async ({ app: { page, addSample } }) => {
  const id = await addSample()
  await page.goto(`${new URL(page.url()).origin}/#/w/${id}/plan`)
  const places = page.getByRole('navigation', { name: 'Places' })
  await expect(places).toContainText('consortium meeting in Torino')
  for (const place of ['Harvest', 'Report', 'Plan', 'Library']) {
    await places.getByRole('link', { name: place, exact: true }).press('Enter')
    await expect(places.getByRole('link', { name: place, exact: true })).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page).toHaveTitle(/ – Tavolata$/)
  }
})

test('undo and redo say what they would do, by button and by keys', async ({ app: { page, call, addSample, axe } }) => {
  const id = await addSample()
  await page.goto(`${new URL(page.url()).origin}/#/w/${id}/plan`)
  const places = page.getByRole('navigation', { name: 'Places' })
  await expect(places).toContainText('consortium meeting in Torino')
  await call('workshops/update', { id, fields: { title: 'Renamed elsewhere' } })
  await expect(places).toContainText('Renamed elsewhere')
  await axe()
  await page.getByRole('button', { name: 'Undo: workshop edited' }).click()
  await expect(places).toContainText('consortium meeting in Torino')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Control+Shift+Z')
  await expect(places).toContainText('Renamed elsewhere')
  await page.keyboard.press('Control+Z')
  await expect(places).toContainText('consortium meeting in Torino')
  await expect(page.getByRole('button', { name: 'Redo: workshop edited' })).toBeEnabled()
})

test('Ctrl+Z in a text field belongs to the field', async ({ app: { page, call, addSample } }) => {
  for (let sample = 0; sample < 3; sample += 1) await addSample('milan-turin')
  const before = await call<unknown[]>('workshops/list')
  const search = page.getByRole('searchbox')
  await search.pressSequentially('Milan')
  await search.press('Control+Z')
  await search.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await call<unknown[]>('workshops/list')).toEqual(before)
})

test('a workshop that is removed elsewhere says so, and undo brings it back', async ({ app: { page, call, addSample, axe } }) => {
  const id = await addSample()
  await page.goto(`${new URL(page.url()).origin}/#/w/${id}/plan`)
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible()
  await call('workshops/remove', { id })
  await expect(page.getByRole('heading', { name: 'This workshop is not here any more' })).toBeVisible()
  await axe()
  await page.getByRole('button', { name: 'Undo: workshop removed' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This workshop is not here any more' })).toHaveCount(0)
})

test('the palette goes to a table and runs an action', async ({ app: { page, addSample, axe } }) => {
  const id = await addSample()
  await page.goto(`${new URL(page.url()).origin}/#/w/${id}/harvest`)
  await expect(page.getByRole('navigation', { name: 'Places' })).toContainText('consortium meeting')
  await page.keyboard.press('Control+K')
  const palette = page.getByRole('dialog', { name: 'Go to or do anything' })
  await expect(palette.getByRole('searchbox')).toBeFocused()
  await axe()
  await page.keyboard.type('netzerocities')
  await expect(palette.getByRole('menuitem').first()).toContainText('NetZeroCities')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/table\/[^/]+$/)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('help is a question mark away', async ({ app: { page, axe } }) => {
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Help and keyboard' })
  await expect(help).toContainText('Nothing leaves this computer')
  await axe()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
})

test('appearance and language stay after a reload', async ({ app: { page, axe } }) => {
  await page.getByRole('button', { name: 'Display and language' }).click()
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await page.getByRole('radio', { name: 'Italiano' }).check({ force: true })
  await expect(page.getByRole('dialog', { name: 'Aspetto e lingua' })).toBeVisible()
  await axe()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Archivio' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await axe()
})

test('a backup is made, checked and restored, and everything before it is kept', async ({ app: { page, call, addSample, axe } }) => {
  await addSample()
  await page.getByRole('button', { name: status }).click()
  const dialog = page.getByRole('dialog', { name: 'Backups and check' })
  await dialog.getByRole('button', { name: 'Back up now' }).click()
  await expect(dialog.getByRole('listitem')).toContainText(['1 workshop, 198 notes · made by hand'])
  await dialog.getByRole('button', { name: 'Check now' }).click()
  await expect(dialog).toContainText('Everything is whole.')
  await axe()
  await call('workshops/create', { title: 'Made after the backup', template: null, language: 'en' })
  await dialog.getByRole('button', { name: /^Restore the backup/ }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('Nothing is thrown away')
  await axe()
  await question.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Restored: 1 workshop, 198 notes.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: 'Library' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('button', { name: /Saved · backed up/ })).toBeVisible()
})

test('the status tells when the host is gone, and a change says that it was not saved', async ({ app: { page, host, addSample, axe } }) => {
  await addSample()
  await expect(page.getByRole('button', { name: status })).toContainText('Saved')
  await host.kill()
  await expect(page.getByRole('button', { name: status })).toContainText('Not connected – trying again')
  await page.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Remove workshop' }).click()
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('nothing was saved')
  await axe()
})

test('a restarted host on the same address asks for its new key', async ({ app: { page, host } }) => {
  await host.kill()
  const again = await serveHost({ dataDir: host.dataDir, port: Number(new URL(host.origin).port) })
  try {
    await expect(page.getByRole('heading', { name: 'Tavolata does not know this page any more' })).toBeVisible()
    await page.goto(again.url)
    await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  } finally {
    await again.kill()
  }
})

test('two windows see each other’s changes', async ({ app: { page, call }, context }) => {
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(second.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await call('workshops/create', { title: 'From the first window', template: null, language: 'en' })
  await expect(page.getByRole('link', { name: 'From the first window' })).toBeVisible()
  await expect(second.getByRole('link', { name: 'From the first window' })).toBeVisible()
})

test('a place that breaks says so, with a reference, and leaves the rest alive', async ({ app: { page, addSample, axe } }) => {
  const id = await addSample()
  await page.route('**/HarvestPlace*.js', (route) => route.abort())
  await page.goto(`${new URL(page.url()).origin}/#/w/${id}/harvest`)
  await expect(page.getByRole('heading', { name: 'This page has stumbled' })).toBeVisible()
  await expect(page.getByText(/tell us this reference: [0-9A-F]{6}/)).toBeVisible()
  await axe()
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Library' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
})

test('the first load of a table stays below 350 kB', async ({ app: { page, host, addSample } }) => {
  const id = await addSample()
  const files = new Map<string, Promise<Buffer>>()
  await page.goto('about:blank')
  page.on('response', (response) => {
    if (response.request().method() === 'GET') files.set(response.url(), response.body())
  })
  await page.goto(`${host.origin}/#/w/${id}/table`)
  await expect(page.getByRole('navigation', { name: 'Places' })).toContainText('consortium meeting')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const sizes = await Promise.all([...files].map(async ([url, body]) => ({ url, bytes: transferred(url, await body) })))
  expect(sizes.length).toBeGreaterThan(10)
  expect(
    sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    JSON.stringify(sizes, null, 1),
  ).toBeLessThanOrEqual(350_000)
})

/** Fonts are compressed already; everything else counts as it travels with gzip. */
const transferred = (url: string, body: Buffer): number => (url.endsWith('.woff2') ? body.length : gzipSync(body).length)
