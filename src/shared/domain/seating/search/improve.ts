import type { Seats } from '../instance.ts'
import { type Campaign, isOver, openRun, pursue } from './campaign.ts'

/** Makes seats that keep all hard rules better by steps that keep them too, each time from the best so far and for longer. */
export function* improve(campaign: Campaign, seats: Seats): Generator<void, void> {
  let run = openRun(campaign, seats, 'search')
  yield
  for (let work = campaign.left / 5; !isOver(campaign); work *= 2) {
    yield* pursue(campaign, run, { from: 35, to: 10, work }, 'search')
    run = openRun(campaign, campaign.incumbent!.seats, 'search')
  }
}
