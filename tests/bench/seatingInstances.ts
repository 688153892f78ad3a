import { seatingProblem } from '../../src/shared/domain/seating/problem.ts'
import type { SeatingProblem, SeatingProblemInput } from '../../src/shared/domain/seating/problem.ts'

/** One measured problem; `most` is the goal for repeats, `kind` says which bar of time holds for it. */
export type SeatingInstance = { name: string; kind: 'plain' | 'hard' | 'mix'; most: number; problem: SeatingProblem }

const level = (people: number, tables: number, rounds: number, more: Partial<SeatingProblemInput> = {}): SeatingProblem =>
  seatingProblem.parse({
    rounds,
    tables: Array.from({ length: tables }, (_, index) => ({
      id: `t${index + 1}`,
      min: Math.floor(people / tables),
      max: Math.ceil(people / tables),
    })),
    participants: Array.from({ length: people }, (_, index) => ({ id: `p${index + 1}` })),
    ...more,
  })

const named = (
  name: string,
  kind: SeatingInstance['kind'],
  sizes: readonly [number, number, number, number][],
  more: Partial<SeatingProblemInput> = {},
) =>
  sizes.map(([people, tables, rounds, most]): SeatingInstance => ({
    name: `${people}/${tables}/${rounds}${name}`,
    kind,
    most,
    problem: level(people, tables, rounds, more),
  }))

/** Skewed as real lists are: few countries have most of the people. */
const SHARES: Record<string, readonly number[]> = {
  country: [30, 20, 15, 10, 10, 7, 5, 3],
  type: [40, 25, 15, 12, 8],
  gender: [52, 45, 3],
  role: [50, 25, 15, 10],
}

const valueAt = (attribute: string, share: number): string => {
  let upTo = 0
  const index = SHARES[attribute]!.findIndex((part) => share < (upTo += part))
  return `${attribute}-${index}`
}

const mixed = (people: number, tables: number, rounds: number): SeatingInstance => {
  let state = people
  const dice = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1) % 100
  const participants = Array.from({ length: people }, (_, index) => ({
    id: `p${index + 1}`,
    attributes: Object.fromEntries(Object.keys(SHARES).map((attribute) => [attribute, valueAt(attribute, dice())])),
  }))
  const problem = level(people, tables, rounds, { participants, rules: { mix: Object.keys(SHARES) } })
  return { name: `${people}/${tables}/${rounds} mixed by 4 attributes`, kind: 'mix', most: people === 43 ? 42 : 0, problem }
}

const unequalRooms = (): SeatingInstance => {
  const tables = Array.from({ length: 20 }, (_, index) => ({ id: `t${index + 1}`, min: index < 10 ? 12 : 8, max: index < 10 ? 12 : 8 }))
  return { name: '200/20/4 rooms of 12 and 8', kind: 'plain', most: 0, problem: level(200, 20, 4, { tables }) }
}

/** Hosts and rapporteurs stay, 35 guests visit three of five tables. */
const hostedRoom = (): SeatingInstance => {
  const tables = Array.from({ length: 5 }, (_, index) => ({ id: `t${index + 1}`, min: 9, max: 9 }))
  const guests = Array.from({ length: 35 }, (_, index) => ({ id: `p${index + 1}` }))
  const staff = tables.flatMap(({ id }) => [
    { id: `host-${id}`, host: id },
    { id: `rapporteur-${id}`, host: id },
  ])
  const together = tables.map(({ id }) => [`host-${id}`, `rapporteur-${id}`])
  const problem = level(45, 5, 3, { tables, participants: [...staff, ...guests], rules: { noReturn: true, together } })
  return { name: '35 guests, 10 hosts/5/3, no table twice', kind: 'plain', most: 45, problem }
}

export const INSTANCES: readonly SeatingInstance[] = [
  ...named('', 'plain', [
    [32, 8, 5, 0],
    [32, 8, 8, 0],
    [20, 5, 5, 0],
    [36, 6, 3, 0],
    [36, 6, 4, 2],
    [23, 4, 3, 21],
    [18, 3, 3, 27],
    [35, 5, 4, 60],
    [43, 6, 4, 42],
    [60, 8, 3, 0],
    [60, 8, 8, 0],
    [90, 9, 5, 90],
    [100, 10, 3, 0],
    [120, 12, 5, 0],
    [194, 20, 4, 0],
    [200, 20, 4, 0],
    [204, 34, 5, 0],
  ]),
  unequalRooms(),
  hostedRoom(),
  ...named(
    ', no table twice',
    'plain',
    [
      [23, 4, 3, 33],
      [31, 5, 3, 33],
      [43, 6, 4, 78],
      [60, 8, 3, 12],
      [48, 8, 5, 0],
      [56, 8, 7, 0],
      [72, 9, 8, 0],
      [84, 12, 3, 0],
      [110, 12, 4, 0],
    ],
    { rules: { noReturn: true } },
  ),
  ...named('', 'hard', [
    [15, 5, 7, 0],
    [32, 8, 9, 0],
    [32, 8, 10, 10],
    [36, 6, 5, 12],
    [30, 6, 6, 0],
    [28, 7, 9, 0],
    [49, 7, 8, 0],
    [64, 8, 9, 0],
    [36, 9, 9, 0],
    [36, 9, 11, 0],
    [40, 10, 13, 39],
    [50, 10, 9, 0],
    [60, 10, 7, 0],
    [72, 12, 6, 0],
    [100, 10, 6, 70],
    [100, 10, 11, 480],
  ]),
  mixed(43, 6, 4),
  mixed(60, 8, 3),
  mixed(120, 12, 5),
  mixed(200, 20, 4),
]

/** Half a thousand people: the first plan must come at once, whatever is still to be improved. */
export const LARGE: readonly SeatingInstance[] = [...named('', 'plain', [[500, 50, 6, Infinity]]), mixed(500, 48, 5)]
