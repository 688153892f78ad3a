import { expect, test } from '../support/fixtures.ts'
import { ballotsIn, openBallot, openTableOf, openVotes, votesIn, votingRoom } from './votesRoom.ts'

test('a vote is prepared from the notes of a session and opened', async ({ app }) => {
  const { page, call, axe } = app
  const room = await votingRoom(app)
  const panel = await openVotes(page, room)
  await axe()

  await panel.getByRole('button', { name: 'Prepare a vote' }).click()
  const form = page.getByRole('dialog', { name: 'Prepare a vote' })
  await form.getByRole('textbox', { name: 'What do people vote on?' }).fill('Which priorities first?')
  await form.getByRole('button', { name: /^Priorities \(/ }).click()
  const items = (await form.getByRole('textbox', { name: 'Items, one per line' }).inputValue()).split('\n')
  expect(items.length).toBeGreaterThan(5)
  await expect(form.getByRole('textbox', { name: 'Dots for each voter' })).toHaveValue(String(Math.min(5, Math.round(items.length / 4))))
  await form.getByRole('textbox', { name: 'Dots for each voter' }).fill('3')
  await page.keyboard.press('Tab')
  await expect(form.getByRole('textbox', { name: 'At most on one item' })).toHaveValue('3')
  await form.getByRole('textbox', { name: 'At most on one item' }).fill('2')
  await page.keyboard.press('Tab')
  await axe()
  await form.getByRole('button', { name: 'Prepare', exact: true }).click()
  await expect(form).toBeHidden()
  await panel.getByRole('button', { name: 'Open the vote' }).click()
  await expect(panel.getByText('0 votes on devices')).toBeVisible()
  const ballot = (await ballotsIn(call, room.workshopId)).find(({ title }) => title === 'Which priorities first?')
  expect(ballot).toMatchObject({ state: 'open', dots: 3, mostPerItem: 2, voters: 'person', sessionId: room.session.id })
  expect(ballot!.items.filter((item) => item.noteId !== null)).toHaveLength(items.length)
})

test('by keyboard a vote is opened, closed and opened again; the focus stays, and it goes on the stage', async ({ app }) => {
  const { page, call } = app
  const room = await votingRoom(app)
  const ballotId = await openBallot(call, room, { dots: 2 })
  await call('ballots/setState', { id: ballotId, state: 'draft' })
  const sceneNow = async () => (await call<{ scene: string }>('stage/settings', { workshopId: room.workshopId })).scene
  const panel = await openVotes(page, room)
  await panel.getByRole('checkbox', { name: 'Show it on the stage once it is open' }).press('Space')
  expect(await sceneNow()).toBe('auto')
  for (const [name, next] of [
    ['Open the vote', 'Close the vote'],
    ['Close the vote', 'Open again'],
    ['Open again', 'Close the vote'],
  ] as const) {
    await panel.getByRole('button', { name }).press('Enter')
    await expect(panel.getByRole('button', { name: next })).toBeFocused()
  }
  const onStage = panel.getByRole('checkbox', { name: 'Show it on the stage' })
  await expect(onStage).toBeChecked()
  expect(await sceneNow()).toBe('votes')
  await onStage.press('Space')
  await expect.poll(sceneNow).toBe('auto')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('three people vote at one device, a count by hand stands apart, and the results tell who gave how many', async ({ app }) => {
  const { page, call, axe } = app
  const room = await votingRoom(app)
  const ballotId = await openBallot(call, room, { dots: 3, mostPerItem: 2 })
  await openTableOf(page, room)
  await page.getByRole('button', { name: 'Vote: What first?' }).click()
  const sheet = page.getByRole('dialog', { name: 'What first?' })
  const more = (item: string) => sheet.getByRole('button', { name: `One more dot for “${item}”` })
  for (const picks of [['Trees', 'Trees', 'Trams'], ['Trams', 'Trams', 'Bike lanes'], ['Trams']]) {
    await expect(sheet.getByText('3 dots left')).toBeVisible()
    for (const pick of picks) await more(pick).click()
    await expect(more('Trees')).toHaveAttribute('aria-disabled', String(picks.length === 3))
    await sheet.getByRole('button', { name: 'Give my vote' }).click()
    await expect(sheet.getByText('The vote is with the host.', { exact: false })).toBeVisible()
    await sheet.getByRole('button', { name: 'Next person' }).click()
  }
  await axe()
  await page.keyboard.press('Escape')
  await expect(page.getByText('3 votes given on this device.')).toBeVisible()
  expect(await votesIn(call, ballotId)).toHaveLength(3)

  const panel = await openVotes(page, room)
  await expect(panel.getByText('3 votes on devices')).toBeVisible()
  await expect(panel.getByText('Nothing yet from tables 2, 3, 4, 5')).toBeVisible()
  await expect(panel.getByRole('img')).toHaveCount(0)
  await panel.getByRole('button', { name: 'Type a hand count' }).click()
  const count = page.getByRole('dialog', { name: 'Type a hand count' })
  await count.getByRole('button', { name: /Counted where/ }).click()
  await page.getByRole('option', { name: /^Table 2,/ }).click()
  await count.getByRole('textbox', { name: 'People who were counted' }).fill('4')
  await count.getByRole('textbox', { name: 'Dots: Heat pumps' }).fill('9')
  await page.keyboard.press('Tab')
  await expect(count.getByRole('alert')).toContainText('more dots on one item')
  await expect(count.getByRole('button', { name: 'Save the count' })).toBeDisabled()
  await count.getByRole('textbox', { name: 'Dots: Heat pumps' }).fill('7')
  await page.keyboard.press('Tab')
  await axe()
  await count.getByRole('button', { name: 'Save the count' }).click()
  await expect(count).toBeHidden()
  await panel.getByRole('button', { name: 'Close the vote' }).click()

  const devices = panel.getByRole('region', { name: 'On devices: 3 people' }).first()
  const hand = panel.getByRole('region', { name: 'Counted by hand: 4 people' }).first()
  await expect(devices.getByRole('img', { name: 'Dots per item' })).toBeVisible()
  await devices.getByText('The same as a table').click()
  await expect(devices.getByRole('row').nth(1)).toContainText('Trams14 dots, given by 3 of 3 voters1 gave 2, 2 gave 1')
  await hand.getByText('The same as a table').click()
  await expect(hand.getByRole('row').nth(1)).toContainText('7 dots')
  await axe()
  await panel.getByText(/Add devices and hand count up/).click()
  await expect(panel.getByRole('region', { name: /added up: 7 people/ }).first()).toBeVisible()
})

test('yes or no: what is adopted, what is not, and what nobody voted on', async ({ app }) => {
  const { page, call, axe } = app
  const room = await votingRoom(app)
  const ballotId = await openBallot(call, room, { method: 'approval', threshold: 70 })
  const answers = (yes: number, no: number, id: number) => ({
    item: `item-${id}`,
    dots: 0,
    impact: null,
    effort: null,
    yes,
    no,
    abstain: 1,
  })
  await call('ballots/typeCount', { ballotId, tableId: null, voters: 30, marks: [answers(7, 3, 0), answers(20, 9, 1)] })
  const panel = await openVotes(page, room)
  await panel.getByRole('button', { name: 'Close the vote' }).click()
  const hand = panel.getByRole('region', { name: 'Counted by hand: 30 people' }).first()
  await hand.getByText('The same as a table').click()
  await expect(hand.getByRole('row').nth(1)).toContainText('Trees7 of 1031adopted')
  await expect(hand.getByRole('row').nth(2)).toContainText('Trams20 of 29 (69%)91not adopted')
  await expect(hand.getByRole('row').nth(3)).toContainText('nobody said yes or no')
  await axe()
})

test('impact and effort are voted by keyboard, and show where people differ', async ({ app }) => {
  const { page, call, axe } = app
  const room = await votingRoom(app)
  const ballotId = await openBallot(call, room, { method: 'scores' })
  await openTableOf(page, room)
  const sheet = page.getByRole('dialog', { name: 'What first?' })
  for (const key of ['1', '5']) {
    await page.getByRole('button', { name: /^(Vote|Next person): What first\?$/ }).press('Enter')
    const first = sheet.getByRole('group', { name: 'Trees' }).getByRole('radiogroup', { name: 'Impact' })
    await first.getByRole('radio', { name: 'No view' }).focus()
    await page.keyboard.press(key === '5' ? 'ArrowLeft' : 'ArrowRight')
    await expect(first.getByRole('radio', { name: key, exact: true })).toBeChecked()
    await axe()
    await sheet.getByRole('button', { name: 'Give my vote' }).press('Enter')
    await sheet.getByRole('button', { name: 'Close' }).last().press('Enter')
  }
  await expect.poll(async () => (await votesIn(call, ballotId)).map(({ marks }) => marks[0]?.impact).toSorted()).toEqual([1, 5])
  const panel = await openVotes(page, room)
  await panel.getByText('Show the results while people vote').click()
  await panel.getByText('The same as a table').click()
  await expect(panel.getByRole('row').nth(1)).toContainText('in two camps')
  await axe()
})

test('a vote that was given while the host was away is counted once when it is back, and one that comes too late is told', async ({
  app,
}) => {
  const { page, call } = app
  const room = await votingRoom(app)
  const ballotId = await openBallot(call, room, { dots: 2 })
  await openTableOf(page, room)
  const notice = page.getByRole('button', { name: /^(Vote|Next person): What first\?$/ })
  const sheet = page.getByRole('dialog', { name: 'What first?' })
  const vote = async () => {
    await notice.click()
    await sheet.getByRole('button', { name: 'One more dot for “Trams”' }).click()
    await sheet.getByRole('button', { name: 'Give my vote' }).click()
  }
  let answers = 'lost'
  await page.route('**/rpc/ballots/cast', async (route) => {
    // The host hears the vote; its answer never arrives.
    if (answers === 'lost') await route.fetch()
    if (answers === 'come') await route.continue()
    else await route.abort()
  })
  await notice.waitFor()
  await vote()
  await expect(sheet.getByText('kept on this device', { exact: false })).toBeVisible()
  await sheet.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByText('1 is kept here until the host can be reached.')).toBeVisible()
  answers = 'come'
  await page.reload()
  await expect(page.getByText('1 vote given on this device.')).toBeVisible()
  await expect(page.getByText('1 is kept here', { exact: false })).toBeHidden()
  expect(await votesIn(call, ballotId)).toHaveLength(1)

  answers = 'away'
  await vote()
  await sheet.getByRole('button', { name: 'Close' }).last().click()
  await call('ballots/setState', { id: ballotId, state: 'closed' })
  answers = 'come'
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByText('1 vote was not counted.', { exact: false })).toBeVisible()
  await call('ballots/setState', { id: ballotId, state: 'open' })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('2 votes given on this device.')).toBeVisible()
  await expect.poll(async () => (await votesIn(call, ballotId)).length).toBe(2)
})

test('a table that votes as one changes its vote', async ({ app }) => {
  const { page, call } = app
  const room = await votingRoom(app)
  const ballotId = await openBallot(call, room, { dots: 1, voters: 'table' })
  await openTableOf(page, room, 1)
  const sheet = page.getByRole('dialog', { name: 'What first?' })
  for (const [button, item] of [
    ['Vote: What first?', 'Trees'],
    ['Change our vote: What first?', 'Bike lanes'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    await sheet.getByRole('button', { name: `One more dot for “${item}”` }).click()
    await sheet.getByRole('button', { name: 'Give our vote' }).click()
    await sheet.getByRole('button', { name: 'Close' }).last().click()
  }
  await expect.poll(async () => (await votesIn(call, ballotId)).map(({ marks }) => marks[0]?.item)).toEqual(['item-3'])
})
