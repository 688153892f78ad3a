import { expect, test } from '../support/fixtures.ts'
import { serveHost } from '../support/servedHost.ts'
import { cardOf, clockPanel, goTo, openRoom, rotatingSession, secondsLeft } from './roomScreen.ts'

test('a session runs by its clock; two windows and a reload agree; every step can be taken back', async ({ app, context }) => {
  const { page } = app
  const room = await rotatingSession(app)
  await openRoom(page, room)
  const panel = clockPanel(page)
  await expect(panel).toContainText('Round 1 of 3')
  await expect(panel.getByRole('timer')).toContainText('20:00')
  await panel.getByRole('button', { name: 'Start round 1' }).click()
  await expect(panel.getByRole('button', { name: 'End round, move' })).toBeVisible()
  await expect(page.getByText(/min (late|early)|on time/).first()).toBeVisible()

  const other = await context.newPage()
  await other.goto(`${app.host.origin}/${room.path}`)
  await expect(clockPanel(other)).toContainText('Round 1 of 3')
  await panel.getByRole('button', { name: '+5 min' }).click()
  await panel.getByRole('button', { name: '−1 min' }).click()
  for (const window of [page, other]) {
    await expect.poll(() => secondsLeft(window)).toBeGreaterThan(23 * 60)
    await expect.poll(() => secondsLeft(window)).toBeLessThanOrEqual(24 * 60)
  }
  expect(Math.abs((await secondsLeft(other)) - (await secondsLeft(page)))).toBeLessThanOrEqual(2)

  await clockPanel(other).getByRole('button', { name: 'Pause' }).click()
  await expect(panel.getByRole('timer')).toContainText('paused')
  await panel.getByRole('button', { name: 'Resume' }).click()
  await expect(clockPanel(other).getByRole('timer')).toContainText('to go')
  await expect(panel.getByRole('button', { name: 'Pause' })).toBeFocused()

  await panel.getByRole('button', { name: 'End round, move' }).click()
  await expect(panel).toContainText('Move to round 2')
  await panel.getByRole('button', { name: 'Start round 2' }).click()
  await expect(clockPanel(other)).toContainText('Round 2 of 3')
  await page.reload()
  await expect(panel).toContainText('Round 2 of 3')
  await panel.getByRole('button', { name: 'Back to the step before' }).click()
  await expect(panel).toContainText('Move to round 2')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(panel).toContainText('Round 2 of 3')

  await panel.getByRole('button', { name: 'End session' }).click()
  await expect(clockPanel(other)).toContainText('This session is over')
  const { sessions } = await app.call<{ sessions: { id: string; actualStart: string | null; actualEnd: string | null }[] }>(
    'workshops/plan',
    {
      workshopId: room.workshopId,
    },
  )
  const ran = sessions.find(({ id }) => id === room.session.id)!
  expect(Date.parse(ran.actualEnd!)).toBeGreaterThanOrEqual(Date.parse(ran.actualStart!))
  await panel.getByRole('button', { name: 'Next: Coffee break' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Coffee break' })).toBeVisible()
})

test('the time is right after the host was killed in mid-round', async ({ app }) => {
  const { page, host } = app
  const room = await rotatingSession(app)
  await openRoom(page, room)
  await clockPanel(page).getByRole('button', { name: 'Start round 1' }).click()
  await expect(clockPanel(page).getByRole('timer')).toContainText('to go')
  const before = { left: await secondsLeft(page), at: Date.now() }
  await host.kill()
  const again = await serveHost({ dataDir: host.dataDir })
  try {
    await page.goto(again.url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await openRoom(page, room)
    await expect(clockPanel(page)).toContainText('Round 1 of 3')
    const gone = before.left - (await secondsLeft(page))
    const passed = (Date.now() - before.at) / 1000
    expect(gone).toBeGreaterThanOrEqual(0)
    expect(Math.abs(gone - passed)).toBeLessThanOrEqual(2)
  } finally {
    await again.kill()
  }
})

test('a page that slept is right at once, a table without notes is called silent, and time that is over is told', async ({
  app,
  context,
}) => {
  const room = await rotatingSession(app)
  const sleeper = await context.newPage()
  await sleeper.clock.install()
  await sleeper.goto(`${app.host.origin}/${room.path}`)
  await clockPanel(sleeper).getByRole('button', { name: 'Start round 1' }).click()
  await expect(clockPanel(sleeper).getByRole('timer')).toContainText('to go')
  const card = cardOf(sleeper, room.tables[2]!.title)
  await expect(card).not.toContainText('silent')
  await sleeper.clock.fastForward('06:00')
  await expect(card).toContainText('silent for 6 min')
  await expect(sleeper.getByText('5 tables are silent')).toBeVisible()
  expect(await secondsLeft(sleeper)).toBeLessThanOrEqual(14 * 60)
  await sleeper.clock.fastForward('16:00')
  await expect(clockPanel(sleeper)).toContainText('Over by')
  await expect(clockPanel(sleeper).getByRole('timer')).toContainText('over time')
})

test('what a table has none of yet is said while there is still time, and calmly', async ({ app }) => {
  const { page } = app
  const room = await rotatingSession(app)
  const [first, second] = room.tables
  const steps = { sessionId: room.session.id, tableId: null }
  await app.call('room/start', { ...steps, steps: 0 })
  const noted = (kind: string) =>
    app.call('notes/create', { id: crypto.randomUUID(), tableId: first!.id, round: 1, kind, text: `A ${kind}` })
  const old = await app.call<{ id: string }[]>('notes/list', { workshopId: room.workshopId })
  await app.call('notes/remove', { ids: old.map(({ id }) => id) })
  await noted('challenge')
  await noted('priority')
  await openRoom(page, room)
  const card = cardOf(page, first!.title)
  await expect(card).toContainText('last note')
  await expect(card).not.toContainText('co-benefit yet')
  await app.call('room/extend', { ...steps, steps: 1, seconds: -1199 })
  await expect(card).toContainText('no co-benefit yet')
  await expect(card.getByText('no co-benefit yet')).not.toHaveAttribute('data-tone', 'warn')
  await expect(cardOf(page, second!.title)).toContainText('no note yet')
  await noted('co-benefit')
  await expect(card).not.toContainText('co-benefit yet')
})

test('a day of another date begins only after a question, once', async ({ app }) => {
  const { page } = app
  const workshopId = await app.addSample('torino')
  const { sessions } = await app.call<{ sessions: { id: string; title: string; method: string }[] }>('workshops/plan', { workshopId })
  const session = sessions.find(({ method }) => method === 'rotating-tables')!
  await goTo(page, `#/w/${workshopId}/room/${session.id}`)
  const start = clockPanel(page).getByRole('button', { name: 'Start round 1' })
  const question = page.getByRole('alertdialog', { name: 'This day is planned for 26 May. Run it today?' })
  await start.press('Enter')
  await expect(question.getByRole('button', { name: 'Run it today' })).toBeFocused()
  await app.axe()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(start).toBeFocused()
  await page.keyboard.press('n')
  await question.getByRole('button', { name: 'Run it today' }).click()
  await expect(clockPanel(page)).toContainText('Round 1 of 3')
  await expect(clockPanel(page).getByRole('button', { name: 'End round, move' })).toBeVisible()
})

test('a message goes out, is seen in the other window, and is withdrawn', async ({ app, context }) => {
  const { page } = app
  const room = await rotatingSession(app)
  await openRoom(page, room)
  const other = await context.newPage()
  await other.goto(`${app.host.origin}/${room.path}`)
  await page.getByRole('button', { name: 'Message…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Message to the room' })
  await dialog.getByRole('button', { name: /^Two minutes left/ }).click()
  await expect(dialog.getByRole('radio', { name: '10 minutes' })).toBeChecked()
  await app.axe()
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect(dialog.getByRole('listitem')).toContainText('Two minutes left')
  await expect(dialog.getByRole('listitem')).toContainText('shown until')
  await page.keyboard.press('Escape')
  await expect(other.getByRole('region', { name: 'Message that is shown' })).toContainText('Everyone Two minutes left')

  await cardOf(page, room.tables[1]!.title).getByRole('button', { name: 'What to do for table 2' }).click()
  await page.getByRole('menuitem', { name: 'Message to this table' }).click()
  await dialog.getByRole('textbox', { name: 'Message' }).fill('Grazie: è quasi finito.')
  await page.keyboard.press('Enter')
  await expect(other.getByRole('region', { name: 'Message that is shown' })).toContainText(room.tables[1]!.title)
  await page.keyboard.press('Escape')
  await other.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Message that is shown' })).toContainText('Two minutes left')
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(other.getByRole('region', { name: 'Message that is shown' })).toBeHidden()
})

test('several clocks at once: a timer of one table and another session', async ({ app }) => {
  const { page } = app
  const room = await rotatingSession(app)
  await openRoom(page, room)
  await clockPanel(page).getByRole('button', { name: 'Start round 1' }).click()
  const card = cardOf(page, room.tables[1]!.title)
  await card.getByRole('button', { name: 'What to do for table 2' }).click()
  await page.getByRole('menuitem', { name: 'Timer for this table' }).click()
  const dialog = page.getByRole('dialog', { name: 'Timer for a table' })
  await dialog.getByRole('button', { name: '5 min' }).first().click()
  await dialog.getByRole('button', { name: 'Start timer' }).click()
  const timer = card.getByRole('group', { name: 'Timer of this table' })
  await expect(timer).toContainText(/[45]:\d\d/)
  await timer.getByRole('button', { name: '+1 min' }).click()
  await expect(timer).toContainText(/5:[0-5]\d/)

  const panelSession = room.plan.sessions.find(({ method }) => method === 'panel')!
  await app.call('room/start', { sessionId: panelSession.id, tableId: null, steps: 0 })
  const elsewhere = page.getByRole('region', { name: 'Also running' })
  await elsewhere.getByRole('link', { name: panelSession.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: panelSession.title })).toBeVisible()
  await expect(elsewhere.getByRole('link')).toHaveCount(2)
  await page.goBack()
  await timer.getByRole('button', { name: 'Stop' }).click()
  await expect(timer).toBeHidden()
  await expect(clockPanel(page)).toContainText('Round 1 of 3')
})

test('what follows is told, and the rest of the day is shifted after a look at what moves', async ({ app }) => {
  const { page } = app
  const room = await rotatingSession(app)
  const opening = room.plan.sessions.find(({ title }) => title === 'Opening the floor')!
  await openRoom(page, { session: opening, path: `#/w/${room.workshopId}/room/${opening.id}` })
  await clockPanel(page).getByRole('button', { name: 'Start session' }).click()
  await expect(page.getByText(/^If nothing changes/)).toBeVisible()
  await page.getByRole('button', { name: 'Shift the rest…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Shift the rest of the day' })
  const minutes = dialog.getByRole('textbox')
  await minutes.fill('10')
  await minutes.blur()
  await expect(dialog.getByRole('row', { name: /^Synergies/ })).toContainText('13:30')
  await expect(dialog.getByRole('row', { name: /^Synergies/ })).toContainText('13:40')
  await expect(dialog.getByRole('row', { name: /^Lunch/ })).toContainText('stays')
  await app.axe()
  await dialog.getByRole('button', { name: 'Shift 1 start' }).click()
  await expect(page.getByText('1 start was moved')).toBeVisible()
  const startNow = async () =>
    (await app.call<{ sessions: { id: string; start: string | null }[] }>('workshops/plan', { workshopId: room.workshopId })).sessions.find(
      ({ id }) => id === room.session.id,
    )!.start
  expect(await startNow()).toBe('13:40')
  await page.getByRole('listitem').filter({ hasText: '1 start was moved' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(startNow).toBe('13:30')
})

test('by keyboard alone: start, pause, more time, next, back, message, help', async ({ app }) => {
  const { page } = app
  const room = await rotatingSession(app)
  await openRoom(page, room)
  const panel = clockPanel(page)
  await page.keyboard.press('n')
  await expect(panel.getByRole('button', { name: 'End round, move' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(panel.getByRole('timer')).toContainText('paused')
  await page.keyboard.press('p')
  await expect(panel.getByRole('timer')).toContainText('to go')
  await page.keyboard.press('5')
  await expect.poll(() => secondsLeft(page)).toBeGreaterThan(24 * 60)
  await page.keyboard.press('-')
  await expect.poll(() => secondsLeft(page)).toBeLessThanOrEqual(24 * 60)
  await page.keyboard.press('n')
  await expect(panel).toContainText('Move to round 2')
  await page.keyboard.press('b')
  await expect(panel).toContainText('Round 1 of 3')
  // What is typed while the dialog is on its way must not run the clock.
  await page.keyboard.press('m')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('nnn')
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('nnn')
  await page.keyboard.press('Escape')
  await expect(panel).toContainText('Round 1 of 3')
  await page.getByRole('button', { name: 'Turn sound on' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Turn sound off' })).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('In the Room', { exact: true })).toBeVisible()
})

test('who moves where next, who is here, and the ways to seating and people', async ({ app }) => {
  const { page } = app
  const room = await rotatingSession(app)
  const people = room.plan.participants.slice(0, 10).map(({ id }) => id)
  await app.call('seating/keepPlan', {
    sessionId: room.session.id,
    people,
    tables: room.tables.map(({ id }) => id),
    seats: [0, 1, 2].map((round) => people.map((_, index) => (index < 2 ? 0 : (index + round) % 5))),
    reason: 'first',
    reasonText: '',
    method: 'by hand',
    bound: 0,
    played: 0,
  })
  await app.call('participants/setAttendance', { workshopId: room.workshopId, ids: people.slice(0, 3), day: 1, state: 'here' })
  await openRoom(page, room)
  await expect(page.getByRole('region', { name: 'People and tables' })).toContainText(`3 here`)
  await clockPanel(page).getByRole('button', { name: 'Start round 1' }).click()
  await page.getByRole('button', { name: 'Round 2: 8 people move' }).click()
  const dialog = page.getByRole('dialog', { name: 'Who moves where for round 2' })
  await expect(dialog).toContainText('2 people stay.')
  await expect(dialog.getByRole('listitem').first()).toContainText(`${room.tables[0]!.title}→`)
  await app.axe()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Seating board' }).click()
  await expect(page).toHaveURL(/\/plan\/seating$/)
  await goTo(page, room.path)
  await page.getByRole('button', { name: 'At the door' }).click()
  await expect(page).toHaveURL(/\/plan\/people$/)
  await expect(page.getByRole('button', { name: 'At the door', pressed: true })).toBeVisible()
  await expect(page.getByRole('grid', { name: 'People at the door' })).toBeVisible()
})

test('the workshop is handed over as a file from the Room and from Plan', async ({ app }) => {
  const { page } = app
  const room = await rotatingSession(app)
  const dialog = page.getByRole('dialog', { name: 'Hand over as a file' })
  await openRoom(page, room)
  for (const place of ['room', 'plan'] as const) {
    if (place === 'plan') await goTo(page, `#/w/${room.workshopId}/plan/workshop`)
    else await page.getByRole('button', { name: 'Hand over or take in files' }).click()
    await page.getByRole(place === 'plan' ? 'button' : 'menuitem', { name: 'Hand over…' }).click()
    await expect(dialog).toContainText('The whole workshop')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

test('thirty-four tables and five rounds fit; the matrix shows what is missing', async ({ app }) => {
  const { page } = app
  const { id: workshopId } = await app.call<{ id: string }>('workshops/create', { title: 'Assembly', template: null, language: 'en' })
  const { id } = await app.call<{ id: string }>('agenda/addSession', {
    workshopId,
    fields: { title: 'World café', method: 'rotating-tables', minutes: 150, rounds: 5, roundMinutes: 25, moveMinutes: 3 },
  })
  const titles = Array.from({ length: 34 }, (_, index) => `Topic ${index + 1}`)
  const { ids } = await app.call<{ ids: string[] }>('agenda/addTables', { sessionId: id, titles })
  await app.call('room/start', { sessionId: id, tableId: null, steps: 0 })
  await app.call('notes/create', { id: crypto.randomUUID(), tableId: ids[6], round: 1, kind: 'priority', text: 'Trees first' })
  await goTo(page, `#/w/${workshopId}/room`)
  await expect(page).toHaveURL(new RegExp(`/room/${id}$`))
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(34)
  await expect(cardOf(page, '7 Topic 7')).toContainText('last note')
  await page.getByText('Matrix', { exact: true }).click()
  const matrix = page.getByRole('region', { name: 'Notes by table, round and kind' })
  await expect(matrix.getByRole('row')).toHaveCount(36)
  const row = matrix.getByRole('row', { name: /^7 Topic 7/ })
  await expect(row.getByRole('cell')).toHaveCount(20)
  await expect(row.getByRole('cell').nth(0)).toHaveAttribute('data-missing', '')
  await expect(row.getByRole('cell').nth(1)).toHaveText('1')
  await app.axe()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the Room passes axe in ${colorScheme} and needs no sideways scrolling at 320 px`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme })
    const room = await rotatingSession(app)
    await openRoom(page, room)
    await app.axe()
    await clockPanel(page).getByRole('button', { name: 'Start round 1' }).click()
    await app.call('room/send', { workshopId: room.workshopId, text: 'Welcome', target: 'everyone', tableId: null })
    await app.call('room/startTimer', { sessionId: room.session.id, tableId: room.tables[0]!.id, seconds: 300 })
    await app.call('room/extend', { sessionId: room.session.id, tableId: null, steps: 1, seconds: -1200 })
    await expect(clockPanel(page).getByRole('timer')).toContainText('over time')
    await app.axe()
    await page.setViewportSize({ width: 320, height: 640 })
    const [wide, room320] = await page.evaluate(() => {
      const main = document.querySelector('main')!
      return [main.scrollWidth, main.clientWidth]
    })
    expect(wide).toBe(room320)
    await app.axe()
  })
