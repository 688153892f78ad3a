import type { Locator, Page } from '@playwright/test'
import { badgeCode, scannedText } from '../../src/shared/domain/people/badgeCode.ts'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'
import { mode, openPeople, planOf } from './peopleScreen.ts'

const DAYS = { startsOn: '2031-05-26', endsOn: '2031-05-27' }
const FOUR = [
  { name: 'Ada Rossi', organisation: 'Comune di Torino', access: 'Step-free way in' },
  { name: 'Bo Li', organisation: 'Metro Lab' },
  { name: 'Chiara Po', organisation: 'Metro Lab' },
  { name: 'Dries Maas', organisation: 'Delta Lab' },
]
const box = (page: Page): Locator => page.getByRole('combobox', { name: 'Name, organisation or badge' })
const count = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Show only' }).getByRole('button', { name: new RegExp(`^\\d+ ${name}$`) })
const person = (page: Page, name: string): Locator =>
  page.getByRole('grid', { name: 'People at the door' }).getByRole('row', { name: new RegExp(name) })
const states = async (app: App, id: string, day = 1) => {
  const { participants, attendance } = await planOf(app, id)
  return Object.fromEntries(
    attendance
      .filter((one) => one.day === day)
      .map((one) => [participants.find(({ id: of }) => of === one.participantId)?.name, one.state]),
  )
}
const openDoor = async (app: App): Promise<string> => {
  const id = await openPeople(app, FOUR, DAYS)
  await mode(app.page, 'At the door')
  await expect(box(app.page)).toBeFocused()
  return id
}

test('a name and Enter, an organisation and arrows, Shift and Enter; each is taken back', async ({ app }) => {
  const { page } = app
  const id = await openDoor(app)
  await page.keyboard.type('chiara')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Chiara Po is here.')).toBeVisible()
  await expect(box(page)).toHaveValue('')
  await expect(count(page, 'here')).toHaveText('1 here')
  await page.keyboard.type('metro')
  await expect(page.getByRole('row', { name: /Bo Li/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Chiara Po is here already.')).toBeVisible()
  await page.keyboard.type('bo')
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByText('Bo Li will be late.')).toBeVisible()
  await expect.poll(() => states(app, id)).toEqual({ 'Chiara Po': 'here', 'Bo Li': 'late' })

  // Tab leads to the buttons of the chosen person and back to the box after a press.
  await page.keyboard.type('dries')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Not coming: Dries Maas' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(count(page, 'not coming')).toHaveText('1 not coming')
  await expect(box(page)).toBeFocused()
  await page.getByRole('region', { name: 'At the door' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back.')).toBeVisible()
  await expect(count(page, 'not coming')).toHaveText('0 not coming')

  // By mouse: here and left, and pressing what is said takes it back.
  await person(page, 'Chiara Po').getByRole('button', { name: 'Left: Chiara Po' }).click()
  await expect(count(page, 'left')).toHaveText('1 left')
  await person(page, 'Bo Li').getByRole('button', { name: 'Late: Bo Li' }).click()
  await expect(page.getByText('Bo Li is expected again.')).toBeVisible()
  await expect.poll(() => states(app, id)).toMatchObject({ 'Chiara Po': 'left', 'Bo Li': 'expected' })
  await app.axe()
})

test('a scanned badge finds its person wherever the focus is; a strange one adds nobody', async ({ app }) => {
  const { page } = app
  const id = await openDoor(app)
  const { participants } = await planOf(app, id)
  const idOf = (name: string) => participants.find((one) => one.name === name)!.id
  await page.keyboard.type(badgeCode(idOf('Bo Li')))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Bo Li is here.')).toBeVisible()
  // The focus is on a button; a scanner types and ends with Enter.
  await count(page, 'here').focus()
  await page.keyboard.type(scannedText(idOf('Ada Rossi')))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ada Rossi is here.')).toBeVisible()
  // The same scanner set to another keyboard: colon and dash come out as other signs.
  await page.keyboard.type(scannedText(idOf('Dries Maas')).replace(':', 'ç').replace('-', "'"))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Dries Maas is here.')).toBeVisible()
  await page.keyboard.type('TAVOLATA:0000-0000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This badge belongs to nobody in this workshop.', { exact: false })).toBeVisible()
  await expect.poll(() => states(app, id)).toEqual({ 'Bo Li': 'here', 'Ada Rossi': 'here', 'Dries Maas': 'here' })
  expect((await planOf(app, id)).participants).toHaveLength(4)
})

test('somebody on no list is added with two keys, and taken back', async ({ app }) => {
  const { page } = app
  const id = await openDoor(app)
  await page.keyboard.type('Zoe Neri, Comune di Asti')
  await expect(page.getByText('Nobody of that name is on the list.')).toBeVisible()
  await app.axe()
  await page.keyboard.press('Enter')
  expect((await planOf(app, id)).participants).toHaveLength(4)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Zoe Neri was added and is here.')).toBeVisible()
  await expect(count(page, 'walk-ins')).toHaveText('1 walk-ins')
  expect((await planOf(app, id)).participants.find((one) => one.name === 'Zoe Neri')).toMatchObject({
    organisation: 'Comune di Asti',
    walkIn: true,
  })
  // The box is empty, so Undo means the last mark.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(count(page, 'walk-ins')).toHaveText('0 walk-ins')
  // Up from the first who fits is the walk-in.
  await page.keyboard.type('Ada')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await planOf(app, id)).participants.filter((one) => one.walkIn).map((one) => one.name)).toEqual(['Ada'])
})

test('each day has its own door; needs open from a mark; those missing lead to the seating', async ({ app }) => {
  const { page } = app
  const id = await openDoor(app)
  await person(page, 'Bo Li').getByRole('button', { name: 'Here: Bo Li' }).click()
  await page.getByText(/^Day 2,/).click()
  await expect(count(page, 'not here yet')).toHaveText('4 not here yet')
  await person(page, 'Ada Rossi').getByRole('button', { name: 'Here: Ada Rossi' }).click()
  await expect.poll(() => states(app, id, 2)).toEqual({ 'Ada Rossi': 'here' })
  expect(await states(app, id, 1)).toEqual({ 'Bo Li': 'here' })
  await expect(page.getByText('Step-free way in')).toHaveCount(0)
  await person(page, 'Ada Rossi').getByRole('button', { name: 'What Ada Rossi needs' }).click()
  await expect(page.getByText('Step-free way in')).toBeVisible()
  await app.axe()
  await page.keyboard.press('Escape')
  await count(page, 'here').click()
  await expect(page.getByRole('grid', { name: 'People at the door' }).getByRole('row')).toHaveCount(1)
  await expect(page.getByText('3 people are not here yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Re-plan the seating' }).click()
  await expect(page.getByRole('tab', { name: 'Seating' })).toHaveAttribute('aria-selected', 'true')
})
