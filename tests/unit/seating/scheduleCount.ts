import type { ConstructionSize } from '../../../src/shared/domain/seating/designs/constructionSize.ts'

/** What a schedule does, pair by pair of people, with nothing shared with the code under test. */
export function countSchedule(schedule: Int16Array, { people, tables, rounds, fixedHosts }: ConstructionSize) {
  let repeats = 0
  let worstPair = 0
  let returns = 0
  const again = (meetings: number): number => (meetings * (meetings - 1)) / 2
  for (let a = 0; a < people; a++) {
    for (let b = 0; b < a; b++) {
      let meetings = 0
      for (let r = 0; r < rounds; r++) if (schedule[a * rounds + r] === schedule[b * rounds + r]) meetings++
      repeats += again(meetings)
      worstPair = Math.max(worstPair, meetings)
    }
    const visits = new Int32Array(tables)
    for (let r = 0; r < rounds; r++) visits[schedule[a * rounds + r]!]!++
    for (const count of visits) {
      returns += Math.max(0, count - 1)
      if (fixedHosts) repeats += again(count)
    }
  }
  let smallest = people
  let largest = 0
  for (let r = 0; r < rounds; r++) {
    const sizes = new Int32Array(tables)
    for (let p = 0; p < people; p++) sizes[schedule[p * rounds + r]!]!++
    smallest = Math.min(smallest, ...sizes)
    largest = Math.max(largest, ...sizes)
  }
  return { repeats, worstPair, returns, level: largest - smallest <= 1 }
}
