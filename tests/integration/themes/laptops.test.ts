import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { duplicateGroups } from '../../../src/shared/domain/duplicates/duplicateGroups.ts'
import { codedNotes } from '../../../src/shared/domain/themes/codedNotes.ts'
import { themeTree } from '../../../src/shared/domain/themes/themeTree.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { startOfTests } from '../../support/testWorld.ts'
import { dropStick, give, newStick } from '../bundles/exchange.ts'
import { seen } from '../bundles/peers.ts'
import { plantNotes } from './plantNotes.ts'

const NOTES = ['a', 'b', 'c', 'd']
let hosts: TestHost[] = []
let stick: string
let workshopId: string
let run = 0

const openTwo = async (): Promise<[TestHost, TestHost]> => {
  run += 1
  const clock = startOfTests()
  hosts = [0, 1].map((index) => openTestHost({ idPrefix: `r${run}l${index}`, clock, author: `person ${index}` }))
  const [one, two] = hosts as [TestHost, TestHost]
  workshopId = (await plantNotes(one, NOTES)).workshopId
  await give(one, two, stick, workshopId)
  return [one, two]
}
const exchange = async (one: TestHost, two: TestHost): Promise<void> => {
  await give(one, two, stick, workshopId)
  await give(two, one, stick, workshopId)
  expect(seen(two)).toEqual(seen(one))
}
const closeAll = (): void => {
  for (const host of hosts) host.close()
  hosts = []
}
beforeEach(() => {
  stick = newStick()
})
afterEach(() => {
  closeAll()
  dropStick(stick)
})

const read = async ({ client }: TestHost) => {
  const { themes, codings } = await client.themes.list({ workshopId })
  const tree = themeTree(themes)
  const coded = codedNotes(tree, codings, new Set(NOTES))
  return { tree, coded, themes, shown: Object.fromEntries(tree.live.map(({ id, label }) => [label, coded.notesOf(id).join('')])) }
}
const groupsOn = async ({ client }: TestHost) => duplicateGroups(NOTES, await client.duplicates.list({ workshopId })).groups
const add = async ({ client }: TestHost, label: string, noteIds: string[]): Promise<string> =>
  (await client.themes.create({ workshopId, fields: { label }, noteIds })).id

test('what two people put into themes is all there, and the same note in the same theme is one coding', async () => {
  const [one, two] = await openTwo()
  const heat = await add(one, 'Heat', ['a'])
  await give(one, two, stick, workshopId)
  await one.client.themes.code({ themeId: heat, noteIds: ['b', 'c'] })
  await two.client.themes.code({ themeId: heat, noteIds: ['c', 'd'] })
  await add(two, 'Money', ['a'])
  await exchange(one, two)
  expect((await read(one)).shown).toEqual({ Heat: 'abcd', Money: 'a' })
})

test('a note that one takes out while the other puts it in again stays in', async () => {
  const [one, two] = await openTwo()
  const heat = await add(one, 'Heat', ['a', 'b'])
  await give(one, two, stick, workshopId)
  await one.client.themes.uncode({ themeId: heat, noteIds: ['a'] })
  await two.client.themes.setReason({ themeId: heat, noteId: 'a', reason: 'says so' })
  await exchange(one, two)
  const { shown, coded } = await read(two)
  expect(shown).toEqual({ Heat: 'ab' })
  expect(coded.reasonOf('a', heat)).toBe('says so')
})

test('a theme that one merges away while the other fills and renames it counts in its taker, and keeps its new name', async () => {
  const [one, two] = await openTwo()
  const [heat, warmth] = [await add(one, 'Heat', ['a']), await add(one, 'Warmth', ['b'])]
  await give(one, two, stick, workshopId)
  await one.client.themes.merge({ ids: [warmth], into: heat })
  await two.client.themes.code({ themeId: warmth, noteIds: ['c'], reason: 'warm' })
  await two.client.themes.update({ id: warmth, fields: { label: 'Warm rooms' } })
  await exchange(one, two)
  const { shown, coded, themes } = await read(one)
  expect(shown).toEqual({ Heat: 'abc' })
  expect(coded.reasonOf('c', heat)).toBe('warm')
  expect(themes.find(({ id }) => id === warmth)).toMatchObject({ label: 'Warm rooms', mergedInto: heat })
})

test('two that merge a pair of themes the other way round get one theme with all notes', async () => {
  const [one, two] = await openTwo()
  const [heat, warmth] = [await add(one, 'Heat', ['a']), await add(one, 'Warmth', ['b'])]
  await give(one, two, stick, workshopId)
  await one.client.themes.merge({ ids: [warmth], into: heat })
  await two.client.themes.merge({ ids: [heat], into: warmth })
  await exchange(one, two)
  for (const host of hosts) {
    const { tree, coded } = await read(host)
    expect(tree.live).toHaveLength(1)
    expect(coded.notesOf(tree.live[0]!.id)).toEqual(['a', 'b'])
  }
  await one.client.themes.code({ themeId: warmth, noteIds: ['c'] })
  expect((await read(one)).coded.notesOf(heat)).toEqual(['a', 'b', 'c'])
})

test('notes that one puts into a theme which the other removes are without a theme on both, and come back with it', async () => {
  const [one, two] = await openTwo()
  const heat = await add(one, 'Heat', ['a'])
  await give(one, two, stick, workshopId)
  await one.client.themes.remove({ id: heat })
  await two.client.themes.code({ themeId: heat, noteIds: ['b'], reason: 'says heat' })
  await exchange(one, two)
  for (const host of hosts) expect((await read(host)).coded.uncoded).toEqual(NOTES)
  await one.client.history.undo({ workshopId })
  expect((await read(one)).shown).toEqual({ Heat: 'ab' })
})

test('a reason stays where the other laptop gave none, and the same note and theme are nothing to settle', async () => {
  const [one, two] = await openTwo()
  const heat = await add(one, 'Heat', [])
  await give(one, two, stick, workshopId)
  await one.client.themes.code({ themeId: heat, noteIds: ['a', 'b'], reason: 'because of A' })
  await two.client.themes.code({ themeId: heat, noteIds: ['a'] })
  await two.client.themes.code({ themeId: heat, noteIds: ['b'], reason: 'because of B' })
  await exchange(one, two)
  const { coded } = await read(one)
  expect(coded.reasonOf('a', heat)).toBe('because of A')
  expect(await one.client.bundles.conflicts({ workshopId })).toMatchObject([{ entity: 'coding', fields: ['reason'] }])
})

test('two that make each other’s theme a part of their own still see both', async () => {
  const [one, two] = await openTwo()
  const [heat, warmth] = [await add(one, 'Heat', ['a']), await add(one, 'Warmth', ['b'])]
  await give(one, two, stick, workshopId)
  await one.client.themes.update({ id: warmth, fields: { parentId: heat } })
  await two.client.themes.update({ id: heat, fields: { parentId: warmth } })
  await exchange(one, two)
  expect((await read(two)).shown).toEqual({ Heat: 'a', Warmth: 'b' })
})

test('a theme that is merged into one which the other laptop removes stays by itself, with its notes', async () => {
  const [one, two] = await openTwo()
  const [heat, warmth] = [await add(one, 'Heat', ['a']), await add(one, 'Warmth', ['b'])]
  await give(one, two, stick, workshopId)
  await one.client.themes.remove({ id: heat })
  await two.client.themes.merge({ ids: [warmth], into: heat })
  await exchange(one, two)
  expect((await read(one)).shown).toEqual({ Warmth: 'b' })
})

test('a new theme is not taken back from under what the other laptop put into it', async () => {
  const [one, two] = await openTwo()
  const [heat, trams] = [await add(one, 'Heat', ['a']), await add(one, 'Trams', [])]
  await give(one, two, stick, workshopId)
  await two.client.themes.update({ id: await add(two, 'Stops', ['d']), fields: { parentId: trams } })
  await give(two, one, stick, workshopId)
  await expect(one.client.history.undo({ workshopId })).rejects.toMatchObject({ code: 'CHANGED_SINCE' })
  await one.client.themes.remove({ id: trams })
  await two.client.themes.code({ themeId: heat, noteIds: ['b', 'c'], reason: 'work of the other' })
  await exchange(one, two)
  await one.client.history.undo({ workshopId })
  expect((await read(one)).shown).toEqual({ Heat: 'abc', Trams: '', Stops: 'd' })
})

test('two that join groups which overlap get one group with one lead', async () => {
  const [one, two] = await openTwo()
  await one.client.duplicates.join({ noteIds: ['a', 'b'], leadId: 'b' })
  await two.client.duplicates.join({ noteIds: ['b', 'c'], leadId: 'c' })
  await two.client.duplicates.join({ noteIds: ['c', 'd'], leadId: 'c' })
  await exchange(one, two)
  for (const host of hosts) expect(await groupsOn(host)).toEqual([{ leadId: 'c', memberIds: NOTES }])
})

test('whatever two people do to themes and duplicates, both laptops show the same, and every coded note is in a theme', async () => {
  const step = fc.record({ at: fc.nat(1), what: fc.nat(9), one: fc.nat(20), other: fc.nat(20) })
  const refused = /NOT_FOUND|CHANGED_SINCE|NOTHING_TO_UNDO|INVALID/
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      closeAll()
      const [one, two] = await openTwo()
      for (const [index, label] of ['Heat', 'Warmth', 'Money'].entries()) await add(one, label, [NOTES[index]!])
      await give(one, two, stick, workshopId)
      for (const { at, what, one: first, other: second } of steps) {
        const { themes: api, duplicates, history } = hosts[at]!.client
        const { themes } = await api.list({ workshopId })
        const [a, b] = [themes[first % themes.length]?.id ?? 'none', themes[second % themes.length]?.id ?? 'none']
        const [n, m] = [NOTES[first % 4]!, NOTES[second % 4]!]
        try {
          if (what === 0) await api.merge({ ids: [a], into: b })
          else if (what === 1) await api.update({ id: a, fields: { parentId: b } })
          else if (what === 2) await api.code({ themeId: a, noteIds: [m] })
          else if (what === 3) await api.recode({ from: a, to: b, noteIds: NOTES })
          else if (what === 4) await api.split({ id: a, label: `Split ${second}`, noteIds: [m] })
          else if (what === 5) await api.remove({ id: a })
          else if (what === 6) await duplicates.join({ noteIds: [n, m], leadId: n })
          else if (what === 7) await duplicates.leave({ noteId: m })
          else if (what === 8) await history.undo({ workshopId })
          else await give(hosts[at]!, hosts[1 - at]!, stick, workshopId)
        } catch (error) {
          if (!refused.test(String(error))) throw error
        }
      }
      await exchange(one, two)
      const here = await read(one)
      const { codings } = await one.client.themes.list({ workshopId })
      const known = new Set(here.themes.map(({ id }) => id))
      const coded = codings.filter(({ themeId }) => known.has(themeId)).map(({ noteId }) => noteId)
      expect(new Set(here.tree.live.flatMap(({ id }) => here.coded.notesOf(id)))).toEqual(new Set(coded))
      expect((await read(two)).shown).toEqual(here.shown)
      expect(await groupsOn(two)).toEqual(await groupsOn(one))
    }),
    { numRuns: 15 },
  )
})
