import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'
import type { Digest } from '../../src/shared/domain/records/records.ts'
import { goTo, openTable } from './tableScreen.ts'

type Page = App['page']
const digestsOf = (call: App['call'], tableId: string): Promise<Digest[]> => call<Digest[]>('digests/ofTable', { tableId })
const open = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^(Hand over the round|Hand-over of the round)$/ })
    .first()
    .click()
}
const form = (page: Page) => page.getByRole('dialog', { name: /^Hand-over of round/ })
const headline = (page: Page) => form(page).getByRole('textbox', { name: 'In one sentence' })

test('the hand-over is saved as it is typed, from notes where one likes, and the next round reads it', async ({ app }) => {
  const { page, call } = app
  const { workshopId, table } = await openTable(app)
  const texts = ['Said once', 'Said most', 'Said twice', 'Nobody said it again']
  for (const [index, text] of texts.entries())
    await call('notes/create', { id: `n${index}`, tableId: table.id, round: 1, kind: 'priority', text })
  for (const id of ['n1', 'n1', 'n2']) await call('notes/sayAgain', { id, by: 1 })
  await open(page)
  await expect(form(page).getByText('Nothing written yet')).toBeVisible()
  await form(page).getByRole('button', { name: 'Start from the notes' }).click()
  await expect(form(page).getByRole('textbox', { name: 'Point 1' })).toHaveValue('Said most')
  await expect(form(page).getByText('From a note, word by word: make it shorter.')).toHaveCount(3)
  await form(page).getByRole('textbox', { name: 'Point 1' }).fill('Said most, but shorter')
  await expect(form(page).getByText('From a note, word by word: make it shorter.')).toHaveCount(2)
  await headline(page).fill('Heat plans need one owner')
  await form(page).getByRole('textbox', { name: 'Where you did not agree' }).fill('Who pays')
  await form(page).getByText('Yes, they agreed').click()
  await expect(form(page).getByText('✓ with the host')).toBeVisible()
  await app.axe()
  expect(await digestsOf(call, table.id)).toMatchObject([
    {
      round: 1,
      headline: 'Heat plans need one owner',
      points: ['Said most, but shorter', 'Said twice', 'Said once'],
      disagreement: 'Who pays',
      readBack: 'yes',
      conflicts: [],
    },
  ])
  await form(page).getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Next round' }).click()
  const earlier = page.getByRole('region', { name: 'What earlier rounds hand over' })
  await expect(earlier.getByText('Heat plans need one owner')).toBeVisible()
  await expect(earlier.getByRole('listitem')).toHaveCount(3)
  await expect(earlier.getByText('Who pays')).toBeVisible()
  await app.axe()
  await goTo(page, `/w/${workshopId}/table/${table.id}`)
})

test('C-01: without the host the words stay on this device, over a reload, and nobody overwrites anybody', async ({ app, context }) => {
  const { page, call } = app
  const { table } = await openTable(app)
  await open(page)
  await headline(page).fill('Before the network went')
  await expect(form(page).getByText('✓ with the host')).toBeVisible()
  // What this device says is lost; what somebody else says arrives.
  await page.route('**/rpc/digests/save', (route) =>
    route.request().postData()?.includes('Written without') ? route.abort() : route.continue(),
  )
  await headline(page).fill('Written without the network')
  await expect(form(page).getByText('on this device, not with the host yet')).toBeVisible()
  await page.reload()
  // Meanwhile somebody at the host writes into the same line.
  const [stored] = await digestsOf(call, table.id)
  expect(stored?.headline).toBe('Before the network went')
  await call('digests/save', { tableId: table.id, round: 1, fields: { headline: 'Written by the facilitator' }, seen: stored!.heads })
  await open(page)
  await expect(headline(page)).toHaveValue('Written without the network')
  await page.unroute('**/rpc/digests/save')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(form(page).getByText('Both versions are kept.', { exact: false })).toBeVisible()
  const [merged] = await digestsOf(call, table.id)
  expect(merged?.conflicts).toEqual(['headline'])
  await form(page)
    .getByRole('button', { name: /version/i })
    .click()
  await expect(page.getByText('Written by the facilitator')).toBeVisible()
  await app.axe()
  expect(context.pages()).toHaveLength(1)
})

test('a lost answer makes no conflict with oneself', async ({ app }) => {
  const { page, call } = app
  const { table } = await openTable(app)
  let lost = 0
  await page.route('**/rpc/digests/save', async (route) => {
    const answer = await route.fetch()
    if (lost++ === 0) return route.abort()
    return route.fulfill({ response: answer })
  })
  await open(page)
  await headline(page).fill('Once is enough')
  await expect(form(page).getByText('✓ with the host')).toBeVisible()
  await headline(page).fill('Once is enough, edited')
  await expect.poll(async () => (await digestsOf(call, table.id))[0]?.headline).toBe('Once is enough, edited')
  expect((await digestsOf(call, table.id))[0]?.conflicts).toEqual([])
})

test('the clock of the room invites to write when the round is over', async ({ app }) => {
  const { page, call } = app
  const { workshopId, table } = await openTable(app)
  const { sessions } = await call<{ sessions: { id: string }[] }>('workshops/plan', { workshopId })
  const sessionId = sessions[0]!.id
  await expect(page.getByText('hands nothing over yet')).toHaveCount(0)
  // Three rounds of twenty minutes; the first step may be an opening.
  await call('agenda/updateSession', { id: sessionId, fields: { minutes: 90, roundMinutes: 20, moveMinutes: 3 } })
  await call('room/start', { sessionId, steps: 0 })
  for (const steps of [1, 2]) await call('room/next', { sessionId, steps })
  const due = page.getByText('Round 1 is over and hands nothing over yet.')
  await expect(due).toBeVisible()
  await app.axe()
  await page.getByRole('button', { name: 'Write it' }).click()
  await headline(page).fill('What we hand over')
  await expect(form(page).getByText('✓ with the host')).toBeVisible()
  await form(page).getByRole('button', { name: 'Done' }).click()
  await expect(due).toHaveCount(0)
  expect((await digestsOf(call, table.id))[0]?.headline).toBe('What we hand over')
})
