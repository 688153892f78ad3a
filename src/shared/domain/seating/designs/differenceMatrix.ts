import type { Random } from '../random.ts'
import { abelianGroup, groupsOfOrder } from './abelianGroup.ts'
import { annealShifts } from './annealShifts.ts'
import type { ShiftSource } from './annealShifts.ts'
import { blockRound } from './blockRound.ts'
import type { Construction, ConstructionSize } from './constructionSize.ts'
import { halfField } from './hadamardShifts.ts'
import { asConstruction } from './levelRepeats.ts'

/** Perfect matrices come fast where there are any; of so many, one in which pairs meet twice at most is taken. */
const PERFECT_TRIES = 12

/** Rounds from which on the Hadamard matrix is a better start than chance; measured. */
const MANY_ROUNDS = 8

/** Where to look for a difference matrix: commutative groups, and for many rounds twice a field where that is the number of tables. */
export function shiftSources(tables: number, rounds: number): ShiftSource[] {
  const groups = groupsOfOrder(tables).slice(0, 3).map(abelianGroup)
  const field = rounds >= MANY_ROUNDS ? halfField(tables) : null
  const sources: ShiftSource[] = groups.map((group) => ({ group, field: null }))
  return field === null ? sources : [...sources, { group: groups[0]!, field }]
}

/**
 * Searches a difference matrix over a commutative group: T people per column, one shift per column and round; a person's table is
 * start + shift. People of one column never meet, people of two columns meet as often as the difference of their shifts occurs.
 * Without repeats all these differences are distinct; else the best imperfect matrix found is given, or null where it would bring
 * people back to a table. The people beyond whole columns are a part of the last one, which leaves every round level; where whole
 * columns can be cut into tables, that is the last round.
 */
export function* differenceMatrix(
  source: ShiftSource,
  size: ConstructionSize,
  steps: number,
  random: Random,
): Generator<'working', Construction | null> {
  const { people, tables, rounds } = size
  const block = blockOfLastRound(size)
  const rows = block === null ? rounds : rounds - 1
  let best: Construction | null = null
  let least = Infinity
  for (let attempt = 0; attempt < PERFECT_TRIES && least > 2; attempt++) {
    const shifts = yield* annealShifts(source, { ...size, rounds: rows }, steps, random)
    const schedule = new Int16Array(people * rounds)
    for (let p = 0; p < people; p++) {
      const column = Math.floor(p / tables)
      for (let r = 0; r < rows; r++) schedule[p * rounds + r] = source.group.plus[(p % tables) * tables + shifts[column * rows + r]!]!
      if (block !== null) schedule[p * rounds + rows] = block(p)
    }
    const found = asConstruction('difference-matrix', schedule, size)
    if (found?.perfect !== true) return best ?? found
    const most = mostMeetings(schedule, size)
    if (most < least) best = found
    least = Math.min(least, most)
  }
  return best
}

/** Where nobody has to keep off old tables, the columns themselves may be cut into the tables of the last round. */
export function blockOfLastRound({ people, tables, noReturn, fixedHosts }: ConstructionSize): ((p: number) => number) | null {
  return noReturn || fixedHosts ? null : blockRound(people, tables)
}

/** The most rounds that two people spend together. */
function mostMeetings(schedule: Int16Array, { people, tables, rounds }: ConstructionSize): number {
  let most = 0
  for (let p = 0; p < people; p++) {
    // People of a whole column are alike: the first stands for them.
    if (p % tables > 0 && Math.floor(p / tables) < Math.floor(people / tables)) continue
    for (let other = 0; other < people; other++) {
      let meetings = 0
      for (let r = 0; r < rounds; r++) if (other !== p && schedule[p * rounds + r] === schedule[other * rounds + r]) meetings++
      most = Math.max(most, meetings)
    }
  }
  return most
}
