import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Participant, Session, Table } from '../../src/shared/domain/records/records.ts'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

type Plan = { sessions: Session[]; tables: Table[]; participants: Participant[] }
type Room = { workshopId: string; sessionId: string; people: string[]; tables: string[] }

/** The sample with a plan of its session with the most tables: everybody goes on by `step` tables. */
const plantPlan = async (app: App, step = 1): Promise<Room> => {
  const workshopId = await app.addSample()
  const { sessions, tables, participants } = await app.call<Plan>('workshops/plan', { workshopId })
  const of = (session: Session): string[] => tables.filter(({ sessionId }) => sessionId === session.id).map(({ id }) => id)
  const session = sessions.toSorted((a, b) => of(b).length - of(a).length)[0]!
  const people = participants.map(({ id }) => id)
  const room = { workshopId, sessionId: session.id, people, tables: of(session) }
  await keep(app, room, (person, round) => (person + step * round) % room.tables.length)
  return room
}

const keep = (app: App, room: Room, seat: (person: number, round: number) => number): Promise<{ id: string }> =>
  app.call('seating/keepPlan', {
    sessionId: room.sessionId,
    people: room.people,
    tables: room.tables,
    seats: [0, 1, 2].map((round) => room.people.map((_, person) => seat(person, round))),
    reason: 'by-hand',
    reasonText: '',
    method: 'search',
    bound: 0,
    played: 0,
  })

const openPrint = async (app: App, workshopId: string): Promise<void> => {
  await app.page.evaluate((id) => (location.hash = `/w/${id}/plan`), workshopId)
  await app.page.getByRole('tab', { name: 'Print' }).click()
}
const sheet = (page: Page) => page.locator('[data-print-page]')
const choose = (page: Page, name: string) => page.getByText(name, { exact: true }).click()
const download = async (page: Page, name: string): Promise<{ name: string; bytes: Buffer }> => {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  const file = await waiting
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('every sheet is seen before it is printed, and its pages are turned by keys', async ({ app }) => {
  test.slow()
  const { page } = app
  const { workshopId, tables } = await plantPlan(app)
  await openPrint(app, workshopId)
  await expect(sheet(page)).toHaveAccessibleName(`Page 1 of ${tables.length}`)
  await sheet(page).focus()
  await page.keyboard.press('PageDown')
  await expect(sheet(page)).toHaveAccessibleName(`Page 2 of ${tables.length}`)
  await page.keyboard.press('End')
  await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled()
  await page.getByRole('button', { name: 'Page before' }).click()
  await expect(sheet(page)).toHaveAccessibleName(`Page ${tables.length - 1} of ${tables.length}`)

  const shows: [string, string][] = [
    ['Itineraries', 'Show this code at the door.'],
    ['Badges', 'R1'],
    ['Sign-in sheet', 'Signature'],
    ['Host briefs', 'How a round goes'],
    ['Capture sheets', 'T1-R1'],
    ['Room plan', 'Stage'],
    ['List for the wall', 'Find your name'],
  ]
  for (const [name, words] of shows) {
    await choose(page, name)
    await expect(sheet(page).getByText(words, { exact: true }).first()).toBeVisible()
  }
  await choose(page, 'Italian')
  await expect(sheet(page).getByText('Trova il tuo nome')).toBeVisible()
  await expect(sheet(page)).toHaveAttribute('lang', 'it')
})

test('saves a PDF, and the seats as XLSX and CSV', async ({ app }) => {
  const { page } = app
  const { workshopId } = await plantPlan(app)
  await openPrint(app, workshopId)
  const pdf = await download(page, 'Save PDF')
  expect(pdf.name).toMatch(/^Table cards - .+\.pdf$/)
  expect(pdf.bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
  expect(pdf.bytes.toString('latin1')).toContain('/Marked true')
  expect((await download(page, 'XLSX')).bytes.subarray(0, 2).toString('latin1')).toBe('PK')
  expect((await download(page, 'CSV')).bytes.toString('utf8')).toMatch(
    /^\uFEFFName,Organisation,Country,Role,Badge code,Round 1,Round 2,Round 3\r\n/,
  )
})

test('prints the pages in their own size and nothing else of the app', async ({ app }) => {
  const { page } = app
  const { workshopId, people } = await plantPlan(app)
  await openPrint(app, workshopId)
  await choose(page, 'Itineraries')
  await page.getByRole('button', { name: /^(A4, cut into four A6 )?Paper/ }).click()
  await page.getByRole('option', { name: 'A6', exact: true }).click()
  await expect(sheet(page)).toHaveAccessibleName(`Page 1 of ${people.length}`)
  // The dialog of the system would wait for a person; everything up to it is real.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-asked-to-print', '')
  })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.locator('[data-asked-to-print]')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('tab', { name: 'Print' })).toBeHidden()
  await expect(page.locator('[data-paper-run] svg')).toHaveCount(people.length)
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(people.length)
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? []
  expect(Math.abs(Number(width) - (105 / 25.4) * 72)).toBeLessThan(1.5)
  expect(Math.abs(Number(height) - (148 / 25.4) * 72)).toBeLessThan(1.5)
  // The browser told that it is over, as after the dialog.
  await expect(page.locator('[data-paper-run]')).toHaveCount(0)
})

test('offers start table and step where they hold, and only those whose seats changed', async ({ app }) => {
  const { page } = app
  const room = await plantPlan(app, 1)
  await openPrint(app, room.workshopId)
  await choose(page, 'Badges')
  await page.getByText('“Start table and step” in place of the list').click()
  await expect(sheet(page).getByText('then +1', { exact: false }).first()).toBeVisible()

  const [first] = await app.call<{ id: string }[]>('seating/plans', { sessionId: room.sessionId })
  await app.call('seating/announce', { id: first!.id })
  const count = room.tables.length
  await keep(app, room, (person, round) => (person + round + (person < 2 && round === 2 ? 1 : 0)) % count)
  await expect(page.getByRole('checkbox', { name: /Start table and step/ })).toBeDisabled()
  await expect(page.getByText('Not in this plan: some routes do not go on by equal steps.')).toBeVisible()
  await choose(page, 'Changed seats')
  await expect(page.getByText('2 people sit elsewhere than announced.')).toBeVisible()
  await choose(page, 'One person')
  await expect(page.getByRole('heading', { name: 'Choose a person.' })).toBeVisible()
})

test('without a plan it says what to do first, and names that the font cannot print', async ({ app }) => {
  const { page } = app
  const { id: workshopId } = await app.call<{ id: string }>('workshops/create', { title: 'New', template: null, language: 'en' })
  await openPrint(app, workshopId)
  await expect(page.getByText('Add a session to the agenda;', { exact: false })).toBeVisible()
  const { id: sessionId } = await app.call<{ id: string }>('agenda/addSession', { workshopId, fields: { title: 'Tables' } })
  await app.call('agenda/addTables', { sessionId, titles: ['One'] })
  await app.call('participants/add', { workshopId, people: [{ name: '李明' }, { name: 'Łukasz' }] })
  await choose(page, 'List for the wall')
  await page.getByRole('button', { name: 'Plan the seating' }).click()
  await expect(page.getByRole('tab', { name: 'Seating' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: 'Print' }).click()
  await choose(page, 'Sign-in sheet')
  await expect(page.getByRole('note')).toContainText('李明')
  await expect(page.getByRole('note')).not.toContainText('Łukasz')
})

test('has no accessibility violation, light and dark, wide and at 320 px', async ({ app }) => {
  test.slow()
  const { page } = app
  const { workshopId } = await plantPlan(app)
  await openPrint(app, workshopId)
  await choose(page, 'Itineraries')
  await expect(sheet(page).getByText('Show this code at the door.').first()).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await app.axe()
  }
  await page.setViewportSize({ width: 320, height: 720 })
  await app.axe()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
