import type { Ballot, FieldsOf } from '../records/records.ts'

export type Mark = FieldsOf<'vote'>['marks'][number]
/** The rules of a ballot, whether stored or still being prepared. */
export type BallotRules = Pick<Ballot, 'method' | 'items' | 'dots' | 'mostPerItem' | 'voters'>
/** A vote without the ballot that it belongs to. */
export type CastVote = Pick<FieldsOf<'vote'>, 'channel' | 'tableId' | 'voters' | 'marks'>

/** Nothing said about an item yet. */
export const emptyMark = (item: string): Mark => ({ item, dots: 0, impact: null, effort: null, yes: 0, no: 0, abstain: 0 })

/** What a vote says about an item. */
export const markOf = (marks: readonly Mark[], item: string): Mark => marks.find((mark) => mark.item === item) ?? emptyMark(item)

/** The marks with one of them changed; an item without a mark gets one. */
export const withMark = (marks: readonly Mark[], item: string, change: Partial<Omit<Mark, 'item'>>): Mark[] => {
  const changed = { ...markOf(marks, item), ...change }
  return marks.some((mark) => mark.item === item) ? marks.map((mark) => (mark.item === item ? changed : mark)) : [...marks, changed]
}

export const saysNothing = ({ dots, impact, effort, yes, no, abstain }: Mark): boolean =>
  dots + yes + no + abstain === 0 && impact === null && effort === null

/** Dots that a voter may put on one item. */
export const mostOnItem = ({ dots, mostPerItem }: Pick<BallotRules, 'dots' | 'mostPerItem'>): number => Math.min(dots, mostPerItem ?? dots)

export const dotsGiven = (marks: readonly Mark[]): number => marks.reduce((sum, mark) => sum + mark.dots, 0)
