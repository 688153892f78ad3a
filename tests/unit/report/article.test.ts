import { describe, expect, it } from 'vitest'
import { newNote, newSession, newTable, newTheme } from '../../../src/shared/domain/records/defaults.ts'
import type { Note, WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { DEFAULT_OPTIONS } from '../../../src/shared/domain/report/options.ts'
import { emptyContent, inputOf } from './reportFixture.ts'

const meta = (id: string) => ({ id, workshopId: 'w1', heads: [], conflicts: [] })
let made = 0
const note = (tableId: string, kind: Note['kind'], text: string, fields: Partial<Note> = {}): Note => ({
  ...newNote({ sessionId: tableId.slice(0, 2), tableId, round: 1, notedAt: '2026-05-12T10:00:00.000Z' }, kind, text),
  ...meta(`n${(made += 1)}`),
  ...fields,
})

/** Two sessions of two tables each. */
const room = (notes: Note[], more: Partial<WorkshopContent> = {}): WorkshopContent => ({
  ...emptyContent('A meeting'),
  sessions: [
    { ...newSession('Rotating', 'a'), method: 'rotating-tables', ...meta('s1') },
    { ...newSession('Panel', 'b'), method: 'panel', ...meta('s2') },
  ],
  tables: ['s1', 's2'].flatMap((session) =>
    [1, 2].map((number) => ({ ...newTable(session, number, 'Topic'), ...meta(`${session}t${number}`) })),
  ),
  notes,
  ...more,
})

const itemsOf = (content: WorkshopContent, id: string): string[] => {
  const model = buildReport(inputOf(content, { options: { ...DEFAULT_OPTIONS, template: 'article' } }))
  const section = model.sections.find((each) => each.id === id)
  return section?.blocks.flatMap((block) => (block.type === 'list' ? block.items.map(({ text }) => text) : [])) ?? []
}

describe('a meeting article', () => {
  it('calls shared what came up at more than one table, most notes first', () => {
    const content = room([
      note('s1t1', 'challenge', 'Money', { category: 'long-term-funding' }),
      note('s2t1', 'challenge', 'Money again', { category: 'long-term-funding' }),
      note('s1t1', 'challenge', 'One table', { category: 'political-cycles' }),
      note('s1t1', 'challenge', 'The same table', { category: 'political-cycles' }),
    ])
    expect(itemsOf(content, 'shared-challenges')).toEqual(['Insufficient long-term funding (2 notes, 2 tables)'])
  })

  it('goes by themes where nobody chose categories, and by the words of the notes where there is neither', () => {
    const notes = [note('s1t1', 'challenge', 'Cold flats'), note('s1t2', 'challenge', 'Damp walls')]
    expect(itemsOf(room(notes), 'shared-challenges')).toEqual(['Cold flats (1 note, 1 table)', 'Damp walls (1 note, 1 table)'])
    const themed = {
      themes: [{ ...newTheme('Homes', 'a'), ...meta('theme') }],
      codings: notes.map(({ id }) => ({ noteId: id, themeId: 'theme', reason: '', ...meta(`coding-${id}`) })),
    }
    expect(itemsOf(room(notes, themed), 'shared-challenges')).toEqual(['Homes (2 notes, 2 tables)'])
  })

  it('tells the uses of co-benefits from their outcomes, and calls transversal only what came up nearly everywhere', () => {
    const everywhere = ['s1t1', 's1t2', 's2t1'].map((table) => note(table, 'co-benefit', 'Health', { coBenefits: ['use-investment'] }))
    const once = note('s2t2', 'co-benefit', 'Quiet', { coBenefits: ['use-mobilisation', 'health', 'less-noise'] })
    const texts = itemsOf(room([...everywhere, once]), 'benefit-uses')
    expect(texts).toEqual([
      'Attractiveness of investment cases and financing (3 notes, 3 tables) – transversal: at half of the tables or more and in every session',
      'Stakeholder mobilisation and cross-sector collaboration (1 note, 1 table)',
      'Linking climate action with outcomes such as Health (1 note, 1 table)',
    ])
  })

  it('has no interests of rotating tables where no table rotated', () => {
    const notes = ['s2t1', 's2t2'].map((table) => note(table, 'priority', 'Labs', { category: 'smart-policy-labs' }))
    expect(itemsOf(room(notes), 'interests')).toEqual([])
    expect(itemsOf(room(notes), 'common-priorities')).toEqual(['Developing Smart Policy Labs and innovation spaces (2 notes, 2 tables)'])
    expect(itemsOf(room([...notes, note('s1t1', 'idea', 'x')]), 'interests')).toHaveLength(1)
  })
})

it('shows of notes that say the same only the one that stands for them, and counts them all', () => {
  const [lead, other] = [
    note('s1t1', 'challenge', 'Short', { saidAgain: 0 }),
    note('s1t1', 'challenge', 'The same, said longer', { saidAgain: 3 }),
  ]
  const same = { noteId: lead!.id, otherId: other!.id, verdict: 'same' as const, reason: '', ...meta('same') }
  const model = buildReport(inputOf(room([lead!, other!], { duplicates: [same] })))
  const topics = model.sections.find(({ id }) => id === 'topics')!.blocks
  expect(topics.flatMap((block) => (block.type === 'notes' ? block.items.map(({ text }) => text) : []))).toEqual(['Short'])
  expect(topics.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))).toContain('2 notes: Challenges\u00A02')
  expect(model.sections.at(-1)!.blocks.flatMap((block) => (block.type === 'notes' ? block.items : []))).toHaveLength(2)
})
