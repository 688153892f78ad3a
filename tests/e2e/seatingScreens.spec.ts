import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { chip, figure, initiatives, openSeating, planSeating, rotatingTables } from './seatingRoom.ts'

const noSidewaysScroll = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}

test('rules, board, dialogs and re-planning are accessible in light and dark, and fit 320 pixels', async ({ app }) => {
  test.slow()
  const { page } = app
  const room = await initiatives(app)
  await openSeating(page, room)
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await app.axe()
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await planSeating(page)
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await chip(page, room.travellers[3]!, 2).hover()
    await app.axe()
    await chip(page, room.travellers[3]!, 2).click()
    await app.axe()
    await page.getByRole('button', { name: 'Show the route' }).click()
    await expect(page.getByRole('region', { name: /^Route of/ })).toBeVisible()
    for (const layout of ['By person', 'By table', 'Board']) {
      await page.getByRole('radio', { name: layout }).check({ force: true })
      await app.axe()
    }
    await page.getByRole('button', { name: 'Close the route' }).click()
    for (const dialog of ['Who met whom', 'Versions', 'Announce']) {
      await page.getByRole('button', { name: dialog, exact: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await app.axe()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.getByRole('button', { name: 'Re-plan from now on' }).click()
    await app.axe()
    await page.getByRole('button', { name: 'Leave it as it is' }).click()
  }
  await page.setViewportSize({ width: 320, height: 800 })
  await noSidewaysScroll(page)
  await app.axe()
  await page.getByRole('button', { name: 'Re-plan from now on' }).click()
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: 'Leave it as it is' }).click()
  await page.getByRole('button', { name: 'Rules', exact: true }).click()
  await noSidewaysScroll(page)
})

test('a route is found by typing, followed by arrow keys, and who met whom is told in words', async ({ app }) => {
  const { page } = app
  const room = await initiatives(app)
  await openSeating(page, room)
  await planSeating(page)
  await page.getByRole('searchbox', { name: 'Find a person' }).fill('ana weiss')
  const route = page.getByRole('region', { name: 'Route of Ana Weiss' })
  await expect(route.getByRole('listitem')).toHaveCount(3)
  await expect(page.locator('[data-lit]')).toHaveCount(3)
  await page.getByRole('searchbox', { name: 'Find a person' }).fill('')
  await expect(page.locator('[data-lit]')).toHaveCount(0)

  const seats = page.locator('[data-seat]')
  await seats.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(seats.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(seats.last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(seats.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(seats.first()).not.toBeFocused()
  // One stop of the Tab key for all seats together.
  await expect(page.locator('[data-seat][tabindex="0"]')).toHaveCount(1)

  await page.getByRole('button', { name: 'Who met whom' }).click()
  await expect(page.getByRole('img', { name: /Who met whom Of 45 people, \d+ pairs meet once, 45 twice/ })).toBeVisible()
  await expect(page.getByRole('table', { name: '45 pairs meet more than once' }).getByRole('row')).toHaveCount(46)
})

test('204 people at 34 tables: no repeat meeting, and the board answers', async ({ app }) => {
  test.slow()
  const { page } = app
  const room = await rotatingTables(app, { travellers: 204, staffed: false, tables: 34, rounds: 5 })
  await openSeating(page, room)
  await planSeating(page)
  await expect(figure(page, 'nobody meets twice')).toHaveText('0')
  await expect(figure(page, 'people per table')).toHaveText('6')
  await expect(page.locator('[data-seat]')).toHaveCount(204 * 5)
  await page.getByRole('searchbox', { name: 'Find a person' }).fill('chiara moretti 200')
  await expect(page.locator('[data-lit]')).toHaveCount(5)
  await page.getByRole('searchbox', { name: 'Find a person' }).fill('')
  await chip(page, room.travellers[9]!, 1).click()
  await page.getByRole('button', { name: 'Swap with…' }).click()
  await page.getByRole('searchbox', { name: 'Find a person to swap with' }).fill(' 150')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/swapped places in round 1/)).toBeVisible()
})

test('the seating speaks Italian', async ({ app }) => {
  const { page } = app
  const room = await initiatives(app)
  await openSeating(page, room)
  await planSeating(page)
  await page.getByRole('button', { name: 'Display and language' }).click()
  await page.getByRole('radio', { name: 'Italiano' }).check({ force: true })
  await page.keyboard.press('Escape')
  await expect(figure(page, 'incontri ripetuti; di meno è impossibile')).toHaveText('45')
  await expect(page.getByRole('button', { name: 'Ripianifica da adesso in poi' })).toBeVisible()
  await page.getByRole('button', { name: 'Chi ha incontrato chi' }).click()
  await expect(page.getByRole('img', { name: /Chi ha incontrato chi Tra 45 persone/ })).toBeVisible()
})
