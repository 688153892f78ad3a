import { bestOf, type Campaign, isOver, openRun, pursue } from './campaign.ts'
import { untangle } from './firstPlan.ts'
import { UNMOVED } from './weights.ts'

/**
 * A plan for people who know theirs: it starts from the announced seats, places those who have none, and moves somebody else only where
 * a hard rule wants it.
 */
export function* repair(campaign: Campaign): Generator<void, void> {
  const { instance } = campaign
  const still = openRun(campaign, instance.announced, 'repair', UNMOVED)
  yield
  const { objective } = campaign.incumbent!
  if (objective[0] + objective[1] + objective[2] === 0 && everybodyKnows(campaign)) return
  yield* pursue(campaign, still, { from: 30, to: 8, work: campaign.left / 6 }, 'repair')
  const run = openRun(campaign, bestOf(still), 'repair')
  yield* pursue(campaign, run, { from: 30, to: 15, work: campaign.left / 6 }, 'repair')
  yield* untangle(campaign, run, 'repair')
  for (let work = campaign.left / 5; !isOver(campaign); work *= 2)
    yield* pursue(campaign, openRun(campaign, campaign.incumbent!.seats, 'repair'), { from: 35, to: 3, work }, 'repair')
}

/** Whether all seats to come were announced: where all of them stand, nothing is left to choose. */
const everybodyKnows = ({ instance: { people, rounds, played, present, announced, fixed } }: Campaign): boolean => {
  for (let p = 0; p < people; p += 1)
    for (let at = p * rounds + played; at < (p + 1) * rounds; at += 1)
      if (present[at] === 1 && announced[at]! < 0 && fixed[at]! < 0) return false
  return true
}
