import { describe, expect, it } from 'vitest'
import { buildRanking } from '../../../../src/shared/domain/report/sections/ranking.ts'
import { buildThemes } from '../../../../src/shared/domain/report/sections/themes.ts'
import { coding, contextOf, duplicate, type NoteSeed, proseOf, tableOf, theme, wordsOf, workshopWith } from './analysisFixture.ts'

const said = (kind: NoteSeed['kind'], text: string, table: number, over: Partial<NoteSeed> = {}): NoteSeed => ({
  kind,
  text,
  table,
  ...over,
})

const milan = workshopWith({
  id: 'm',
  city: 'Milan',
  startsOn: '2014-09-29',
  tables: 4,
  notes: [
    said('challenge', 'Nobody holds the whole', 1),
    said('challenge', 'No one is in charge of everything', 2),
    said('quote', 'They have never met', 3, { speaker: 'Ada Quartz' }),
    said('disagreement', 'One authority would be slower', 4),
    said('idea', 'Something else', 1),
    said('challenge', 'Heat', 1, { category: 'long-term-funding' }),
  ],
  more: ({ id, noteId }) => ({
    themes: [
      theme('split', id, 'Responsibility is split', { rank: 'a', definition: 'Who holds what.' }),
      theme('pipes', id, 'Pipes and wires', { parentId: 'split' }),
      theme('lone', id, 'Warm homes'),
      theme('empty', id, 'Nothing in it'),
    ],
    codings: [
      ...[0, 1, 3].map((at) => coding(noteId(at), 'split', id)),
      coding(noteId(2), 'pipes', id),
      coding(noteId(5), 'lone', id),
      coding(noteId(0), 'lone', id),
    ],
    duplicates: [duplicate(noteId(0), noteId(1), id)],
  }),
})
const turin = workshopWith({
  id: 't',
  city: 'Turin',
  startsOn: '2014-10-06',
  tables: 2,
  notes: [said('obstacle', 'Thirty municipalities, thirty plans', 1), said('obstacle', 'Each ministry has its own form', 2)],
  more: ({ id, noteId }) => ({
    themes: [
      theme('split-t', id, 'responsibility  is SPLIT', { rank: 'a', definition: 'Many municipalities.' }),
      theme('pipes-t', id, 'Pipes and wires', { parentId: 'split-t' }),
    ],
    codings: [coding(noteId(0), 'split-t', id), coding(noteId(1), 'pipes-t', id)],
  }),
})

describe('themes of the report', () => {
  const themes = buildThemes(contextOf([milan, turin]))
  const headings = themes.blocks.filter((block) => block.type === 'heading')

  it('stand in tree order, those of one name in two workshops as one, empty ones not at all', () => {
    expect(headings.map(({ text, level, lead }) => [level, text, lead])).toEqual([
      [2, 'Responsibility is split', 'Challenges\u00A02 · Obstacles\u00A02 · Quotes\u00A01 · at 6 of 6 tables'],
      [3, 'Pipes and wires', 'Obstacles\u00A01 · Quotes\u00A01 · at 2 of 6 tables'],
      [2, 'Warm homes', 'Challenges\u00A02 · at 1 of 6 tables'],
    ])
    expect(headings.at(-1)?.kind).toBe('challenge')
  })

  it('account for every note, and say that one counts twice', () => {
    const table = tableOf(themes, 'themes-table')
    expect(table.caption).toBe(
      'Themes and the notes behind them (8 notes). A note in two themes counts in both, so that the rows add up to 9.',
    )
    expect(wordsOf(table)).toEqual([
      ['Responsibility is split', '6', '5', '6', '2'],
      ['Warm homes', '2', '2', '1', '1'],
      ['No theme', '1', '1', '1', '1'],
      ['Total', '9', '7', '6', '2'],
    ])
  })

  it('show their evidence by workshop, and its breadth in words', () => {
    expect(wordsOf(tableOf(themes, 'theme-split-places'))).toEqual([
      ['Notes', '4', '2', '6'],
      ['Tables', '4 of 4', '2 of 2', '6 of 6'],
    ])
    const prose = proseOf(themes)
    expect(prose).toContain('This theme runs across the tables: it was noted at 6 of 6, and in every session.')
    expect(prose).toContain('Behind this: 6 notes (5 distinct statements) from 6 tables, 2 rounds, 2 sessions and 2 cities.')
    expect(prose).toContain('One table alone noted this.')
  })

  it('keep what was held against a theme apart and out of its quotes', () => {
    const at = themes.blocks.findIndex((block) => block.type === 'paragraph' && block.text === 'A disagreement was noted at one table:')
    expect(themes.blocks[at + 1]).toMatchObject({ type: 'notes', items: [{ text: 'One authority would be slower' }] })
    const quotes = themes.blocks.filter((block) => block.type === 'quote').map(({ text }) => text)
    expect(quotes).not.toContain('One authority would be slower')
    expect(quotes).not.toContain('No one is in charge of everything')
    expect(new Set(quotes).size).toBe(quotes.length)
  })

  it('name no speaker under the Chatham House Rule', () => {
    expect(JSON.stringify(themes)).not.toContain('Quartz')
  })

  it('say that nothing was themed yet where that is so', () => {
    const bare = buildThemes(contextOf([workshopWith({ id: 'b', notes: [said('idea', 'One', 1)] })]))
    expect(bare.blocks).toEqual([expect.objectContaining({ type: 'paragraph', tone: 'pending' })])
  })
})

describe('the ranking', () => {
  it('puts the most notes first, more tables before fewer, and notes without a category last', () => {
    const notes = [
      ...[1, 1, 1].map((table) => said('challenge', 'Money', table, { category: 'long-term-funding' })),
      ...[1, 2, 3].map((table) => said('challenge', 'Silos', table, { category: 'working-in-silos' })),
      ...[1, 2, 3, 1].map((table) => said('challenge', 'Other', table)),
      said('challenge', 'Votes', 2, { category: 'political-cycles' }),
    ]
    const ranking = buildRanking(contextOf([workshopWith({ id: 'r', notes })]))
    expect(wordsOf(tableOf(ranking, 'ranking-challenge-category'))).toEqual([
      ['Working in silos', '3', '3'],
      ['Insufficient long-term funding', '3', '1'],
      ['Unstable political cycles', '1', '1'],
      ['No category', '4', '3'],
      ['Total', '11', '3'],
    ])
    expect(proseOf(ranking)).toContain(
      'Most often noted: Working in silos (3 notes at 3 tables); Insufficient long-term funding (3 notes at 1 table)',
    )
  })

  it('is left out where nothing has a category or a theme', () => {
    expect(buildRanking(contextOf([workshopWith({ id: 'r', notes: [said('challenge', 'A', 1)] })]))).toBeNull()
  })
})
