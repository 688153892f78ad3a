import { describe, expect, it } from 'vitest'
import { newBallot } from '../../../src/shared/domain/records/defaults.ts'
import type { Ballot, Vote } from '../../../src/shared/domain/records/records.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { DEFAULT_OPTIONS } from '../../../src/shared/domain/report/options.ts'
import type { ReportLanguage } from '../../../src/shared/domain/report/reportModel.ts'
import { mark, voteOf } from '../votes/votes.ts'
import { richContent, taxonomies, translator } from './reportFixture.ts'

const content = richContent(40)
const [first] = content.notes

const ballot = (fields: Partial<Ballot> = {}): Ballot => ({
  ...newBallot('What first?', 'a0', null),
  items: [
    { id: 'a', text: 'Trees', noteId: first!.id },
    { id: 'b', text: 'Trams', noteId: 'gone' },
  ],
  state: 'closed',
  id: 'ballot',
  workshopId: 'w1',
  heads: [],
  conflicts: [],
  ...fields,
})

const HIDDEN = ['priorities', 'impactEffort'].map((id) => ({ id, heading: '', shown: false }))

const votesSection = (ballots: Ballot[], votes: Vote[], language: ReportLanguage = 'en') =>
  buildReport({
    // Where the chapters that show such votes with more beside them are left out, the chapter on votes has them.
    options: { ...DEFAULT_OPTIONS, sections: HIDDEN },
    contents: [{ ...content, ballots, votes }],
    taxonomies,
    language,
    attribution: 'chatham',
    t: translator(language),
    generatedAt: '2026-05-13T10:00:00.000Z',
  }).sections.find((section) => section.id === 'votes')

it('are not shown a second time where another chapter has them', () => {
  const { sections } = buildReport({
    contents: [{ ...content, ballots: [ballot()], votes: cast }],
    taxonomies,
    language: 'en',
    attribution: 'chatham',
    t: translator('en'),
    generatedAt: '2026-05-13T10:00:00.000Z',
  })
  const shown = sections.flatMap(({ id, blocks }) =>
    blocks.some((block) => block.type === 'table' && block.id.includes('votes-')) ? [id] : [],
  )
  expect(shown).toEqual(['priorities'])
})

const cast = [
  voteOf('1', [mark('b', { dots: 2 })]),
  voteOf('2', [mark('b', { dots: 1 }), mark('a', { dots: 1 })]),
  voteOf('3', [mark('a', { dots: 4 })], { channel: 'hand', tableId: null, voters: 3 }),
]

describe('votes in the report', () => {
  it('tell the spread beside the sum, devices and hand counts apart, and lead back to the notes', () => {
    const section = votesSection([ballot()], cast)
    const tables = section!.blocks.filter((block) => block.type === 'table')
    expect(tables.map(({ caption, rows }) => [caption, rows.map((row) => row.map(({ text }) => text))])).toEqual([
      [
        'What first? – On devices: 2 people.',
        [
          ['Trams', '1', '3 dots, given by 2 of 2 voters', '1 gave 2, 1 gave 1'],
          ['Trees', '2', '1 dot, given by 1 of 2 voters', '1 gave 1'],
        ],
      ],
      [
        'What first? – Counted by hand: 3 people.',
        [
          ['Trees', '1', '4 dots', 'not known from a hand count'],
          ['Trams', '–', '0 dots', 'not known from a hand count'],
        ],
      ],
    ])
    expect(tables[0]!.rows[1]![0]!.noteIds).toEqual([first!.id])
    expect(tables[0]!.noteIds).toEqual([first!.id])
  })

  it('are left out while they are open, and where nobody voted', () => {
    expect(votesSection([ballot({ state: 'open' })], cast)).toBeUndefined()
    expect(votesSection([ballot()], [])).toBeUndefined()
  })

  it.each(['scores', 'approval'] as const)('have words for %s in both languages', (method) => {
    const marks = method === 'scores' ? { impact: 4, effort: 2 } : { yes: 1 }
    for (const language of ['en', 'it'] as const) {
      const section = votesSection([ballot({ method, threshold: 70 })], [voteOf('1', [mark('a', marks)])], language)
      const [table] = section!.blocks.filter((block) => block.type === 'table')
      expect(table!.rows).toHaveLength(2)
      expect(section!.heading).toBe({ en: 'Votes', it: 'Votazioni' }[language])
    }
  })
})
