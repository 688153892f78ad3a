import type { Note, WorkshopContent } from '../../../../src/shared/domain/records/records.ts'
import { followUp, type NoteSeed, workshopWith } from './analysisFixture.ts'

/** Actions of the second workshops: level, Milan, Turin. */
export type ActionCounts = readonly (readonly [level: string, milan: number, turin: number])[]
export const THIRTY: ActionCounts = [
  ['city', 7, 5],
  ['metropolitan', 4, 5],
  ['region', 2, 4],
  ['inter-city', 2, 1],
]
export const TWENTY_FOUR: ActionCounts = [
  ['city', 4, 5],
  ['metropolitan', 4, 3],
  ['region', 2, 3],
  ['inter-city', 2, 1],
]

const SECTORS = ['energy-systems', 'mobility-transport', 'built-environment', 'waste-circular-economy']
const CATEGORIES = ['fragmented-governance', 'long-term-funding', 'political-cycles', 'public-acceptance']
const LEVELS = ['city', 'metropolitan', 'region', 'national', 'macro-region', 'eu']

const actions = (counts: ActionCounts, column: 1 | 2): NoteSeed[] =>
  counts.flatMap((row) => {
    const [level] = row
    return Array.from({ length: row[column] }, (_, i): NoteSeed => {
      const shared = column === 1 ? (['research-innovation', 'tertiary-education'][i] ?? null) : 'tertiary-education'
      const sector = level === 'inter-city' ? shared : (SECTORS[i % SECTORS.length] ?? null)
      return { kind: 'action', text: `Action ${i + 1} at level ${level}`, level, sector, table: 1 + (i % 3) }
    })
  })

const several = (count: number, kind: Note['kind'], over: (index: number) => Partial<NoteSeed>): NoteSeed[] =>
  Array.from({ length: count }, (_, i) => ({ kind, text: `The ${kind} number ${i + 1}`, table: 1 + (i % 3), ...over(i) }))

const firstWorkshop = (): NoteSeed[] => [
  ...several(15, 'vision', (i) => ({ sector: SECTORS[i % 4] ?? null, level: 'city' })),
  ...several(15, 'challenge', (i) => ({ category: CATEGORIES[i % 4] ?? null, level: LEVELS[i % 3] ?? null })),
  ...several(15, 'priority', (i) => ({ sector: SECTORS[i % 3] ?? null })),
]

const secondWorkshop = (counts: ActionCounts, column: 1 | 2): NoteSeed[] => {
  const first = [
    ...actions(counts, column),
    ...several(9, 'milestone', (i) =>
      i < 6 ? { year: 2020 + i * 5 } : { text: i < 8 ? `Tram line ${i} runs by ${2024 + i}` : 'Some day' },
    ),
    ...several(15, 'obstacle', (i) => ({ level: LEVELS[i % 6] ?? null })),
  ]
  return [...first, ...several(45 - first.length, 'idea', () => ({}))]
}

const people = (city: string, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${city} person ${String.fromCodePoint(65 + from + i)}`)

/** Milan and Turin, two workshops of 45 notes each in both: 8, 14, 8 and 12 people, 9 of Turin's return. */
export const twoCities = (counts: ActionCounts): WorkshopContent[] => [
  workshopWith({ id: 'm1', city: 'Milan', startsOn: '2014-09-29', people: people('Milan', 0, 8), notes: firstWorkshop() }),
  workshopWith({ id: 't1', city: 'Turin', startsOn: '2014-10-06', people: people('Turin', 0, 14), notes: firstWorkshop() }),
  workshopWith({ id: 'm2', city: 'Milan', startsOn: '2015-02-12', people: people('Milan', 4, 8), notes: secondWorkshop(counts, 1) }),
  workshopWith({
    id: 't2',
    city: 'Turin',
    startsOn: '2015-02-19',
    people: people('Turin', 5, 12),
    notes: secondWorkshop(counts, 2),
    more: ({ noteId }) => ({
      followUps: [
        followUp('t1', 't1-n000', noteId(0), 'confirmed', 't2'),
        followUp('t1', 't1-n000', noteId(1), 'confirmed', 't2'),
        followUp('t1', 't1-n001', noteId(2), 'changed', 't2', 'The region must act'),
        followUp('t1', 't1-n002', null, 'dropped', 't2', 'Done already'),
        followUp('t1', 't1-n003', noteId(3), 'open', 't2'),
      ],
    }),
  }),
]
