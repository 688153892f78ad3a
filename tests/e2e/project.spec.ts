import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

const PROJECT = 'Post-carbon cities (sample project)'

const openProject = async ({ page, addSample }: App): Promise<void> => {
  await addSample('milan-turin')
  await page.getByRole('link', { name: `Side by side: ${PROJECT}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: PROJECT })).toBeFocused()
}

const choose = async ({ page }: App, label: string, name: string): Promise<void> => {
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

test('the workshops of a project stand together in the Library and lead to the project, and back', async ({ app }) => {
  const { page, addSample } = app
  await addSample()
  await openProject(app)
  await expect(page.getByRole('link', { name: 'Project', exact: true })).toHaveAttribute('aria-current', 'page')
  await page.goBack()
  const group = page.getByRole('list', { name: PROJECT })
  await expect(group.getByRole('listitem')).toHaveCount(4)
  await expect(page.getByRole('list', { name: 'Other workshops' }).getByRole('listitem')).toHaveCount(1)
  await group.getByRole('link', { name: /^Milan, workshop 1/ }).click()
  await page.getByRole('link', { name: 'Project', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: PROJECT })).toBeVisible()
})

test('cities and sectors add up to all notes, and a number leads to what is behind it', async ({ app }) => {
  const { page, axe } = app
  await openProject(app)
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader').first()).toHaveText('City')
  await expect(table.getByRole('row').last().getByRole('cell').first()).toHaveText('180')
  await axe()
  const number = table.getByRole('button', { name: /^Milan, Built environment/ })
  const count = Number(await number.textContent())
  await number.click()
  const dialog = page.getByRole('dialog', { name: 'Milan × Built environment' })
  await expect(dialog.getByRole('listitem')).toHaveCount(count)
  await axe()
  const note = dialog.getByRole('listitem').first()
  const words = await note.locator('p').textContent()
  await note.getByRole('link').click()
  await expect(page.getByRole('grid').getByRole('row')).toHaveText([new RegExp(words!.slice(0, 20).replaceAll(/[^\p{L} ]/gu, '.'), 'u')])
})

test('any two sides can be crossed, for some kinds and some workshops only', async ({ app }) => {
  const { page } = app
  await openProject(app)
  await choose(app, 'City Rows', 'Level')
  await choose(app, 'Sector Columns', 'Kind')
  await page.getByRole('button', { name: /^Kinds of notes/ }).click()
  await page.getByRole('option', { name: 'Actions' }).click()
  await page.mouse.click(640, 8)
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['Level', 'All', 'Actions'])
  const all = Number(await table.getByRole('row').last().getByRole('cell').first().textContent())
  await page.getByRole('checkbox', { name: /^Count “Turin, workshop 2/ }).press('Space')
  await expect(page.getByText('3 workshops · 135 notes')).toBeVisible()
  await expect(table.getByRole('row').last().getByRole('cell').first()).not.toHaveText(String(all))
  await page.getByRole('button', { name: 'None', exact: true }).click()
  await expect(page.getByText('Tick at least one workshop')).toBeVisible()
})

test('cities are compared, and a report on all workshops is one click away', async ({ app }) => {
  const { page, call } = app
  await openProject(app)
  await choose(app, 'Theme Compare by', 'Sector')
  const similar = page.getByRole('heading', { name: /^Similar/ })
  await expect(similar).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Mobility & transport' })).toContainText(
    /Milan \d+ · Turin \d+|Turin \d+ · Milan \d+/,
  )
  await page.getByRole('button', { name: 'Report on these 4 workshops' }).click()
  await expect(page).toHaveURL(/#\/w\/[^/]+\/report$/)
  const [workshopId] = /(?<=\/w\/)[^/]+/.exec(page.url())!
  const setup = await call<{ others: string[] }>('report/setup', { workshopId })
  expect(setup.others).toHaveLength(3)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the project fits a narrow ${colorScheme} window`, async ({ app }) => {
    const { page, axe } = app
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    await openProject(app)
    await expect(page.getByRole('table')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)).toBeLessThanOrEqual(320)
    await axe()
  })
}

test('a project with a strange name and many workshops stays in hand', async ({ app }) => {
  const { page, call } = app
  for (let n = 1; n <= 12; n += 1) {
    const { id } = await call<{ id: string }>('workshops/create', { title: `Workshop ${n}`, template: null, language: 'en' })
    await call('workshops/update', { id, fields: { project: 'Many 100% a/b~c', cities: [`City ${n}`] } })
  }
  const list = page.getByRole('list', { name: 'Many 100% a/b~c' })
  await expect(list.getByRole('listitem')).toHaveCount(8)
  await page.getByRole('button', { name: 'Show all 12' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(12)
  await page.getByRole('link', { name: /^Side by side/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Many 100% a/b~c' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Many 100% a/b~c' })).toBeVisible()
  await page.getByRole('searchbox').fill('city 12')
  await expect(page.getByRole('list', { name: 'Workshops that count' }).getByRole('listitem')).toHaveCount(1)
})

test('a city challenge of any workshop is found in the project, with what other cities say about it', async ({ app }) => {
  const { page, axe, call } = app
  const { all } = await call<{ all: string[] }>('workshops/addSample', { name: 'milan-turin' })
  await page.getByRole('link', { name: `Side by side: ${PROJECT}` }).click()
  await page.getByRole('link', { name: 'Name the first one under Plan, City challenges' }).click()
  await expect(page.getByText('For example: “From single climate actions')).toBeVisible()
  const fields = { title: 'Trains to the valleys', city: 'Milan', lookingFor: 'Battery trains on valley lines' }
  await call('cityChallenges/create', { workshopId: all[2], fields })
  await page.getByRole('link', { name: 'Project', exact: true }).click()
  const part = page.getByRole('region', { name: 'City challenges' })
  await expect(part.getByRole('link', { name: 'Trains to the valleys' })).toHaveAttribute('href', `#/w/${all[2]}/plan/challenges`)
  await axe()
  await part.getByRole('button', { name: 'What other cities report on: Trains to the valleys' }).click()
  await expect(page.getByRole('dialog', { name: 'What other cities report' }).getByRole('heading', { name: /^Turin/ })).toBeVisible()
  await axe()
})
