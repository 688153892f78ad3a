import type { DuplicateSuggestion } from '../../src/shared/contract/themes.contract.ts'
import type { Duplicate, Table } from '../../src/shared/domain/records/records.ts'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'
import { message, openView } from './themesRoom.ts'

const PAIRS = [
  ['Shade on school streets in summer', 'Shade on school streets in the summer!'],
  ['Heat pumps wait for the grid operator', 'Heat pumps wait for the grid operator again'],
]

/** A workshop with pairs of notes that look alike, at two tables. */
const withPairs = async (app: App) => {
  const workshopId = await app.addSample()
  const { tables } = await app.call<{ tables: Table[] }>('workshops/plan', { workshopId })
  for (const [pair, texts] of PAIRS.entries())
    for (const [at, text] of texts.entries())
      await app.call('notes/create', { id: `d${pair}${at}`, tableId: tables[at]!.id, round: 1, kind: 'challenge', text })
  const suggest = () => app.call<DuplicateSuggestion[]>('duplicates/suggest', { workshopId })
  const verdicts = async () => {
    const all = await app.call<Duplicate[]>('duplicates/list', { workshopId })
    return all.filter(({ noteId, otherId }) => noteId.startsWith('d') && otherId.startsWith('d'))
  }
  return { workshopId, suggest, verdicts }
}

test('notes that look alike are joined and taken apart by a person, with the keyboard', async ({ app }) => {
  const { page } = app
  const { workshopId, suggest, verdicts } = await withPairs(app)
  const waiting = await suggest()
  expect(waiting.length).toBeGreaterThanOrEqual(2)
  await openView(page, workshopId, 'duplicates')
  await expect(page.getByRole('img', { name: `${waiting.length} to decide` })).toBeVisible()
  const group = page.getByRole('group', { name: 'Do these notes say the same?' })
  await expect(group.locator('mark').first()).toBeVisible()
  await app.axe()

  const ids = async (): Promise<string[]> =>
    group.locator('[data-note]').evaluateAll((list) => list.map((note) => note.getAttribute('data-note') ?? ''))
  const [, other] = await ids()
  await expect(group).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(group.locator(`[data-note="${other}"]`).getByRole('radio')).toBeChecked()
  await page.keyboard.press('j')
  await expect(page.getByRole('img', { name: `${waiting.length - 1} to decide` })).toBeVisible()
  await expect.poll(verdicts).toMatchObject([{ noteId: other, verdict: 'same' }])
  const made = page.locator(`[data-group="${other}"]`)
  await expect(made).toContainText('Said 2 times at 2 tables')

  await expect(group).toBeFocused()
  await page.keyboard.press('n')
  await expect.poll(async () => (await verdicts()).map(({ verdict }) => verdict).toSorted()).toEqual(['different', 'same'])
  await message(page, 'kept apart').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(verdicts).toHaveLength(1)
  await expect(page.getByRole('img', { name: `${waiting.length - 1} to decide` })).toBeVisible()

  await made.getByRole('button', { name: 'Use this wording' }).click()
  await expect.poll(async () => (await verdicts())[0]?.otherId).toBe(other)
  await expect(page.locator('[data-group]:focus')).toContainText('Said 2 times')
  await app.axe()
  await page.getByRole('button', { name: 'Take out' }).last().click()
  await expect.poll(async () => (await verdicts()).filter(({ verdict }) => verdict === 'same')).toHaveLength(0)
})

test('the list of notes says how many others say the same', async ({ app }) => {
  const { page } = app
  const { workshopId } = await withPairs(app)
  await app.call('duplicates/join', { noteIds: ['d00', 'd01'], leadId: 'd01' })
  await openView(page, workshopId, 'notes')
  await page.getByRole('searchbox', { name: 'Search the notes' }).fill('shade school')
  await expect(page.locator('[data-note="d01"]')).toContainText('said also by 1 other')
  await expect(page.locator('[data-note="d00"]')).not.toContainText('said also')
})

test('is accessible in dark and at 320 px, and says when nothing waits', async ({ app }) => {
  const { page } = app
  const { workshopId, suggest } = await withPairs(app)
  await page.setViewportSize({ width: 320, height: 720 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await openView(page, workshopId, 'duplicates')
  await expect(page.getByRole('group', { name: 'Do these notes say the same?' })).toBeVisible()
  await app.axe()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  for (const { noteIds } of await suggest()) await app.call('duplicates/separate', { noteIds })
  await expect(page.getByRole('heading', { name: 'Nothing is waiting' })).toBeVisible()
  await app.axe()
})
