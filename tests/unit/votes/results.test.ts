import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballotResults } from '../../../src/shared/domain/votes/ballotResults.ts'
import { countedVotes } from '../../../src/shared/domain/votes/countedVotes.ts'
import { publicResults } from '../../../src/shared/domain/votes/publicResults.ts'
import { voteProblem } from '../../../src/shared/domain/votes/voteProblem.ts'
import { anyVote, ballotOf, fairVotes, mark, voteOf } from './votes.ts'

const dots = ballotOf({ dots: 3, mostPerItem: 2 })
const scores = ballotOf({ method: 'scores' })
const approval = ballotOf({ method: 'approval', threshold: 70 })

const dotsItems = (votes: Parameters<typeof ballotResults>[1]) => {
  const { device } = ballotResults(dots, votes)
  return device?.method === 'dots' ? device.items : []
}

describe('results of dots', () => {
  it('tell sum, voters behind it, spread, and ties as ties', () => {
    const votes = [voteOf('1', [mark('a', { dots: 2 }), mark('b', { dots: 1 })]), voteOf('2', [mark('b', { dots: 1 })]), voteOf('3', [])]
    expect(dotsItems(votes)).toEqual([
      { item: 'a', dots: 2, supporters: 1, distribution: [2, 0, 1], place: 1, isTied: true },
      { item: 'b', dots: 2, supporters: 2, distribution: [1, 2, 0], place: 1, isTied: true },
      { item: 'c', dots: 0, supporters: 0, distribution: [3, 0, 0], place: 3, isTied: false },
    ])
  })

  it('equal what was cast', () => {
    fc.assert(
      fc.property(fairVotes, (votes) => {
        const given = votes.flatMap(({ marks }) => marks).reduce((sum, each) => sum + each.dots, 0)
        const items = dotsItems(votes)
        expect(items.reduce((sum, item) => sum + item.dots, 0)).toBe(given)
        for (const item of items) {
          expect(item.distribution!.reduce((sum, voters) => sum + voters, 0)).toBe(votes.length)
          expect(item.distribution!.reduce((sum, voters, of) => sum + voters * of, 0)).toBe(item.dots)
        }
      }),
    )
  })
})

describe('results of any method', () => {
  const methods = fc.constantFrom(dots, scores, approval, ballotOf({ voters: 'table', dots: 3 }))

  it('do not depend on the order of the votes, nor on hearing them twice', () => {
    fc.assert(
      fc.property(methods, fc.uniqueArray(anyVote, { selector: ({ id }) => id }), fc.nat(), (ballot, votes, turn) => {
        const turned = [...votes.slice(turn % (votes.length + 1)), ...votes.slice(0, turn % (votes.length + 1))].toReversed()
        expect(ballotResults(ballot, [...turned, ...votes])).toEqual(ballotResults(ballot, votes))
      }),
    )
  })

  it('hold nothing that breaks the rules, and tell how many were left out', () => {
    fc.assert(
      fc.property(methods, fc.uniqueArray(anyVote, { selector: ({ id }) => id }), (ballot, votes) => {
        const { device, hand, broken } = countedVotes(ballot, votes)
        expect([...device, ...hand].filter((vote) => voteProblem(ballot, vote) !== null)).toEqual([])
        expect(broken).toBe(votes.filter((vote) => voteProblem(ballot, vote) !== null).length)
      }),
    )
  })

  it('keep devices and counts by hand apart, and add them up only where both are asked for', () => {
    const votes = [
      voteOf('1', [mark('a', { dots: 1 })]),
      voteOf('2', [mark('a', { dots: 4 })], { channel: 'hand', tableId: 't2', voters: 3 }),
    ]
    const { device, hand, both } = ballotResults(dots, votes)
    expect(device).toMatchObject({ voters: 1, items: [{ dots: 1, supporters: 1 }, {}, {}] })
    expect(hand).toMatchObject({ voters: 3, items: [{ dots: 4, supporters: null, distribution: null }, {}, {}] })
    expect(both).toMatchObject({ voters: 4, items: [{ dots: 5 }, {}, {}] })
  })

  it('count the whole room, not also its tables, and tell so', () => {
    const count = (id: string, tableId: string | null) => voteOf(id, [mark('a', { dots: 1 })], { channel: 'hand', tableId, voters: 2 })
    const { hand, asideOfRoom } = ballotResults(dots, [count('1', 't1'), count('2', null), count('3', 't2')])
    expect(hand).toMatchObject({ voters: 2 })
    expect(asideOfRoom).toBe(2)
  })

  it('take the newest vote of a table that votes as one', () => {
    const ballot = ballotOf({ voters: 'table' })
    const { device } = ballotResults(ballot, [voteOf('2', [mark('b', { dots: 5 })]), voteOf('1', [mark('a', { dots: 5 })])])
    expect(device).toMatchObject({ voters: 1, items: [{ dots: 0 }, { dots: 5 }, { dots: 0 }] })
  })
})

describe('results of scores', () => {
  const score = (impacts: number[]) => {
    const { device } = ballotResults(
      scores,
      impacts.map((impact, index) => voteOf(String(index), [mark('a', { impact })])),
    )
    return device?.method === 'scores' ? device.items[0]! : null
  }

  it('tell median, quartiles and histogram', () => {
    expect(score([1, 2, 3, 4])).toMatchObject({
      impact: { count: 4, mean: 2.5, spread: { lower: 1.75, median: 2.5, upper: 3.25, histogram: [1, 1, 1, 1, 0] } },
      effort: null,
    })
  })

  it.each([
    [[1, 1, 5, 5], 'split'],
    [[3, 3, 3, 3], 'close'],
    [[1, 1, 3, 3, 3], 'apart'],
    [[5], 'close'],
  ] as const)('of %j are %s', (impacts, agreement) => {
    expect(score([...impacts])?.impact?.spread?.agreement).toBe(agreement)
  })

  it('weigh counts by hand with their voters and claim no spread', () => {
    const hand = (id: string, voters: number, impact: number) =>
      voteOf(id, [mark('a', { impact })], { channel: 'hand', tableId: id, voters })
    const { hand: result } = ballotResults(scores, [hand('t1', 3, 4), hand('t2', 1, 2)])
    expect(result).toMatchObject({ items: [{ impact: { count: 4, mean: 3.5, spread: null } }, {}, {}] })
  })
})

describe('results of yes and no', () => {
  const outcome = (yes: number, no: number, abstain: number, threshold: number | null = 70) => {
    const vote = voteOf('1', [mark('a', { yes, no, abstain })], { channel: 'hand', tableId: null, voters: 100 })
    const { hand } = ballotResults({ ...approval, threshold }, [vote])
    return hand?.method === 'approval' ? hand.items[0]!.outcome : null
  }

  it.each([
    [7, 3, 0, 'adopted'],
    [69, 31, 0, 'not-adopted'],
    [7, 3, 50, 'adopted'],
    [0, 0, 9, 'nobody'],
  ] as const)('with %i yes, %i no and %i abstentions is %s', (yes, no, abstain, expected) => {
    expect(outcome(yes, no, abstain)).toBe(expected)
  })

  it('decide nothing without a threshold', () => expect(outcome(9, 1, 0, null)).toBe('undecided'))
})

describe('what the projector may show', () => {
  it('holds no single vote and, where people vote, no table', () => {
    const votes = [voteOf('secret-id', [mark('a', { dots: 1 })], { tableId: 'secret-table' })]
    expect(JSON.stringify(publicResults(dots, votes))).not.toContain('secret')
    expect(publicResults({ ...dots, voters: 'table' }, votes).tables).toEqual(['secret-table'])
  })
})
