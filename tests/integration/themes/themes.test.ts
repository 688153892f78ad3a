import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codedNotes } from '../../../src/shared/domain/themes/codedNotes.ts'
import { themeTree } from '../../../src/shared/domain/themes/themeTree.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantNotes, refusal } from './plantNotes.ts'

const NOTES = ['a', 'b', 'c', 'd']
let test: TestHost
let workshopId: string
let themes: TestHost['client']['themes']

beforeEach(async () => {
  test = openTestHost()
  workshopId = (await plantNotes(test, NOTES)).workshopId
  themes = test.client.themes
})
afterEach(() => test.close())

/** Every theme that counts with its notes, parts with a dash for each step down. */
const shown = async (): Promise<Record<string, string>> => {
  const { themes: all, codings } = await themes.list({ workshopId })
  const tree = themeTree(all)
  const coded = codedNotes(tree, codings, new Set(NOTES))
  return Object.fromEntries(tree.live.map(({ id, label }) => ['-'.repeat(tree.depth(id)) + label, coded.notesOf(id).join('')]))
}
const add = async (label: string, noteIds: string[] = [], parentId: string | null = null): Promise<string> =>
  (await themes.create({ workshopId, fields: { label, parentId }, noteIds, reason: noteIds.length > 0 ? `about ${label}` : '' })).id
const undo = () => test.client.history.undo({ workshopId })

describe('putting notes into themes', () => {
  it('is one action each, counts what is new, and happens once however often it is said', async () => {
    const heat = await add('Heat', ['a'])
    expect(await themes.code({ themeId: heat, noteIds: ['a', 'b', 'b'], reason: 'says so' })).toEqual({ count: 1 })
    expect(await themes.code({ themeId: heat, noteIds: ['a', 'b'], reason: 'other words' })).toEqual({ count: 0 })
    expect(await shown()).toEqual({ Heat: 'ab' })
    const { codings } = await themes.list({ workshopId })
    expect(codings.map(({ noteId, reason }) => [noteId, reason])).toEqual([
      ['a', 'about Heat'],
      ['b', 'says so'],
    ])
    expect(await undo()).toMatchObject({ label: 'coding.add', count: 1 })
    expect(await shown()).toEqual({ Heat: 'a' })
    expect(await undo()).toMatchObject({ label: 'theme.add' })
    expect(await shown()).toEqual({})
  })

  it('brings a note back that had been taken out', async () => {
    const heat = await add('Heat', ['a', 'b'])
    expect(await themes.uncode({ themeId: heat, noteIds: ['a', 'c'] })).toEqual({ count: 1 })
    expect(await shown()).toEqual({ Heat: 'b' })
    expect(await themes.code({ themeId: heat, noteIds: ['a'] })).toEqual({ count: 1 })
    expect(await shown()).toEqual({ Heat: 'ab' })
  })

  it('moves notes from theme to theme with their reasons, as one action', async () => {
    const [heat, money] = [await add('Heat', ['a', 'b']), await add('Money', ['b'])]
    expect(await themes.recode({ from: heat, to: money, noteIds: ['a', 'b', 'd'] })).toEqual({ count: 2 })
    expect(await shown()).toEqual({ Heat: '', Money: 'ab' })
    const reasons = (await themes.list({ workshopId })).codings.map(({ noteId, reason }) => `${noteId}: ${reason}`)
    expect(reasons.toSorted()).toEqual(['a: about Heat', 'b: about Money'])
    expect(await undo()).toMatchObject({ label: 'coding.move' })
    expect(await shown()).toEqual({ Heat: 'ab', Money: 'b' })
    await themes.recode({ from: heat, to: money, noteIds: ['a'], reason: 'costs' })
    await themes.setReason({ themeId: money, noteId: 'b', reason: 'pays' })
    const after = (await themes.list({ workshopId })).codings.filter(({ themeId }) => themeId === money)
    expect(after.map(({ reason }) => reason).toSorted()).toEqual(['costs', 'pays'])
    await expect(themes.setReason({ themeId: heat, noteId: 'd', reason: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses notes and themes of another workshop', async () => {
    const heat = await add('Heat', ['a'])
    const { id: other } = await test.client.workshops.create({ title: 'Other', template: null, language: 'en' })
    const { id: foreign } = await themes.create({ workshopId: other, fields: { label: 'Foreign' } })
    await expect(themes.code({ themeId: foreign, noteIds: ['a'] })).rejects.toMatchObject(refusal('harvestNote'))
    await expect(themes.code({ themeId: heat, noteIds: ['a', 'gone'] })).rejects.toMatchObject(refusal('harvestNote'))
    await expect(themes.recode({ from: heat, to: foreign, noteIds: ['a'] })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(themes.merge({ ids: [foreign], into: heat })).rejects.toMatchObject(refusal('themeElsewhere'))
    await expect(add('Part', [], foreign)).rejects.toMatchObject(refusal('themeElsewhere'))
    await expect(themes.move({ id: heat, after: foreign })).rejects.toMatchObject(refusal('themeElsewhere'))
    expect(await shown()).toEqual({ Heat: 'a' })
  })
})

describe('editing themes', () => {
  it('never makes a theme a part of itself', async () => {
    const top = await add('Top')
    const part = await add('Part', [], top)
    const deep = await add('Deep', [], part)
    await expect(themes.update({ id: top, fields: { parentId: deep } })).rejects.toMatchObject(refusal('themeRing'))
    await expect(themes.update({ id: top, fields: { parentId: top } })).rejects.toMatchObject(refusal('themeRing'))
    await expect(themes.move({ id: top, after: deep })).rejects.toMatchObject(refusal('themeRing'))
    await expect(themes.update({ id: top, fields: { label: '  ' } })).rejects.toMatchObject({ code: 'INVALID' })
    await themes.update({ id: deep, fields: { parentId: null, label: 'Free' } })
    expect(Object.keys(await shown())).toEqual(['Top', '-Part', 'Free'])
  })

  it('moves among siblings and to another parent', async () => {
    const [one, two, three] = [await add('One'), await add('Two'), await add('Three')]
    await themes.move({ id: three, after: null })
    expect(Object.keys(await shown())).toEqual(['Three', 'One', 'Two'])
    await themes.move({ id: three, after: one })
    expect(Object.keys(await shown())).toEqual(['One', 'Three', 'Two'])
    const part = await add('Part', [], two)
    await themes.move({ id: one, after: part })
    expect(Object.keys(await shown())).toEqual(['Three', 'Two', '-Part', '-One'])
    await undo()
    expect(Object.keys(await shown())).toEqual(['One', 'Three', 'Two', '-Part'])
  })

  it('removes a theme with those that went up in it; its parts move up, and all comes back at once', async () => {
    const top = await add('Top', ['a'])
    const middle = await add('Middle', ['b'], top)
    await add('Part', ['c'], middle)
    const old = await add('Old', ['d'])
    await themes.merge({ ids: [old], into: middle })
    const before = await shown()
    expect(before).toEqual({ Top: 'a', '-Middle': 'bd', '--Part': 'c' })
    await themes.remove({ id: middle })
    expect(await shown()).toEqual({ Top: 'a', '-Part': 'c' })
    expect(await undo()).toMatchObject({ label: 'theme.remove' })
    expect(await shown()).toEqual(before)
  })
})

describe('merging and splitting themes', () => {
  it('takes notes and parts along, keeps the old record, and can be undone', async () => {
    const [heat, warmth] = [await add('Heat', ['a', 'b']), await add('Warmth', ['b', 'c'])]
    await add('Part', ['d'], warmth)
    await themes.merge({ ids: [warmth, heat], into: heat })
    expect(await shown()).toEqual({ Heat: 'abc', '-Part': 'd' })
    expect((await themes.list({ workshopId })).themes).toHaveLength(3)
    await themes.code({ themeId: warmth, noteIds: ['d'] })
    expect(await shown()).toEqual({ Heat: 'abcd', '-Part': 'd' })
    await themes.uncode({ themeId: heat, noteIds: ['b'] })
    expect(await shown()).toEqual({ Heat: 'acd', '-Part': 'd' })
    for (const label of ['coding.remove', 'coding.add', 'theme.merge']) expect(await undo()).toMatchObject({ label })
    expect(await shown()).toEqual({ Heat: 'ab', Warmth: 'bc', '-Part': 'd' })
  })

  it('of a wider theme into its own part puts the part where that was', async () => {
    const top = await add('Top', ['a'])
    const middle = await add('Middle', ['b'], top)
    const deep = await add('Deep', ['c'], middle)
    await themes.merge({ ids: [top, middle], into: deep })
    expect(await shown()).toEqual({ Deep: 'abc' })
    await undo()
    expect(await shown()).toEqual({ Top: 'a', '-Middle': 'b', '--Deep': 'c' })
  })

  it('splits notes off into a new theme beside it, with their reasons', async () => {
    const heat = await add('Heat', ['a', 'b', 'c'])
    await themes.update({ id: heat, fields: { colour: 'rose' } })
    await add('Last')
    await expect(themes.split({ id: heat, label: 'Schools', noteIds: ['a', 'd'] })).rejects.toMatchObject(refusal('notInTheme'))
    const { id } = await themes.split({ id: heat, label: 'Schools', noteIds: ['a', 'b'] })
    expect(await shown()).toEqual({ Heat: 'c', Schools: 'ab', Last: '' })
    expect(Object.keys(await shown())).toEqual(['Heat', 'Schools', 'Last'])
    const { themes: all, codings } = await themes.list({ workshopId })
    expect(all.find((theme) => theme.id === id)).toMatchObject({ colour: 'rose', splitFrom: heat })
    expect(codings.filter(({ themeId }) => themeId === id).map(({ reason }) => reason)).toEqual(['about Heat', 'about Heat'])
    expect(await undo()).toMatchObject({ label: 'theme.split' })
    expect(await shown()).toEqual({ Heat: 'abc', Last: '' })
  })

  it('keeps the whole story', async () => {
    const heat = await add('Heat')
    await themes.update({ id: heat, fields: { label: 'Heat waves' } })
    await themes.update({ id: heat, fields: { definition: 'What hot days do.' } })
    const top = await add('Climate', ['a'])
    await themes.update({ id: heat, fields: { parentId: top } })
    const warmth = await add('Warmth', ['a', 'b'])
    await themes.merge({ ids: [warmth], into: heat })
    await themes.update({ id: warmth, fields: { label: 'Heat and warmth' } })
    const { id: schools } = await themes.split({ id: heat, label: 'Schools', noteIds: ['b'] })
    await themes.remove({ id: heat })
    await undo()
    const told = async (id: string) => (await themes.history({ id })).map(({ what, label, before }) => [what, label, before])
    expect(await told(heat)).toEqual([
      ['made', 'Heat', null],
      ['renamed', 'Heat waves', 'Heat'],
      ['defined', 'Heat waves', null],
      ['moved', 'Climate', null],
      ['tookOver', 'Warmth', null],
      ['renamed', 'Heat and warmth', 'Heat waves'],
      ['split', 'Schools', null],
      ['removed', 'Heat and warmth', null],
      ['broughtBack', 'Heat and warmth', null],
    ])
    expect(await told(warmth)).toEqual([
      ['made', 'Warmth', null],
      ['merged', 'Heat waves', null],
      ['removed', 'Warmth', null],
      ['broughtBack', 'Warmth', null],
    ])
    expect(await told(schools)).toEqual([['made', 'Schools', 'Heat and warmth']])
    expect((await themes.history({ id: heat }))[0]).toMatchObject({ author: 'tester', at: expect.stringMatching(/^2026-03-02T/) })
    await expect(themes.history({ id: 'gone' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('suggested themes', () => {
  it('leave out notes that have a theme, and write nothing', async () => {
    for (const [index, text] of [
      'School yards need shade',
      'Shade for school yards',
      'No shade in the school yard',
      'Shade trees at the school',
    ].entries())
      await test.client.notes.update({ id: NOTES[index]!, fields: { text } })
    expect((await themes.suggest({ workshopId }))[0]).toMatchObject({ noteIds: NOTES })
    await add('Done', ['a'])
    expect((await themes.suggest({ workshopId }))[0]).toMatchObject({ noteIds: ['b', 'c', 'd'] })
    expect(await shown()).toEqual({ Done: 'a' })
  })
})
