import type { Instance, Seats } from '../instance.ts'
import { createRandom, type Random } from '../random.ts'
import { anneal, type Cooling, type Run, startRun } from './anneal.ts'
import { type Goal, reaches } from './goal.ts'
import { betterPlan, type Incumbent } from './incumbent.ts'
import { startPlan } from './plan.ts'
import { seatsOf } from './state.ts'
import type { Weights } from './weights.ts'

/** The state of one whole search: what is best, what is left to spend. Its parts are generators that pause every few milliseconds. */
export type Campaign = {
  instance: Instance
  order: readonly number[]
  weights: Weights
  goal: Goal
  /** Work left, in swap evaluations. */
  left: number
  incumbent: Incumbent | null
  /** Every run draws its own numbers. */
  streams: number
}

export const nextRandom = (campaign: Campaign): Random => {
  campaign.streams += 1
  return createRandom(campaign.instance.seed, campaign.streams)
}

export const isOver = ({ left, goal, incumbent }: Campaign): boolean =>
  left <= 0 || (incumbent !== null && reaches(goal, incumbent.objective))

export const offer = (campaign: Campaign, seats: Seats, method: string): void => {
  campaign.incumbent = betterPlan(campaign.instance, campaign.order, campaign.incumbent, seats, method)
}

/** A run from the given seats (null: from nothing), whose beginning is already offered. */
export const openRun = (campaign: Campaign, seats: Seats | null, method: string, weights = campaign.weights): Run => {
  const random = nextRandom(campaign)
  const { instance } = campaign
  const run = startRun(startPlan(instance, weights, seats, random), campaign.order, random)
  campaign.left -= instance.people * instance.rounds * instance.tables + instance.people * instance.people
  offer(campaign, seatsOf(run.state), method)
  return run
}

/** Cools a run and offers what it finds, until it is cold or the search is over. */
export function* pursue(campaign: Campaign, run: Run, cooling: Cooling, method: string): Generator<void, void> {
  const offered = Int32Array.from(run.best.counts)
  // Where every seat is fixed the first plan is the only one.
  if (run.rows.length + run.state.blocks.length === 0) campaign.left = 0
  for (const spent of anneal(run, { ...cooling, work: Math.min(cooling.work, campaign.left) })) {
    campaign.left -= spent
    if (run.best.counts.some((count, place) => count !== offered[place])) {
      offered.set(run.best.counts)
      offer(campaign, bestOf(run), method)
    }
    yield
    if (isOver(campaign)) return
  }
}

export const bestOf = ({ state, best }: Run): Seats => seatsOf({ ...state, tab: best.tab })
