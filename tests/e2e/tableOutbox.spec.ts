import { expect, test } from '../support/fixtures.ts'
import { serveHost } from '../support/servedHost.ts'
import { fieldOf, goTo, openTable, storedAt } from './tableScreen.ts'

test('half a sentence survives a reload, a closed tab and a second tab', async ({ app }) => {
  const { page } = app
  const { field } = await openTable(app)
  await page.keyboard.type('/p Half a sentence #natio')
  await page.keyboard.press('Enter')
  await page.keyboard.type('that nobody')
  await page.reload()
  await expect(field).toHaveValue('Half a sentence that nobody')
  await expect(field).toBeFocused()
  await expect(page.getByRole('radio', { name: 'Priority' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Remove National' })).toBeVisible()

  // A second tab starts empty and keeps its own.
  const second = await page.context().newPage()
  await second.goto(page.url())
  await expect(fieldOf(second)).toBeFocused()
  await expect(fieldOf(second)).toHaveValue('')
  await second.keyboard.type('Typed in the second tab')
  await expect(second.getByText('draft on this device')).toBeVisible()
  await page.keyboard.type(' finished')
  await expect(field).toHaveValue('Half a sentence that nobody finished')
  await expect(page.getByText('draft on this device')).toBeVisible()
  await second.close()

  // What the closed tab had left is offered back to the one that is still writing, and swapped rather than lost.
  await page.reload()
  await expect(field).toHaveValue('Half a sentence that nobody finished')
  await page.getByRole('button', { name: 'Continue it' }).click()
  await expect(field).toHaveValue('Typed in the second tab')
  await page.getByRole('button', { name: 'Continue it' }).click()
  await expect(field).toHaveValue('Half a sentence that nobody finished')
})

test('a note outlives the host and reaches it exactly once', async ({ app }) => {
  const { page, call, host } = app
  const { workshopId, table, notes } = await openTable(app)
  await page.keyboard.type('Before the host went down')
  await page.keyboard.press('Enter')
  await expect(notes.first()).toContainText('with the host')

  await host.kill()
  await page.keyboard.type('/b While the host was down')
  await page.keyboard.press('Enter')
  await expect(notes.nth(1)).toContainText('on this device, sending when the host is back')
  await expect(notes.nth(1)).not.toContainText('with the host')
  // Changed while it waits: the host must get the last words, once.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type(', changed')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Half a sen')
  await expect(page.getByText('draft on this device')).toBeVisible()

  const again = await serveHost({ dataDir: host.dataDir, port: Number(new URL(host.origin).port) })
  try {
    await page.goto('about:blank')
    await page.goto(again.url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await goTo(page, `/w/${workshopId}/table/${table.id}`)
    await expect(page.locator('li[data-note][data-state="host"]')).toHaveCount(2)
    await expect(fieldOf(page)).toHaveValue('Half a sen')
    const stored = await storedAt(call, table.id)
    expect(stored.map(({ text, kind }) => [text, kind])).toEqual([
      ['Before the host went down', 'challenge'],
      ['While the host was down, changed', 'co-benefit'],
    ])
  } finally {
    await again.kill()
  }
})

test('an answer that got lost on the way does not double the note', async ({ app }) => {
  const { page, call } = app
  const { table, notes } = await openTable(app)
  let lost = 0
  await page.route('**/rpc/notes/create', async (route) => {
    await route.fetch()
    if (lost++ === 0) await route.abort('connectionreset')
    else await route.continue()
  })
  await page.keyboard.type('Sent twice')
  await page.keyboard.press('Enter')
  await expect(notes).toHaveCount(1)
  await expect(notes).toContainText('with the host')
  expect(lost).toBeGreaterThan(1)
  expect((await storedAt(call, table.id)).map((note) => note.text)).toEqual(['Sent twice'])
})

test('notes written while the host does not answer go out by themselves', async ({ app }) => {
  const { page, call } = app
  const { table, notes } = await openTable(app)
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const region = document.querySelector('section [role=status][aria-live]')
    if (region === null) throw new Error('There is no live region.')
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  const heard = (): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said.map((words) => words.trim()))
  await page.route('**/rpc/**', (route) => route.abort('connectionrefused'))
  await page.keyboard.type('First while away')
  await page.keyboard.press('Enter')
  await expect(notes).toContainText('on this device, sending when the host is back')
  await page.keyboard.type('Second while away')
  await page.keyboard.press('Enter')
  await expect(notes).toHaveCount(2)
  await expect.poll(heard).toEqual(Array.from({ length: 2 }, () => 'Kept on this device; it is sent when the host is back.'))
  await page.unroute('**/rpc/**')
  await expect(page.locator('li[data-note][data-state="host"]')).toHaveCount(2, { timeout: 30_000 })
  expect((await storedAt(call, table.id)).map((note) => note.text)).toEqual(['First while away', 'Second while away'])
  await page.keyboard.type('Third')
  await page.keyboard.press('Enter')
  await expect(notes.nth(2)).toContainText('with the host')
  await expect.poll(async () => (await heard()).slice(2)).toEqual(['Saved'])
})

test('a huge paste is kept and not sent', async ({ app }) => {
  test.slow()
  const { page, call } = app
  const { table, field, notes } = await openTable(app)
  await field.evaluate((element: HTMLTextAreaElement) => {
    // React watches the element's own property; the prototype's setter is what a real paste uses.
    Reflect.set(HTMLTextAreaElement.prototype, 'value', 'long words '.repeat(950_000), element)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await expect(page.getByText(/letters too many/).first()).toBeVisible()
  await field.press('Enter')
  await expect(page.getByText(/too long for one note/)).toBeVisible()
  expect((await field.inputValue()).length).toBe(10_450_000)
  await expect(notes).toHaveCount(0)
  expect(await storedAt(call, table.id)).toEqual([])
})

test('without storage on the device nothing is called saved before the host has it', async ({ app }) => {
  const { page, call } = app
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await page.reload()
  const { table, field, notes } = await openTable(app)
  await expect(page.getByRole('alert')).toContainText('keeps nothing on this device')
  await page.route('**/rpc/notes/create', (route) => route.abort('connectionreset'))
  await page.keyboard.type('Only with the host')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('does not answer')
  await expect(field).toHaveValue('Only with the host')
  await expect(notes).toHaveCount(0)
  await page.unroute('**/rpc/notes/create')
  await page.keyboard.press('Enter')
  await expect(notes).toContainText('with the host')
  expect(await storedAt(call, table.id)).toHaveLength(1)
})
