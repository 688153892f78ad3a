import type { Random } from '../random.ts'
import type { Construction, ConstructionSize } from './constructionSize.ts'
import { blockOfLastRound, differenceMatrix, shiftSources } from './differenceMatrix.ts'
import { fitted } from './fitted.ts'
import { quasiDifferenceMatrix, standingTables } from './quasiDifferenceMatrix.ts'
import { starter, starterShapes } from './starter.ts'

/** Beyond so many people starters are not tried: they keep a number for each pair. */
const MOST_PEOPLE = 1500

/** Steps of the searches one after the other: per source for a difference matrix, per shape for a starter. */
const BOTH = [
  [200_000, 0],
  [400_000, 100_000],
  [800_000, 200_000],
  [1_600_000, 400_000],
  [1_600_000, 800_000],
] as const
const STARTERS_ONLY = [
  [0, 100_000],
  [0, 200_000],
  [0, 400_000],
  [0, 800_000],
  [0, 1_600_000],
] as const

/**
 * Difference matrices, then starters, then longer searches of both, each of them perfect or the best it came to. There is no
 * difference matrix without repeats for more rounds than tables, and no starter for more people than pairs of tables.
 */
export function* searchedSchedules(size: ConstructionSize, random: Random): Generator<Construction | null | 'working'> {
  const { people, tables, rounds } = size
  const stays = size.noReturn || size.fixedHosts
  if (tables < 2 || rounds < 2) return
  const sources = shiftSources(tables, rounds)
  const shapes = people <= Math.min(MOST_PEOPLE, tables * tables) ? starterShapes(size) : []
  const seated = stays ? people + tables : people
  const standing = seated > tables * (tables - 1) && seated <= tables * tables ? standingTables(tables, rounds) : []
  const rows = blockOfLastRound(size) === null ? rounds : rounds - 1
  for (const [matrixSteps, starterSteps] of rows > tables && shapes.length > 0 ? STARTERS_ONLY : BOTH) {
    for (const source of matrixSteps > 0 ? sources : []) yield yield* differenceMatrix(source, size, matrixSteps, random)
    for (const still of standing) {
      const supply = yield* quasiDifferenceMatrix(tables, still, rounds, 200_000, random)
      yield yield* fitted('difference-matrix', supply, size, random)
    }
    for (const shape of starterSteps > 0 ? shapes : []) {
      const supply = yield* starter(shape, tables, starterSteps, random)
      yield yield* fitted('starter', supply, size, random)
    }
  }
}
