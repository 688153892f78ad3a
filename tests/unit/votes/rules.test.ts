import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballotProblem, suggestDots } from '../../../src/shared/domain/votes/ballotProblem.ts'
import { dotsGiven, withMark } from '../../../src/shared/domain/votes/marks.ts'
import { handCountId, newVoteId } from '../../../src/shared/domain/votes/voteIds.ts'
import { voteProblem } from '../../../src/shared/domain/votes/voteProblem.ts'
import { anyVote, ballotOf, mark, voteOf } from './votes.ts'

describe('a vote', () => {
  const dots = ballotOf({ dots: 3, mostPerItem: 2 })

  it('never holds more than the rules allow', () => {
    fc.assert(
      fc.property(anyVote, (vote) => {
        fc.pre(voteProblem(dots, vote) === null)
        expect(dotsGiven(vote.marks)).toBeLessThanOrEqual(3 * vote.voters)
        for (const each of vote.marks) expect(each.dots).toBeLessThanOrEqual(2 * vote.voters)
        if (vote.channel === 'device') expect(vote.voters).toBe(1)
      }),
    )
  })

  it.each([
    ['voters', voteOf('1', [], { voters: 2 })],
    ['voters', voteOf('1', [], { tableId: null })],
    ['item', voteOf('1', [mark('a', {}), mark('a', {})])],
    ['method', voteOf('1', [mark('a', { impact: 3 })])],
    ['tooManyDots', voteOf('1', [mark('a', { dots: 2 }), mark('b', { dots: 2 })])],
    ['tooManyOnItem', voteOf('1', [mark('a', { dots: 3 })])],
    [null, voteOf('1', [mark('a', { dots: 6 }), mark('b', { dots: 3 })], { channel: 'hand', voters: 3 })],
    [null, voteOf('1', [])],
  ] as const)('is told as %s', (problem, vote) => expect(voteProblem(dots, vote)).toBe(problem))

  it('has one answer per item, and whole scores', () => {
    const approval = ballotOf({ method: 'approval' })
    expect(voteProblem(approval, voteOf('1', [mark('a', { yes: 1, no: 1 })]))).toBe('tooManyAnswers')
    const scores = ballotOf({ method: 'scores' })
    expect(voteProblem(scores, voteOf('1', [mark('a', { impact: 2.5 })]))).toBe('notWhole')
    expect(voteProblem(scores, voteOf('1', [mark('a', { impact: 2.5 })], { channel: 'hand' }))).toBe(null)
  })

  it('changes one mark and leaves the others', () => {
    const marks = withMark(withMark([], 'a', { dots: 1 }), 'b', { dots: 2 })
    expect(withMark(marks, 'a', { dots: 0 })).toEqual([mark('a', { dots: 0 }), mark('b', { dots: 2 })])
  })
})

describe('a ballot', () => {
  it('needs items with words, each once, and rules that fit', () => {
    const { items } = ballotOf()
    expect(ballotProblem(ballotOf())).toBe(null)
    expect(ballotProblem(ballotOf({ items: [] }))).toBe('noItems')
    expect(ballotProblem(ballotOf({ items: [...items, items[0]!] }))).toBe('sameItem')
    expect(ballotProblem(ballotOf({ items: [{ ...items[0]!, text: ' ' }] }))).toBe('emptyItem')
    expect(ballotProblem(ballotOf({ dots: 2, mostPerItem: 3 }))).toBe('mostPerItem')
    expect(ballotProblem(ballotOf({ method: 'approval', dots: 2, mostPerItem: 3 }))).toBe(null)
  })

  it('gives a quarter of its items in dots, one to five', () => {
    expect([1, 4, 8, 12, 20, 60].map(suggestDots)).toEqual([1, 1, 2, 3, 5, 5])
  })
})

describe('ids', () => {
  it('of a count by hand are the same wherever it is typed', () => {
    expect(handCountId('b', 't')).toBe(handCountId('b', 't'))
    expect(new Set([handCountId('b', 't'), handCountId('b', null), handCountId('c', 't')]).size).toBe(3)
  })

  it('of a person tell no order, those of a table do', () => {
    expect(newVoteId('person')[14]).toBe('4')
    expect(newVoteId('table')[14]).toBe('7')
    const ids = Array.from({ length: 50 }, () => newVoteId('table'))
    expect(ids).toEqual(ids.toSorted())
  })
})
