import type { Ballot, Vote } from '../records/records.ts'
import { markOf, mostOnItem } from './marks.ts'
import type { Mark } from './marks.ts'
import { placesOf } from './places.ts'
import type { Place } from './places.ts'
import { spreadOf } from './spread.ts'
import type { Spread } from './spread.ts'

/** `supporters` and `distribution` (voters by the dots that they gave, from 0 on) are null where a count by hand does not tell them. */
export type DotsTally = Place & { item: string; dots: number; supporters: number | null; distribution: number[] | null }
/** Of those who scored; `spread` is null where a count by hand gives the mean alone. */
export type Scored = { count: number; mean: number; spread: Spread | null }
export type ScoresTally = { item: string; impact: Scored | null; effort: Scored | null }
export type Outcome = 'adopted' | 'not-adopted' | 'nobody' | 'undecided'
/** `share` of yes among yes and no, from 0 to 1; null where nobody said either. */
export type ApprovalTally = { item: string; yes: number; no: number; abstain: number; share: number | null; outcome: Outcome }

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const marksOn = (votes: readonly Vote[], item: string): Mark[] => votes.map((vote) => markOf(vote.marks, item))
const isCounted = (votes: readonly Vote[]): boolean => votes.some((vote) => vote.channel === 'hand')

export const tallyDots = (ballot: Ballot, votes: readonly Vote[]): DotsTally[] => {
  const given = ballot.items.map(({ id }) => marksOn(votes, id).map((mark) => mark.dots))
  const places = placesOf(given.map(sum))
  return ballot.items.map(({ id }, index) => {
    const dots = given[index]!
    const isHand = isCounted(votes)
    return {
      ...places[index]!,
      item: id,
      dots: sum(dots),
      supporters: isHand ? null : dots.filter((each) => each > 0).length,
      distribution: isHand ? null : Array.from({ length: mostOnItem(ballot) + 1 }, (_, of) => dots.filter((each) => each === of).length),
    }
  })
}

const scored = (votes: readonly Vote[], item: string, of: 'impact' | 'effort'): Scored | null => {
  const given = votes.flatMap((vote) => {
    const score = markOf(vote.marks, item)[of]
    return score === null ? [] : [{ score, voters: vote.voters }]
  })
  const count = sum(given.map(({ voters }) => voters))
  if (count === 0) return null
  const mean = sum(given.map(({ score, voters }) => score * voters)) / count
  return { count, mean, spread: isCounted(votes) ? null : spreadOf(given.map(({ score }) => score)) }
}

export const tallyScores = (ballot: Ballot, votes: readonly Vote[]): ScoresTally[] =>
  ballot.items.map(({ id }) => ({ item: id, impact: scored(votes, id, 'impact'), effort: scored(votes, id, 'effort') }))

/** In whole numbers, so that 7 of 10 is 70 % and not a little less. */
const outcomeOf = (yes: number, no: number, threshold: number | null): Outcome => {
  if (yes + no === 0) return 'nobody'
  if (threshold === null) return 'undecided'
  return yes * 100 >= threshold * (yes + no) ? 'adopted' : 'not-adopted'
}

export const tallyApproval = (ballot: Ballot, votes: readonly Vote[]): ApprovalTally[] =>
  ballot.items.map(({ id }) => {
    const marks = marksOn(votes, id)
    const [yes, no, abstain] = [sum(marks.map((m) => m.yes)), sum(marks.map((m) => m.no)), sum(marks.map((m) => m.abstain))]
    const share = yes + no === 0 ? null : yes / (yes + no)
    return { item: id, yes, no, abstain, share, outcome: outcomeOf(yes, no, ballot.threshold) }
  })
