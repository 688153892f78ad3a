import type { StoredDesign } from '../designs/storedDesigns.ts'
import { travellersOf } from './adapt.ts'
import { bestOf, type Campaign, isOver, openRun, pursue } from './campaign.ts'
import { seatFirst } from './firstPlan.ts'
import { follow, followDesigns } from './followDesigns.ts'
import { SOFT } from './weights.ts'

/** First and last temperature, in hundredths of a repeat; measured over tight and loose rooms, small and large. */
const PAIRS = [
  [35, 20],
  [26, 15],
  [45, 24],
] as const
const MIXED = [
  [20, 4],
  [30, 5],
  [16, 4],
] as const
/** A wish weighs as much as some repeats. */
const WISHES = [[300, 8]] as const

/** A plan for people who have not been told anything yet. */
export function* seatAnew(campaign: Campaign, designs: readonly StoredDesign[]): Generator<void, void> {
  yield* seatFirst(campaign, 'search')
  const kept = yield* followDesigns(campaign, designs)
  const { instance } = campaign
  const travellers = travellersOf(instance)
  const schedules = instance.wishes.some(({ length }) => length > 0) ? WISHES : instance.values.length > 0 ? MIXED : PAIRS
  let work = campaign.left / (instance.values.length > 0 ? 3 : 8)
  const { noReturn, apart, allowed } = instance
  const ruled = noReturn || apart.length > 0 || allowed !== null
  const canRelabel = instance.values.length + apart.length > 0 || allowed !== null
  for (let turn = 0; !isOver(campaign); turn += 1) {
    const byDesign = campaign.incumbent!.method
    const fewest = campaign.incumbent!.objective[4]
    const [from, to] = schedules[turn % schedules.length]!
    const soft = ruled ? SOFT[turn % 3] : undefined
    let run = openRun(campaign, null, 'search', soft ?? campaign.weights)
    yield* pursue(campaign, run, { from: soft ? 45 : from, to: soft ? 20 : to, work }, 'search')
    if (soft && !isOver(campaign)) {
      run = openRun(campaign, bestOf(run), 'search')
      yield* pursue(campaign, run, { from: 22, to, work: work / 3 }, 'search')
    }
    // Where no search comes near a design, the time is better spent on who follows which of its points.
    if (kept !== null && canRelabel && byDesign === kept.method && run.best.counts[4]! > fewest)
      while (!isOver(campaign)) yield* follow(campaign, kept, travellers, Math.max(campaign.left / 3, work / 2))
    work *= 1.5
  }
}
