import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

type Plan = {
  workshop: { attribution: string; title: string }
  sessions: { id: string; title: string; minutes: number; day: number; conflicts: string[]; actualStart: string | null }[]
  tables: { title: string; number: number; sessionId: string; hostId: string | null }[]
  participants: { name: string; organisation: string; role: string }[]
  terms: { taxonomy: string; active: boolean; label: Record<string, string> }[]
}

const openPlan = async (page: Page, id: string): Promise<void> => {
  await page.evaluate((workshop) => {
    location.hash = `#/w/${workshop}/plan`
  }, id)
  await expect(page.getByRole('tab', { name: 'Agenda' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('heading', { name: /^Day 1/ })).toBeVisible()
}
const planOf = ({ call }: App, id: string) => call<Plan>('workshops/plan', { workshopId: id })
const createFrom = async (app: App, template: string | null, title = 'Cool streets') =>
  (await app.call<{ id: string }>('workshops/create', { title, template, language: 'en' })).id
const add = (app: App, workshopId: string, title: string, fields: object = {}) =>
  app.call<{ id: string }>('agenda/addSession', { workshopId, fields: { title, ...fields } })
const rows = (page: Page): Locator => page.getByRole('row').filter({ has: page.getByRole('textbox', { name: /^Title of the session/ }) })
const titles = (page: Page) =>
  page.getByRole('textbox', { name: /^Title of the session/ }).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
const undo = (page: Page) => page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()

/** Three sessions of 30 minutes: Opening 09:00, Tables 09:30, Closing 10:00. */
const threeSessions = async (app: App): Promise<string> => {
  const id = await createFrom(app, null)
  for (const title of ['Opening', 'Tables', 'Closing']) await add(app, id, title, title === 'Tables' ? { method: 'rotating-tables' } : {})
  await openPlan(app.page, id)
  await expect(rows(app.page)).toHaveCount(3)
  return id
}

test('a template is planned at once, and minutes by keyboard move everything after', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'New workshop' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('From a template')
  await page.getByRole('radio', { name: /Rotating tables/ }).check({ force: true })
  await page.getByRole('button', { name: 'Create workshop' }).click()
  await expect(rows(page).first()).toBeVisible()
  expect(await rows(page).count()).toBeGreaterThan(2)

  const id = await threeSessions(app)
  await expect(rows(page).nth(2)).toContainText('10:00')
  await page.getByRole('textbox', { name: 'Minutes of Opening' }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(rows(page).nth(1)).toContainText('09:31')
  await expect(rows(page).nth(2)).toContainText('10:01')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('45')
  await page.keyboard.press('Enter')
  await expect(rows(page).nth(1)).toContainText('09:45')
  await expect(rows(page).nth(2)).toContainText('10:15')
  await expect.poll(async () => (await planOf(app, id)).sessions[0]?.minutes).toBe(45)
  await expect(page.getByRole('img', { name: /^Day 1 as a strip of time: 09:00 Opening; 09:45 Tables; 10:15 Closing/ })).toBeVisible()
})

test('typing a title saves by itself, quick edits never compete with each other, and undo shows', async ({ app }) => {
  const { page } = app
  const id = await threeSessions(app)
  const title = page.getByRole('textbox', { name: 'Title of the session at 09:00' })
  await title.fill('')
  await title.pressSequentially('Welcome and a walk through the neighbourhood', { delay: 25 })
  await page
    .getByRole('textbox', { name: /^Minutes of/ })
    .first()
    .focus()
  await expect
    .poll(async () => (await planOf(app, id)).sessions[0])
    .toMatchObject({ title: 'Welcome and a walk through the neighbourhood', conflicts: [] })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(title).not.toHaveValue('Welcome and a walk through the neighbourhood')
})

test('a session moves with the menu, by keyboard and by dragging, also to another day', async ({ app }) => {
  const { page } = app
  const id = await threeSessions(app)
  await page.getByRole('button', { name: 'Move Closing to…' }).click()
  await page.getByRole('menuitem', { name: 'After Opening' }).click()
  await expect.poll(() => titles(page)).toEqual(['Opening', 'Closing', 'Tables'])

  const opening = rows(page).filter({ has: page.getByText('09:00', { exact: true }) })
  await opening.getByRole('textbox', { name: /^Title/ }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => titles(page)).toEqual(['Closing', 'Tables', 'Opening'])
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => titles(page)).toEqual(['Closing', 'Opening', 'Tables'])
  await expect(page.getByRole('textbox', { name: 'Title of the session at 09:30' })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Opening, now on day 1: After Closing' })).toHaveCount(1)

  const grip = await page.getByRole('button', { name: 'Drag Closing' }).boundingBox()
  const last = await rows(page).nth(2).boundingBox()
  if (!grip || !last) throw new Error('The rows are not on the screen.')
  await page.mouse.move(grip.x + 10, grip.y + 12)
  await page.mouse.down()
  await page.mouse.move(grip.x + 14, grip.y + 40, { steps: 4 })
  await page.mouse.move(last.x + 80, last.y + last.height - 4, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => titles(page)).toEqual(['Opening', 'Tables', 'Closing'])

  await page.getByRole('button', { name: 'Move Tables to…' }).click()
  await page.getByRole('menuitem', { name: 'Day 2, a new one' }).click()
  await expect(page.getByRole('grid', { name: 'Sessions of day 2' }).getByRole('row')).toHaveCount(1)
  await expect
    .poll(async () => (await planOf(app, id)).sessions.map((s) => `${s.title} ${s.day}`))
    .toEqual(['Opening 1', 'Closing 1', 'Tables 2'])
})

test('sessions and days are added from the keyboard, and a removed session comes back with its tables', async ({ app }) => {
  const { page } = app
  const id = await threeSessions(app)
  await page.getByRole('textbox', { name: 'Title of a new session on day 1' }).fill('Drinks')
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(4)
  await expect(page.getByRole('textbox', { name: 'Title of a new session on day 1' })).toHaveValue('')
  await page.getByRole('button', { name: 'Add a day' }).click()
  await expect(page.getByRole('heading', { name: /^Day 2/ })).toBeVisible()

  await page.getByRole('button', { name: 'Details of Tables' }).click()
  await expect(page.getByRole('heading', { name: 'Tables', level: 2 })).toBeFocused()
  await page.getByRole('textbox', { name: 'Topic of a new table' }).fill('Shade')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Topic of table 1' })).toHaveValue('Shade')
  await page.getByRole('button', { name: 'Remove session' }).click()
  await expect(rows(page)).toHaveCount(4)
  await undo(page)
  await expect(rows(page)).toHaveCount(5)
  await expect.poll(async () => (await planOf(app, id)).tables.map((table) => table.title)).toEqual(['Shade'])
})

test('tables come from a pasted list and get their host; rounds tell when they do not fit', async ({ app }) => {
  const { page } = app
  const id = await threeSessions(app)
  await app.call('participants/add', { workshopId: id, people: [{ name: 'Ada Rossi', role: 'host' }, { name: 'Bo Li' }] })
  await page.getByRole('button', { name: 'Details of Tables' }).click()
  await page.getByRole('button', { name: 'Paste a list' }).click()
  await page.getByRole('textbox', { name: 'Topics, one per line' }).fill('1. Bauhaus\n2. Adaptation\n\n- Mobility')
  await page.getByRole('button', { name: 'Add 3 tables' }).click()
  await expect(page.getByRole('textbox', { name: 'Topic of table 3' })).toHaveValue('Mobility')
  await undo(page)
  await expect(page.getByText('No tables yet.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Redo', exact: false }).first().click()
  await expect(page.getByRole('textbox', { name: 'Topic of table 3' })).toBeVisible()

  await page.getByRole('button', { name: 'Question, host and rapporteur of table 2' }).click()
  await page.getByRole('button', { name: /Host$/ }).click()
  await page.getByRole('option', { name: 'Ada Rossi' }).click()
  await expect
    .poll(async () => (await planOf(app, id)).tables.filter((table) => table.hostId !== null).map((table) => table.title))
    .toEqual(['Adaptation'])
  await page.getByRole('button', { name: 'More for table 3' }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect
    .poll(async () => (await planOf(app, id)).tables.toSorted((a, b) => a.number - b.number).map((table) => table.title))
    .toEqual(['Bauhaus', 'Mobility', 'Adaptation'])

  const details = page.getByRole('region', { name: 'Tables' }).first()
  await details.getByRole('textbox', { name: 'Rounds', exact: true }).fill('3')
  await details.getByRole('textbox', { name: 'Minutes per round' }).fill('20')
  await details.getByRole('textbox', { name: 'Minutes to move' }).fill('3')
  await page.keyboard.press('Tab')
  await expect(rows(page).nth(1)).toContainText('Rounds and moves need 36 minutes more than the session has.')
  await details.getByRole('textbox', { name: 'Minutes', exact: true }).fill('75')
  await page.keyboard.press('Tab')
  await expect(details).toContainText('Round 2 09:53–10:13')
  await expect(details).toContainText('9 minutes are left')
})

test('what really happened is noted and told against the plan', async ({ app }) => {
  const { page } = app
  const id = await threeSessions(app)
  await page.getByRole('button', { name: 'Details of Opening' }).click()
  await page.getByRole('textbox', { name: 'Started at' }).fill('904')
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toContainText('started +4 min')
  await page.getByRole('textbox', { name: 'Ended at' }).fill('9.40')
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toContainText('ended +10 min')
  await expect(page.getByText('Took 36 minutes, 6 minutes longer than planned.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Ended at' }).fill('late')
  await expect(page.getByText('Type a time such as 09:30.')).toBeVisible()
  const before = Date.now()
  await page.getByRole('button', { name: 'Started now' }).click()
  await expect.poll(async () => Date.parse((await planOf(app, id)).sessions[0]?.actualStart ?? '')).toBeGreaterThanOrEqual(before)
})

test('a fixed start anchors a session and reports the gap and the overlap', async ({ app }) => {
  const { page } = app
  await threeSessions(app)
  await page.getByRole('button', { name: 'Details of Closing' }).click()
  await page.getByRole('checkbox', { name: 'Fixed start' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('11')
  await page.keyboard.press('Enter')
  await expect(rows(page).nth(2)).toContainText('60 minutes free after “Tables”.')
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('945')
  await page.keyboard.press('Enter')
  await expect(rows(page).nth(2)).toContainText('Starts 15 minutes before “Tables” is over.')
})

test('two versions of a title are shown and one is chosen; the history keeps both', async ({ app }) => {
  const { page } = app
  const id = await threeSessions(app)
  const [opening] = (await planOf(app, id)).sessions
  await app.call('agenda/updateSession', { id: opening?.id, fields: { title: 'Benvenuto' }, seen: [] })
  await page.getByRole('button', { name: '2 versions' }).click()
  const dialog = page.getByRole('dialog', { name: 'Title: which version holds?' })
  await app.axe()
  await dialog.getByRole('radio', { name: /^Opening/ }).check({ force: true })
  await dialog.getByRole('button', { name: 'Keep this one' }).click()
  await expect(page.getByRole('button', { name: '2 versions' })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Title of the session at 09:00' })).toHaveValue('Opening')
  await page.getByRole('button', { name: 'Details of Opening' }).click()
  await page.getByRole('button', { name: 'History' }).click()
  const history = page.getByRole('dialog', { name: 'History of Opening' })
  await expect(history).toContainText('Benvenuto')
  await app.axe()
})

test('people are typed one after the other, pasted, edited in place, and come back after a removal', async ({ app }) => {
  const { page } = app
  const id = await threeSessions(app)
  await page.getByRole('tab', { name: 'People' }).click()
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  for (const person of ['Ada Rossi', 'Bo Li']) {
    await name.fill(person)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `Edit ${person}` })).toBeVisible()
    await expect(name).toHaveValue('')
    await expect(name).toBeFocused()
  }
  await name.evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, 'Name\tOrganisation\tCountry\tRole\nChiara Po\tComune di Torino\tItaly\tHost\nDries Maas\tDelta Lab\tNetherlands\tSpeaker\n\tnobody\nAda Rossi\t\tItaly')
  const dialog = page.getByRole('dialog', { name: 'People from a list' })
  await expect(dialog).toContainText('2 people will be added. 2 lines will be left out.')
  await app.axe()
  await dialog.getByRole('button', { name: 'Add 2 people' }).click()
  await expect(page.getByRole('row', { name: /Chiara Po/ })).toContainText('Host')
  await page.getByRole('button', { name: /^4 people/ }).click()
  await expect(page.getByText('Italy 1')).toBeVisible()

  await page.getByRole('button', { name: 'Edit Bo Li' }).click()
  await page.getByRole('textbox', { name: 'Organisation' }).last().fill('Metro Lab')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('row', { name: /Bo Li/ })).toContainText('Metro Lab')
  await page.getByRole('button', { name: 'Remove Dries Maas' }).click()
  await expect(page.getByRole('button', { name: 'Edit Dries Maas' })).toHaveCount(0)
  await undo(page)
  await expect(page.getByRole('button', { name: 'Edit Dries Maas' })).toBeVisible()
  await expect
    .poll(async () => (await planOf(app, id)).participants.map((person) => person.name).toSorted())
    .toEqual(['Ada Rossi', 'Bo Li', 'Chiara Po', 'Dries Maas'])
})

test('a list of a thousand people draws only what is in view', async ({ app }) => {
  const { page } = app
  const id = await threeSessions(app)
  const people = Array.from({ length: 1000 }, (_, index) => ({ name: `Person ${String(index + 1).padStart(4, '0')}` }))
  await app.call('participants/add', { workshopId: id, people })
  await page.getByRole('tab', { name: 'People' }).click()
  const table = page.getByRole('grid', { name: 'People' })
  await expect(table).toHaveAttribute('aria-rowcount', '1001')
  await expect(table.getByRole('button', { name: 'Edit Person 0001' })).toBeVisible()
  expect(await table.getByRole('row').count()).toBeLessThan(80)
  await page.getByRole('searchbox', { name: 'Find a person' }).fill('0999')
  await expect(table.getByRole('button', { name: 'Edit Person 0999' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '1 person found' })).toBeVisible()
})

test('terms are hidden, renamed, restored and added', async ({ app }) => {
  const { page } = app
  const id = await threeSessions(app)
  await page.getByRole('tab', { name: 'Terms' }).click()
  await page.getByRole('button', { name: /^Challenges/ }).click()
  await expect(page.getByText(/Version \d+\.\d+\.\d+\./).first()).toBeVisible()
  await page.getByRole('button', { name: 'Hide Unstable political cycles' }).click()
  await expect(page.getByRole('button', { name: /^Challenges.*1 hidden/ })).toBeVisible()
  await page.getByRole('button', { name: 'Rename Fragmented governance structures' }).click()
  await page.getByRole('textbox', { name: 'In English' }).fill('Too many desks')
  await page.keyboard.press('Enter')
  await expect(page.getByText('shipped as “Fragmented governance structures”')).toBeVisible()
  await page.getByRole('button', { name: 'Restore the shipped words of Too many desks' }).click()
  await expect(page.getByRole('button', { name: 'Rename Fragmented governance structures' })).toBeVisible()
  await page.getByRole('textbox', { name: 'A term of your own for Challenges' }).fill('No shade')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove No shade' })).toBeVisible()
  await expect
    .poll(async () => (await planOf(app, id)).terms.map((term) => `${term.taxonomy} ${term.label.en} ${term.active}`).toSorted())
    .toEqual(['challenges No shade true', 'challenges Unstable political cycles false'])
})

test('by keyboard alone: tabs with arrows, a row with Enter, its fields with Tab', async ({ app }) => {
  const { page } = app
  await threeSessions(app)
  await page.getByRole('tab', { name: 'Agenda' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tabpanel', { name: 'People' })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  await expect(rows(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Tables', level: 2 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Drag Tables' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Rotating tables')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Rotating tables', level: 2 })).toBeVisible()
})

test('the workshop itself: dates make days, the attribution rule explains itself', async ({ app }) => {
  const { page } = app
  const id = await threeSessions(app)
  await page.getByRole('tab', { name: 'Workshop' }).click()
  await page.getByLabel('First day').fill('2026-05-26')
  await page.getByLabel('Last day').fill('2026-05-27')
  await page.getByRole('textbox', { name: 'Cities' }).fill('Torino, Milano')
  await page.getByRole('radio', { name: /^Organisation only/ }).check({ force: true })
  await expect
    .poll(async () => (await planOf(app, id)).workshop)
    .toMatchObject({
      startsOn: '2026-05-26',
      endsOn: '2026-05-27',
      cities: ['Torino', 'Milano'],
      attribution: 'organisation',
      conflicts: [],
    })
  await page.getByRole('tab', { name: 'Agenda' }).click()
  await expect(page.getByRole('heading', { name: 'Day 2 Wednesday 27 May' })).toBeVisible()
  await expect(page.getByText('Nothing is planned for this day yet.', { exact: false })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 320]) {
    test(`every part is accessible and fits ${width} pixels, ${colorScheme}`, async ({ app }) => {
      const { page } = app
      const id = await app.addSample()
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await openPlan(page, id)
      for (const part of ['Workshop', 'People', 'Terms', 'Agenda']) {
        await page.getByRole('tab', { name: part }).click()
        const panel = page.getByRole('tabpanel', { name: part })
        await expect(panel).toBeVisible()
        if (part === 'Terms') await panel.getByRole('button', { name: /^Challenges/ }).click()
        if (part === 'People') await panel.getByRole('button', { name: 'Edit Marta Pioggerella' }).click()
        if (part === 'Agenda') {
          await panel.getByRole('button', { name: /^Details of Synergies/ }).click()
          await panel.getByRole('button', { name: /rapporteur of table 2/ }).click()
        }
        await app.axe()
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(
          0,
        )
        expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
        if (part === 'People') await page.keyboard.press('Escape')
      }
    })
  }
}
