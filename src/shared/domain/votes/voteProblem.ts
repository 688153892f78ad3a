import { dotsGiven, mostOnItem } from './marks.ts'
import type { BallotRules, CastVote, Mark } from './marks.ts'

/** Why a vote cannot count: which rule it breaks. */
export type VoteProblem = 'voters' | 'item' | 'method' | 'tooManyDots' | 'tooManyOnItem' | 'notWhole' | 'tooManyAnswers'

const isForeign = (method: BallotRules['method'], { dots, impact, effort, yes, no, abstain }: Mark): boolean =>
  (method !== 'dots' && dots > 0) ||
  (method !== 'scores' && (impact !== null || effort !== null)) ||
  (method !== 'approval' && yes + no + abstain > 0)

/**
 * Does a vote keep the rules of its ballot? Null where it does. A vote on a device is one voter's; a count by hand stands for
 * `voters` of them, so that it may hold as much as they may give together. A blank vote is a vote.
 */
export const voteProblem = (ballot: BallotRules, { channel, tableId, voters, marks }: CastVote): VoteProblem | null => {
  const isCast = channel === 'device'
  if (voters < 1 || (isCast && (voters !== 1 || tableId === null))) return 'voters'
  if (ballot.voters === 'table' && tableId !== null && voters !== 1) return 'voters'
  const items = new Set(ballot.items.map((item) => item.id))
  for (const mark of marks) if (!items.delete(mark.item)) return 'item'
  if (marks.some((mark) => isForeign(ballot.method, mark))) return 'method'
  if (dotsGiven(marks) > ballot.dots * voters) return 'tooManyDots'
  if (marks.some((mark) => mark.dots > mostOnItem(ballot) * voters)) return 'tooManyOnItem'
  if (marks.some((mark) => mark.yes + mark.no + mark.abstain > voters)) return 'tooManyAnswers'
  if (isCast && marks.some(({ impact, effort }) => !Number.isInteger(impact ?? 1) || !Number.isInteger(effort ?? 1))) return 'notWhole'
  return null
}
