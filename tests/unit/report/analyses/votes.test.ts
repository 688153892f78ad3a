import { describe, expect, it } from 'vitest'
import { newBallot } from '../../../../src/shared/domain/records/defaults.ts'
import type { Vote, WorkshopContent } from '../../../../src/shared/domain/records/records.ts'
import { buildImpactEffort } from '../../../../src/shared/domain/report/sections/impactEffort.ts'
import { buildPriorities } from '../../../../src/shared/domain/report/sections/priorities.ts'
import { contextOf, duplicate, proseOf, tableOf, wordsOf, workshopWith } from './analysisFixture.ts'

const meta = (id: string) => ({ id, workshopId: 'v', heads: [], conflicts: [] })
const none = { dots: 0, impact: null, effort: null, yes: 0, no: 0, abstain: 0 }
const vote = (id: string, ballotId: string, marks: Partial<Vote['marks'][number]>[]): Vote => ({
  ballotId,
  channel: 'device',
  tableId: 'v-t1',
  voters: 1,
  marks: marks.map((mark, at) => ({ ...none, item: `i${at}`, ...mark })),
  ...meta(id),
})

const ballot = (id: string, method: 'dots' | 'scores', items: [string, string | null][], state: 'open' | 'closed' = 'closed') => ({
  ...newBallot(`Vote ${id}`, id, null),
  method,
  state,
  items: items.map(([text, noteId], at) => ({ id: `i${at}`, text, noteId })),
  ...meta(id),
})

const content = (over: Partial<WorkshopContent> = {}): WorkshopContent => ({
  ...workshopWith({
    id: 'v',
    notes: [
      { kind: 'priority', text: 'One ticket', category: 'finance-funding', table: 1 },
      { kind: 'priority', text: 'A single ticket', category: 'finance-funding', table: 2 },
      { kind: 'priority', text: 'Warm schools', table: 1 },
    ],
    more: ({ noteId }) => ({ duplicates: [duplicate(noteId(0), noteId(1), 'v')] }),
  }),
  ballots: [
    ballot('d', 'dots', [
      ['Warm schools', 'v-n002'],
      ['One ticket', 'v-n000'],
      ['Written for the vote', null],
    ]),
    ballot('s', 'scores', [
      ['One ticket', 'v-n000'],
      ['Warm schools', 'v-n002'],
      ['Nobody scored it', null],
    ]),
    ballot('o', 'scores', [['Still open', null]], 'open'),
  ],
  votes: [
    vote('1', 'd', [{ dots: 1 }, { dots: 3 }, { dots: 1 }]),
    vote('2', 'd', [{ dots: 0 }, { dots: 2 }, { dots: 0 }]),
    vote('3', 's', [{ impact: 5, effort: 2 }, { impact: 4, effort: 4 }, { impact: 3 }]),
    vote('4', 's', [{ impact: 4, effort: 1 }, { impact: 2, effort: 5 }, {}]),
  ],
  ...over,
})

describe('priorities', () => {
  const section = buildPriorities(contextOf([content()]))

  it('have the dots and their spread beside the notes and tables that they were taken from', () => {
    const rows = wordsOf(tableOf(section, 'priorities-votes-d-device'))
    expect(rows.map((row) => [row[0], ...row.slice(-2)])).toEqual([
      ['One ticket', '2', '2'],
      ['Warm schools', '1', '1'],
      ['Written for the vote', '–', '–'],
    ])
    expect(rows[0]?.join(' ')).toContain('5 dots')
    expect(proseOf(section)).toContain('not that they agree')
  })

  it('are ranked by category, duplicates counted as one statement', () => {
    expect(wordsOf(tableOf(section, 'priorities-category')).at(-1)).toEqual(['Total', '3', '2', '2'])
  })

  it('are left out where none was noted and nothing was voted on', () => {
    expect(buildPriorities(contextOf([content({ notes: [], ballots: [], votes: [] })]))).toBeNull()
  })
})

describe('impact and effort', () => {
  const section = buildImpactEffort(contextOf([content()]))

  it('are the means of those who scored both, of closed votes only', () => {
    expect(section?.blocks.filter((block) => block.type === 'chart')).toMatchObject([
      {
        data: {
          kind: 'scatter',
          rows: [
            { label: '1. One ticket', x: 1.5, y: 4.5, noteIds: ['v-n000', 'v-n001'] },
            { label: '2. Warm schools', x: 4.5, y: 3, noteIds: ['v-n002'] },
          ],
        },
      },
    ])
    expect(proseOf(section)).toContain('High in impact and low in effort, by the mean scores (above and below 3): 1. One ticket.')
    expect(proseOf(section)).toContain('1 item was not scored for both')
    expect(JSON.stringify(section)).not.toContain('Still open')
  })
})
