import type { Locator, Page } from '@playwright/test'
import { serveHost } from '../support/servedHost.ts'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'
import type { Note, Session, Table } from '../../src/shared/domain/records/records.ts'

type Plan = { tables: Table[]; sessions: Session[] }
type Open = { workshopId: string; table: Table; other: Table; field: Locator; notes: Locator }

const fieldOf = (page: Page): Locator => page.getByRole('textbox', { name: /^(New note|Edit the note)$/ })
const notesOf = (page: Page): Locator => page.locator('li[data-note]')
const goTo = async (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash)

/** A workshop of our own with five empty rotating tables, opened at the first of them. */
const openTable = async ({ page, call }: Pick<App, 'page' | 'call'>): Promise<Open> => {
  const { id: workshopId } = await call<{ id: string }>('workshops/create', { title: 'Own workshop', template: null, language: 'en' })
  await call('workshops/update', { id: workshopId, fields: { cities: ['Torino'], attribution: 'chatham' } })
  const { id: sessionId } = await call<{ id: string }>('agenda/addSession', {
    workshopId,
    fields: { title: 'Rotating tables', method: 'rotating-tables', rounds: 3, question: 'What would make it work?' },
  })
  await call('agenda/addTables', { sessionId, titles: ['NetZeroCities', 'Adaptation Hubs'] })
  await call('participants/add', { workshopId, people: [{ name: 'Ada Bianchi', organisation: 'City of Nowhere' }] })
  const { tables } = await call<Plan>('workshops/plan', { workshopId })
  const [table, other] = tables
  if (!table || !other) throw new Error('The tables were not added.')
  await goTo(page, `/w/${workshopId}/table/${table.id}`)
  await expect(fieldOf(page)).toBeFocused()
  return { workshopId, table, other, field: fieldOf(page), notes: notesOf(page) }
}

const storedAt = (call: App['call'], tableId: string): Promise<Note[]> => call<Note[]>('notes/listOfTable', { tableId })

test('twenty notes by keyboard alone, with kinds and tags', async ({ app }) => {
  const { page, call } = app
  const { table, notes } = await openTable(app)
  const kinds = ['/c', '/p', '/b', '/o', '/ob', '/a', '/m', '/v', '/i', '/q', '/d', '/de', '/co', '/challenge']
  for (const [index, slash] of kinds.entries()) {
    await page.keyboard.type(`${slash} Thought number ${index + 1}`)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Alt+2')
  for (let index = kinds.length; index < 19; index += 1) {
    await page.keyboard.type(`Thought number ${index + 1}`)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Alt+Digit1')
  await page.keyboard.type('Heat plans #metr')
  await expect(page.getByRole('option', { name: /Metropolitan area/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('and energy plans #fragm')
  await page.keyboard.press('Tab')
  await page.keyboard.type('never meet #tori')
  await page.keyboard.press('Enter')
  await page.keyboard.type('#heal')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+u')
  await expect(page.getByRole('button', { name: 'Remove Health' })).toBeVisible()
  await page.keyboard.press('Enter')

  await expect(notes).toHaveCount(20)
  await expect(page.locator('li[data-note][data-state="host"]')).toHaveCount(20)
  await expect(fieldOf(page)).toBeFocused()
  const stored = await storedAt(call, table.id)
  expect(stored.map((note) => note.kind)).toEqual([
    'challenge',
    'priority',
    'co-benefit',
    'opportunity',
    'obstacle',
    'action',
    'milestone',
    'vision',
    'idea',
    'question',
    'disagreement',
    'decision',
    'commitment',
    'challenge',
    ...Array.from({ length: 5 }, () => 'priority'),
    'challenge',
  ])
  expect(stored.slice(0, 19).map((note) => note.text)).toEqual(Array.from({ length: 19 }, (_, index) => `Thought number ${index + 1}`))
  expect(stored[19]).toMatchObject({
    text: 'Heat plans and energy plans never meet',
    level: 'metropolitan',
    category: 'fragmented-governance',
    city: 'Torino',
    coBenefits: ['health'],
    unclear: true,
    round: 1,
  })
})

test('changing, counting, moving, deleting and taking back', async ({ app }) => {
  const { page, call } = app
  const { table, other, field, notes } = await openTable(app)
  for (const text of ['First', 'Second', 'Third']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await expect(page.locator('li[data-note][data-state="host"]')).toHaveCount(3)

  // The last one, from the empty field; what was being composed comes back afterwards.
  await page.keyboard.press('ArrowUp')
  await expect(field).toHaveValue('Third')
  await page.keyboard.type(' thing')
  await page.keyboard.press('Alt+3')
  await page.keyboard.press('Enter')
  await expect(notes.nth(2)).toContainText('Third thing')
  await expect(notes.nth(2)).toContainText('Co-benefit')
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()

  // On a note: said again twice, one of them a slip.
  await page.keyboard.press('Alt+ArrowUp')
  await expect(notes.nth(2)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('+')
  await expect(notes.nth(1)).toContainText('said again once')
  await page.keyboard.press('+')
  await expect(notes.nth(1)).toContainText('said again 2 times')
  await page.keyboard.press('-')
  await expect(notes.nth(1)).toContainText('said again once')

  // Another round, by keyboard.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('Round 2 of 3').first()).toBeVisible()
  await page.keyboard.type('In the second round')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Round 2' })).toBeVisible()

  // Move the first note to the other table.
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Move the note' })
  await dialog
    .getByRole('button', { name: /^Table|Table$/ })
    .first()
    .press('Enter')
  await page.getByRole('option', { name: /Adaptation Hubs/ }).press('Enter')
  await dialog.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await expect(notes).toHaveCount(3)
  await expect(field).toBeFocused()
  expect((await storedAt(call, other.id)).map((note) => note.text)).toEqual(['First'])

  // Delete and take back.
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Delete')
  await expect(notes).toHaveCount(2)
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(notes).toHaveCount(3)
  const stored = await storedAt(call, table.id)
  expect(stored.map(({ text, kind, saidAgain, round }) => ({ text, kind, saidAgain, round }))).toEqual([
    { text: 'Second', kind: 'challenge', saidAgain: 1, round: 1 },
    { text: 'Third thing', kind: 'co-benefit', saidAgain: 0, round: 1 },
    { text: 'In the second round', kind: 'challenge', saidAgain: 0, round: 2 },
  ])
})

test('a quote tells what the rule does with its speaker', async ({ app }) => {
  const { page, call } = app
  const { table } = await openTable(app)
  await page.keyboard.type('/quote ')
  await expect(page.getByText('Chatham House Rule: reports leave out')).toBeVisible()
  await page.keyboard.type('We need fewer calls')
  await page.getByLabel('Who said it').fill('Ada Bianchi')
  await page.getByLabel('Who said it').press('Enter')
  await expect(page.locator('li[data-note][data-state="host"]')).toContainText('Ada Bianchi')
  expect(await storedAt(call, table.id)).toMatchObject([{ kind: 'quote', speaker: 'Ada Bianchi', text: 'We need fewer calls' }])
})

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

test('a huge paste is kept and not sent', async ({ app }) => {
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

test('choosing a table by keyboard, and coming back to it', async ({ app }) => {
  const { page, addSample } = app
  const workshopId = await addSample('torino')
  await goTo(page, `/w/${workshopId}/table`)
  const links = page.getByRole('link', { name: /^Table \d/ })
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(2)).toBeFocused()
  await expect(links.nth(2)).toContainText(/\d+ notes/)
  await app.axe()
  await page.keyboard.press('Enter')
  await expect(fieldOf(page)).toBeFocused()
  await page.getByRole('link', { name: 'Other table' }).click()
  await expect(links.nth(2)).toBeFocused()
  await expect(links.nth(2)).toContainText('Where you were')
})

for (const theme of ['light', 'dark'] as const) {
  test(`accessible in ${theme}, wide and at 320 px, also while suggestions and dialogs are open`, async ({ app }) => {
    const { page, addSample, call } = app
    const workshopId = await addSample('torino')
    const { tables } = await call<Plan>('workshops/plan', { workshopId })
    const table = tables.find((candidate) => candidate.title === 'NetZeroCities')
    await page.emulateMedia({ colorScheme: theme })
    await goTo(page, `/w/${workshopId}/table/${table?.id}`)
    await expect(fieldOf(page)).toBeFocused()
    await expect(notesOf(page).last()).toBeInViewport()
    await page.keyboard.type('Shaded school streets #')
    await expect(page.getByRole('listbox')).toBeVisible()
    await app.axe()
    await page.keyboard.press('Enter')
    await page.setViewportSize({ width: 320, height: 700 })
    await app.axe()
    const overflow = await page.evaluate(() => {
      const main = document.querySelector('main')
      return [document.documentElement.scrollWidth, main ? main.scrollWidth - main.clientWidth : -1]
    })
    expect(overflow).toEqual([320, 0])
    await expect(page.getByRole('button', { name: 'Save note' })).toBeInViewport()
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('m')
    await expect(page.getByRole('dialog')).toBeVisible()
    await app.axe()
  })
}
