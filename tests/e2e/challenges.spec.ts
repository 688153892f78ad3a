import { expect, test } from '../support/fixtures.ts'

type Challenge = { title: string; city: string; sectors: string[]; lookingFor: string }

test('a workshop begins with a city challenge: its city, its question, a table for each sector', async ({ app: { page, axe, call } }) => {
  await page.getByRole('button', { name: 'New workshop' }).click()
  await page.getByRole('button', { name: 'Begin with it' }).click()
  const dialog = page.getByRole('dialog', { name: 'New workshop from a city challenge' })
  await expect(dialog.getByRole('textbox', { name: 'City', exact: true })).toBeFocused()
  await dialog.getByRole('button', { name: 'Create workshop' }).click()
  await expect(dialog).toContainText('Please name the city.')
  await dialog.getByRole('button', { name: 'Fill in an example' }).click()
  await axe()
  await dialog.getByRole('button', { name: 'Create workshop' }).click()
  await expect(page).toHaveURL(/\/plan$/)
  const [made] = await call<{ id: string; cities: string[]; tables: number }[]>('workshops/list')
  expect(made).toMatchObject({ cities: ['Carmiano'], tables: 4 })
  const plan = await call<{ sessions: { question: string }[] }>('workshops/plan', { workshopId: made!.id })
  expect(plan.sessions[0]!.question).toMatch(/^How can Carmiano/)
})

test('challenges are edited where they stand, and removed with a way back', async ({ app: { page, axe, call, addSample } }) => {
  const workshopId = await addSample()
  const before = await call<Challenge[]>('cityChallenges/list', { workshopId })
  const stored = async () => (await call<Challenge[]>('cityChallenges/list', { workshopId })).slice(before.length)
  await page.goto(`${page.url().split('#')[0]}#/w/${workshopId}/plan/challenges`)
  await page.getByRole('textbox', { name: 'Title of a new challenge' }).fill('Cooler schoolyards')
  await page.keyboard.press('Enter')
  const card = page.getByRole('article', { name: /Cooler schoolyards$/ })
  await expect(card).toBeVisible()
  await card.getByRole('textbox', { name: 'What the city looks for' }).fill('Shade for schools before the summer of 2027')
  await card.getByRole('textbox', { name: 'City', exact: true }).fill('Lecce')
  await card.getByRole('button', { name: /^Sectors/ }).click()
  await page.getByRole('option', { name: 'Built environment' }).click()
  // Escape closes the list and keeps what was chosen in it.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(card.getByRole('button', { name: 'Sectors Built environment' })).toBeFocused()
  await expect.poll(stored).toMatchObject([
    {
      title: 'Cooler schoolyards',
      city: 'Lecce',
      sectors: ['built-environment'],
      lookingFor: 'Shade for schools before the summer of 2027',
    },
  ])
  await axe()
  await page.getByRole('button', { name: 'Remove challenge: Cooler schoolyards' }).click()
  await expect(card).toHaveCount(0)
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(card).toBeVisible()
})

test('the sheet shows what other cities of the project noted, and why', async ({ app: { page, axe, call, addSample } }) => {
  const workshopId = await addSample('milan-turin')
  const fields = {
    title: 'Trains to the valleys',
    city: 'Milan',
    lookingFor: 'Ways to reopen valley lines with battery trains',
    challenges: ['fragmented-governance'],
  }
  await call('cityChallenges/create', { workshopId, fields })
  await page.goto(`${page.url().split('#')[0]}#/w/${workshopId}/plan/challenges`)
  await page.getByRole('button', { name: 'What other cities report on: Trains to the valleys' }).click()
  const sheet = page.getByRole('dialog', { name: 'What other cities report' })
  await expect(sheet.getByRole('heading', { name: /^Turin/ })).toBeVisible()
  await expect(sheet.getByRole('heading', { name: /^Milan/ })).toHaveCount(0)
  const way = sheet.getByRole('listitem').filter({ hasText: 'Reopen valley lines with battery trains' })
  await expect(way).toContainText(/shared words: .*battery/i)
  await expect(sheet.getByRole('listitem').filter({ hasText: 'same: Fragmented governance structures' }).first()).toBeVisible()
  await axe()
  await sheet.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('The sheet is copied.')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`challenges fit a narrow ${colorScheme} window`, async ({ app: { page, axe, call, addSample } }) => {
    const workshopId = await addSample('milan-turin')
    await call('cityChallenges/create', {
      workshopId,
      fields: { title: 'Trains to the valleys', city: 'Milan', lookingFor: 'Battery trains' },
    })
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${page.url().split('#')[0]}#/w/${workshopId}/plan/challenges`)
    await expect(page.getByRole('article')).not.toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)).toBeLessThanOrEqual(320)
    await axe()
  })
}
