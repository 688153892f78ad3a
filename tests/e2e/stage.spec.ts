import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'
import { initiatives, rotatingTables } from './seatingRoom.ts'
import type { Room } from './seatingRoom.ts'

const QUESTION = 'What would make the link between mitigation and adaptation work on the ground?'
const SIZES = [
  [1280, 720],
  [1920, 1080],
  [1024, 768],
  [1600, 1200],
] as const

/** The second page, as a browser at the projector shows it. */
const openStage = async (app: App, workshopId: string): Promise<Page> => {
  const stage = await app.page.context().newPage()
  await stage.setViewportSize({ width: 1280, height: 720 })
  await stage.goto(`${app.host.origin}/#/stage/${workshopId}`)
  await expect(stage.getByRole('heading', { level: 1 })).toBeVisible()
  return stage
}

const keepPlan = async ({ call }: App, room: Room, seat: (person: number, round: number) => number): Promise<string> => {
  const { travellers: people, tables, sessionId } = room
  const seats = [0, 1, 2].map((round) => people.map((_, person) => seat(person, round) % tables.length))
  const plan = { people, tables, seats, reason: 'first', reasonText: '', method: 'search', bound: 0, played: 0 }
  return (await call<{ id: string }>('seating/keepPlan', { sessionId, ...plan })).id
}

const together = (person: number, round: number): number => person + round
const parted = (person: number, round: number): number => person + round * (1 + (person % 3))

const clock = ({ call }: App, { sessionId }: Room, what: 'start' | 'next' | 'pause', steps: number): Promise<unknown> =>
  call(`room/${what}`, { sessionId, tableId: null, steps })

const steer = ({ call }: App, { workshopId }: Room, fields: Record<string, unknown>): Promise<unknown> =>
  call('stage/update', { workshopId, fields })

/** Letters of everything that is meant to be read, in hundredths of the picture's width (of a picture of 16:9). */
const leastSize = (stage: Page): Promise<number> =>
  stage.evaluate(() => {
    const unit = Math.min(innerWidth / 100, (innerHeight * 1.72) / 100)
    const sizes = [...document.querySelectorAll('main *')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
      .filter((element) => element.getBoundingClientRect().width > 2 && !element.closest('table, title, desc'))
      .map((element) => {
        // Letters of a picture grow with it.
        const { a = 1, b = 0 } = (element instanceof SVGGraphicsElement ? element.getScreenCTM() : null) ?? {}
        return (Number.parseFloat(getComputedStyle(element).fontSize) * Math.hypot(a, b)) / unit
      })
    return Math.round(Math.min(...sizes) * 100) / 100
  })

/** Nothing runs out of the picture or over something else that scrolls away. */
const expectInside = async (stage: Page): Promise<void> => {
  const outside = await stage.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, p, li, header, [role=timer])')]
      .map((element) => ({ text: element.textContent?.slice(0, 40), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 2 && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1))
      .map(({ text }) => text),
  )
  expect(outside).toEqual([])
}

const timer = (stage: Page): Locator => stage.getByRole('timer')

test('the second page follows the clock, the seating, the settings and the messages', async ({ app }) => {
  const room = await initiatives(app)
  await app.call('agenda/updateSession', { id: room.sessionId, fields: { question: QUESTION, start: '10:30' } })
  const stage = await openStage(app, room.workshopId)
  await expect(stage.getByRole('heading', { name: 'Rotating tables' })).toBeVisible()
  await expect(stage.getByText('10:30')).toBeVisible()
  await expect(stage.getByRole('button')).toHaveCount(0)
  await expect(stage.getByRole('navigation')).toHaveCount(0)

  await keepPlan(app, room, together)
  await expect(stage.getByRole('heading', { name: 'Find your table' })).toBeVisible()
  await expect(stage.getByRole('main').getByRole('listitem')).toHaveCount(35)

  await clock(app, room, 'start', 0)
  await expect(stage.getByText('Round 1 of 3', { exact: true })).toBeVisible()
  await expect(stage.getByRole('heading', { name: QUESTION })).toBeVisible()
  await expect(timer(stage)).toHaveText(/^(20:00|19:\d\d)$/)
  await expect(stage.getByText('from table 5 to table 1')).toBeAttached()
  await expect(stage.getByText(/^Round 1 of 3, 20 minutes\.$/)).toBeAttached()

  await app.call('room/send', { workshopId: room.workshopId, text: 'Two minutes left.', target: 'stage', tableId: null })
  await expect(stage.getByText('Two minutes left.')).toBeVisible()
  await app.call('room/send', { workshopId: room.workshopId, text: 'Only for tables.', target: 'stations', tableId: null })

  const ballot = { title: 'What first?', sessionId: room.sessionId, items: [{ id: 'a', text: 'Trees', noteId: null }] }
  const { id: ballotId } = await app.call<{ id: string }>('ballots/create', { workshopId: room.workshopId, fields: ballot })
  await app.call('ballots/setState', { id: ballotId, state: 'open' })
  await expect(stage.getByText('Vote now at your table: What first?')).toBeVisible()
  await expect(stage.getByRole('heading', { name: QUESTION })).toBeVisible()
  await expectInside(stage)
  await app.call('ballots/setState', { id: ballotId, state: 'closed' })
  await expect(stage.getByText(/Vote now/)).toHaveCount(0)

  await clock(app, room, 'next', 1)
  await expect(stage.getByRole('heading', { name: 'Find your next table' })).toBeVisible()
  await expect(stage.getByText('Only for tables.')).toHaveCount(0)

  await clock(app, room, 'pause', 2)
  await expect(stage.getByText('paused', { exact: true })).toBeVisible()

  await steer(app, room, { scene: 'report-back', reportOrder: [room.tables[4], room.tables[0]] })
  await expect(stage.getByRole('main').getByRole('listitem')).toHaveText([/5Mission/, /1New/, /2Adaptation/, /3NetZero/, /4Driving/])
  await steer(app, room, { scheme: 'light' })
  await expect(stage.locator('[data-scheme="light"]')).toBeVisible()
  await steer(app, room, { scene: 'blank' })
  await expect(stage.getByRole('main')).toHaveText('')
})

test('names come and go with the rule, and notes come without their speakers', async ({ app }) => {
  const room = await initiatives(app)
  await keepPlan(app, room, parted)
  await steer(app, room, { seating: 'names', showNotes: true })
  const stage = await openStage(app, room.workshopId)
  await expect(stage.getByText('Look for the first four characters of your badge code.')).toBeVisible()
  await expect(stage.getByText('Pereira')).toHaveCount(0)
  await app.call('workshops/update', { id: room.workshopId, fields: { attribution: 'named' } })
  await expect(stage.getByText('Look for your family name.')).toBeVisible()
  await expect(stage.getByText('Moretti').first()).toBeVisible()
  await app.call('workshops/update', { id: room.workshopId, fields: { attribution: 'chatham' } })
  await expect(stage.getByText('Moretti')).toHaveCount(0)

  await clock(app, room, 'start', 0)
  const note = (text: string, speaker: string | null) =>
    app.call('notes/create', { id: crypto.randomUUID(), tableId: room.tables[1], round: 1, kind: 'challenge', text, speaker })
  await note('Shade on the way to school.', 'Ana Pereira')
  await note('Bruno Pereira wants trees.', null)
  await expect(stage.getByText('Shade on the way to school.')).toBeVisible()
  await expect(stage.getByText('2 notes')).toBeVisible()
  await expect(stage.getByText(/Pereira/)).toHaveCount(0)
})

test('can be read from the last row at every size, in every scheme, and has nothing that bars anybody', async ({ app }) => {
  test.setTimeout(240_000)
  const room = await initiatives(app)
  await keepPlan(app, room, parted)
  await app.call('agenda/updateSession', { id: room.sessionId, fields: { question: QUESTION } })
  const stage = await openStage(app, room.workshopId)
  const look = async (what: RegExp): Promise<void> => {
    await expect(stage.getByText(what).first()).toBeVisible()
    for (const [width, height] of SIZES) {
      await stage.setViewportSize({ width, height })
      await expectInside(stage)
      expect(await leastSize(stage), `${what} at ${width} × ${height}`).toBeGreaterThanOrEqual(2.19)
    }
    await app.axe(stage)
  }
  await look(/Find your table/)
  await clock(app, room, 'start', 0)
  await look(/Round 1 of 3/)
  for (const scheme of ['light', 'contrast', 'dark']) {
    await steer(app, room, { scheme })
    await expect(stage.locator(`[data-scheme="${scheme}"]`)).toBeVisible()
    await app.axe(stage)
  }
  await stage.emulateMedia({ forcedColors: 'active' })
  // The colours are the system's then, which the check of contrast does not know.
  expect((await new AxeBuilder({ page: stage }).disableRules('color-contrast').analyze()).violations).toEqual([])
  await stage.emulateMedia({ forcedColors: 'none' })
  await app.call('agenda/updateSession', { id: room.sessionId, fields: { question: `${QUESTION} `.repeat(6).trim() } })
  await look(/Round 1 of 3/)
  await steer(app, room, { scene: 'report-back' })
  await look(/in this order/)
  await steer(app, room, { scene: 'harvest' })
  await look(/No notes yet/)
  await steer(app, room, { scene: 'votes' })
  await look(/No vote is open/)
})

const ITEMS = ['Trees along the way to every school of the district', 'Trams', 'Heat pumps', 'Bike lanes', 'Cool roofs', 'Rain gardens']

const closedVote = async ({ call }: App, { workshopId, sessionId, tables }: Room, fields: Record<string, unknown>): Promise<string> => {
  const items = ITEMS.map((text, index) => ({ id: `item-${index}`, text, noteId: null }))
  const ballot = { title: 'Which measures should come first in this district?', sessionId, items, ...fields }
  const { id } = await call<{ id: string }>('ballots/create', { workshopId, fields: ballot })
  await call('ballots/setState', { id, state: 'open' })
  const marks = (voter: number) =>
    items.slice(0, 5).map(({ id: item }, index) => {
      const yes = (voter + index) % 3 === 0 ? 0 : 1
      const score = { impact: 1 + ((voter + index) % 5), effort: 1 + ((voter * 2 + index) % 5) }
      if (fields['method'] === 'scores') return { item, dots: 0, ...score, yes: 0, no: 0, abstain: 0 }
      const none = { impact: null, effort: null, abstain: 0 }
      return fields['method'] === 'approval' ? { item, dots: 0, yes, no: 1 - yes, ...none } : { item, dots: 1, yes: 0, no: 0, ...none }
    })
  for (let voter = 0; voter < 7; voter += 1)
    await call('ballots/cast', { id: crypto.randomUUID(), ballotId: id, tableId: tables[voter % tables.length], marks: marks(voter) })
  if (fields['method'] === 'dots') {
    const counted = items.map(({ id: item }, index) => ({ item, dots: index, impact: null, effort: null, yes: 0, no: 0, abstain: 0 }))
    await call('ballots/typeCount', { ballotId: id, tableId: null, voters: 12, marks: counted })
  }
  await call('ballots/setState', { id, state: 'closed' })
  return id
}

test('what came out of a vote, in pictures that can be read from the last row and in tables for screen readers', async ({ app }) => {
  test.setTimeout(240_000)
  const room = await initiatives(app)
  await steer(app, room, { scene: 'votes' })
  const stage = await openStage(app, room.workshopId)
  for (const [fields, table, rows] of [
    [{ method: 'dots', dots: 5 }, /On devices: 7 people/, [/Trees.*7 dots/]],
    [{ method: 'scores' }, /On devices: 7 people/, [/1\. Trees.*median/]],
    [{ method: 'approval', threshold: 70 }, /On devices: 7 people/, [/Trees.*of 7/]],
  ] as const) {
    await closedVote(app, room, fields)
    await expect(stage.getByText('Result of the vote')).toBeVisible()
    for (const words of rows) await expect(stage.getByRole('table', { name: table }).getByRole('row', { name: words })).toBeAttached()
    for (const [width, height] of SIZES) {
      await stage.setViewportSize({ width, height })
      await expectInside(stage)
      expect(await leastSize(stage), `${fields.method} at ${width} × ${height}`).toBeGreaterThanOrEqual(2.19)
    }
    await app.axe(stage)
  }
  await closedVote(app, room, { method: 'dots', dots: 5 })
  await expect(stage.getByRole('table', { name: /Counted by hand: 12 people/ })).toBeAttached()
  await expect(stage.getByText(/^Page \d of \d$/)).toBeVisible()
  await stage.emulateMedia({ reducedMotion: 'reduce' })
  await expect(stage.getByText(/^Page \d of \d$/)).toHaveCount(0)
  await expect(stage.getByRole('heading', { level: 2, includeHidden: true })).toHaveText([/On devices/, /Counted by hand/])
  await expectInside(stage)
})

test('a part of the page may have a theme of its own', async ({ app }) => {
  const colours = await app.page.evaluate(() =>
    ['light', 'dark'].map((theme) => {
      const part = document.createElement('div')
      part.dataset['theme'] = theme
      part.style.background = 'var(--paper)'
      document.body.append(part)
      return getComputedStyle(part).backgroundColor
    }),
  )
  expect(colours).toEqual(['rgb(250, 248, 244)', 'rgb(18, 22, 20)'])
})

test('two hundred and four people find their table on pages, or on one page where nothing may move', async ({ app }) => {
  const room = await rotatingTables(app, { travellers: 204, staffed: false, tables: 20, rounds: 3 })
  await keepPlan(app, room, (person, round) => person * 7 + round * (1 + (person % 5)))
  const stage = await openStage(app, room.workshopId)
  const lines = stage.getByRole('main').getByRole('listitem').filter({ hasText: 'table' })
  await expect(stage.getByRole('list', { name: 'Pages of the list' })).toBeVisible()
  const first = await lines.allTextContents()
  expect(first.length).toBeGreaterThan(30)
  expect(first.length).toBeLessThan(204)
  expect(await leastSize(stage)).toBeGreaterThanOrEqual(2.19)
  await expectInside(stage)
  await expect.poll(async () => (await lines.allTextContents())[0] !== first[0], { timeout: 40_000 }).toBe(true)

  await stage.emulateMedia({ reducedMotion: 'reduce' })
  await expect(lines).toHaveCount(204)
  await expect(stage.getByRole('list', { name: 'Pages of the list' })).toHaveCount(0)
  await expectInside(stage)
  await stage.emulateMedia({ reducedMotion: 'no-preference' })
  await steer(app, room, { turnPages: false })
  await expect(lines).toHaveCount(204)
})

test('goes on after the connection was lost, and says so meanwhile', async ({ app }) => {
  const room = await initiatives(app)
  const stage = await openStage(app, room.workshopId)
  await clock(app, room, 'start', 0)
  await expect(timer(stage)).toBeVisible()
  await stage.context().setOffline(true)
  await stage.reload().catch(() => {})
  await stage.context().setOffline(false)
  await stage.goto(`${app.host.origin}/#/stage/${room.workshopId}`)
  await expect(timer(stage)).toBeVisible()
  await app.host.kill()
  await expect(stage.getByText('No connection: this may be out of date.')).toBeVisible({ timeout: 30_000 })
  await expect(timer(stage)).toBeVisible()
})

test('the panel in the Room steers the second window, which opens from there', async ({ app }) => {
  const room = await initiatives(app)
  const { page } = app
  await keepPlan(app, room, together)
  await page.evaluate((workshopId) => {
    location.hash = `#/w/${workshopId}/room`
  }, room.workshopId)
  await page.getByRole('button', { name: 'Stage', exact: true }).click()
  const opens = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Open the stage window' }).click()
  const stage = await opens
  await expect(stage.getByRole('heading', { name: 'Find your table' })).toBeVisible()
  await expect(page.getByText('The seating has not been announced yet. The stage shows version 1.')).toBeVisible()
  await expect(page.getByText(/does not let people be named/)).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Name', exact: true })).toHaveCount(0)
  await app.axe()

  await page.getByText('High contrast', { exact: true }).click()
  await expect(stage.locator('[data-scheme="contrast"]')).toBeVisible()
  await page.getByRole('button', { name: 'Shows' }).click()
  await page.getByRole('option', { name: 'Report-back order' }).click()
  const lines = stage.getByRole('main').getByRole('listitem')
  await expect(lines).toHaveText([/1New/, /2Adaptation/, /3NetZero/, /4Driving/, /5Mission/])

  await page.getByRole('button', { name: 'Move table 4 to…' }).click()
  await page.getByRole('menuitem', { name: 'First' }).click()
  await expect(lines).toHaveText([/4Driving/, /1New/, /2Adaptation/, /3NetZero/, /5Mission/])
  await page.getByRole('button', { name: 'Drag table 5' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(lines.last()).not.toHaveText(/5Mission/)
  await page.getByRole('button', { name: 'By table number' }).click()
  await expect(lines.first()).toHaveText(/1New/)
  await page.getByText('Not shown', { exact: true }).click()
  await expect(page.getByRole('checkbox', { name: /turns its pages/ })).toHaveCount(0)
})
