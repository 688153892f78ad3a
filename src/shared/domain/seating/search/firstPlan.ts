import type { Run } from './anneal.ts'
import { bestOf, type Campaign, openRun, pursue } from './campaign.ts'
import { FRESH, LOOSE, LOOSE_REPAIR } from './weights.ts'

/** A plan at once; where rules collide, a way out with all rules at softer prices, longer each time. */
export function* seatFirst(campaign: Campaign, method: string): Generator<void, void> {
  const first = openRun(campaign, campaign.incumbent?.seats ?? null, method)
  yield
  if (!isBroken(campaign) && campaign.incumbent!.objective[6] === 0) return
  yield* pursue(campaign, first, { from: 30, to: 20, work: 1_000_000 }, method)
  yield* untangle(campaign, first, method)
}

/** Lets rules give way to each other until no hard one is broken. */
export function* untangle(campaign: Campaign, start: Run, method: string): Generator<void, void> {
  for (let attempt = 0; attempt < ATTEMPTS && isBroken(campaign) && campaign.left > 0; attempt += 1) {
    const loose = openRun(campaign, attempt % 2 === 0 ? bestOf(start) : null, method, campaign.weights === FRESH ? LOOSE : LOOSE_REPAIR)
    yield* pursue(campaign, loose, { from: 150, to: COLDEST[attempt % COLDEST.length]!, work: 1_000_000 << attempt }, method)
    const strict = openRun(campaign, bestOf(loose), method)
    yield* pursue(campaign, strict, { from: 25, to: 15, work: 500_000 << attempt }, method)
  }
}

const ATTEMPTS = 8

/** Many small knots come loose warm, one tight knot cold. */
const COLDEST = [40, 12, 25] as const

/** Coming back to a table is as bad as a broken rule only as long as nobody knows the plan. */
const isBroken = ({ incumbent, weights }: Campaign): boolean =>
  incumbent!.objective[0] + (weights === FRESH ? incumbent!.objective[1] : 0) > 0
