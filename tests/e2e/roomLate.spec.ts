import type { Note } from '../../src/shared/domain/records/records.ts'
import { expect, test } from '../support/fixtures.ts'
import { goTo } from './roomScreen.ts'
import { joinTable, lanBrowser, openRoom, write } from './stationRoom.ts'

test.use({ launchOptions: lanBrowser })

test('late notes: one is placed at a table and round, one is dropped after a question', async ({ app, browser }) => {
  const { page, call, axe } = app
  const room = await openRoom(call)
  const { workshopId, sessionId } = room
  const [gone, kept] = room.tables
  const device = await joinTable(browser, call, room, gone!, 'Ada')
  await device.context.setOffline(true)
  await write(device.page, 'Shade at every stop')
  await write(device.page, 'asdf')
  await call('agenda/removeTable', { id: gone!.id })
  await device.context.setOffline(false)

  await goTo(page, `#/w/${workshopId}/room/${sessionId}`)
  await page.getByRole('button', { name: '2 late notes' }).click({ timeout: 30_000 })
  const dialog = page.getByRole('dialog', { name: 'Late notes' })
  const note = (text: string) => dialog.getByRole('listitem').filter({ hasText: text })
  await expect(note('Shade at every stop')).toContainText('NetZeroCities, round 1')
  await expect(note('Shade at every stop')).toContainText('Its table had been removed.')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await axe()
  }

  const round = note('Shade at every stop').getByRole('textbox', { name: 'Round' })
  await round.fill('2')
  await round.blur()
  await note('Shade at every stop').getByRole('button', { name: 'Place', exact: true }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await expect(dialog.getByRole('list', { name: 'Late notes' })).toBeFocused()
  expect(await call<Note[]>('notes/listOfTable', { tableId: kept!.id })).toMatchObject([{ text: 'Shade at every stop', round: 2 }])

  await note('asdf').getByRole('button', { name: 'Drop…' }).click()
  await axe()
  await expect(note('asdf').getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(note('asdf')).toBeVisible()
  await note('asdf').getByRole('button', { name: 'Drop…' }).click()
  await note('asdf').getByRole('button', { name: 'Drop for good' }).click()
  await expect(dialog.getByText('No late notes.')).toBeVisible()
  expect(await call<unknown[]>('room/lateNotes', { workshopId })).toEqual([])

  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /late note/ })).toBeHidden()
  expect((await call<Note[]>('notes/listOfTable', { tableId: kept!.id })).map(({ text }) => text)).toEqual(['Shade at every stop'])
  await device.context.close()
})
