import { type Construction, constructions } from '../designs/constructions.ts'
import type { StoredDesign } from '../designs/storedDesigns.ts'
import { drawPoints, followSchedule, travellersOf } from './adapt.ts'
import { type Campaign, isOver, nextRandom, openRun, pursue } from './campaign.ts'
import { createLabels } from './labels.ts'
import { relabel } from './relabel.ts'

/** Work that a pause of the constructions stands for: they pause every five milliseconds. */
const PAUSE = 500_000

/** Tries schedules with a structure, fitted to the people; returns the one whose plan was best, or null. */
export function* followDesigns(campaign: Campaign, designs: readonly StoredDesign[]): Generator<void, Construction | null> {
  const { instance } = campaign
  const travellers = travellersOf(instance)
  const size = {
    people: travellers.length,
    tables: instance.tables,
    rounds: instance.rounds,
    noReturn: instance.noReturn,
    fixedHosts: instance.host.includes(1),
  }
  const reserve = campaign.left * 0.45
  let kept: Construction | null = null
  for (const found of constructions(size, designs, instance.seed)) {
    if (isOver(campaign) || campaign.left < reserve) return kept
    if (found === 'working') {
      campaign.left -= PAUSE
      yield
      continue
    }
    const before = campaign.incumbent
    yield* follow(campaign, found, travellers, campaign.left / 8)
    if (campaign.incumbent !== before) kept = found
  }
  return kept
}

/** Gives every traveller a point of the schedule, then lets the whole plan settle. */
export function* follow(campaign: Campaign, found: Construction, travellers: readonly Int32Array[], work: number): Generator<void, void> {
  const { instance } = campaign
  const random = nextRandom(campaign)
  const points = drawPoints(travellers.length, random)
  const labels = createLabels(instance, found.schedule, travellers, points.slice())
  if (labels.cost > 0)
    for (const spent of relabel(
      labels,
      points,
      { from: labels.plain.includes(0) ? 50 : 20, to: 6, work: Math.min(work, campaign.left) },
      random,
    )) {
      campaign.left -= spent
      yield
    }
  const run = openRun(campaign, followSchedule(instance, found, travellers, points), found.method)
  yield
  if (isOver(campaign)) return
  const mixed = instance.values.length > 0
  yield* pursue(campaign, run, { from: mixed ? 10 : 22, to: mixed ? 4 : 14, work }, found.method)
}
