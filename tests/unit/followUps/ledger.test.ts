import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledger, ledgerCounts, LEDGER_STATES } from '../../../src/shared/domain/followUps/ledger.ts'
import type { Ledger, LedgerState } from '../../../src/shared/domain/followUps/ledger.ts'
import { FOLLOW_UP_VERDICTS } from '../../../src/shared/domain/records/vocabulary.ts'
import type { FollowUpVerdict } from '../../../src/shared/domain/records/vocabulary.ts'

const notes = (side: string, count: number) => Array.from({ length: count }, (_, index) => ({ id: `${side}${index}` }))
const said = (earlierId: string, noteId: string | null, verdict: FollowUpVerdict, reason = '') => ({ earlierId, noteId, verdict, reason })

const statesOf = (result: Ledger, side: 'earlierIds' | 'laterIds', id: string): LedgerState[] =>
  LEDGER_STATES.flatMap((state) => result[state].flatMap((item) => item[side].filter((one) => one === id).map(() => state)))

const world = fc.record({
  earlier: fc.integer({ min: 0, max: 12 }),
  later: fc.integer({ min: 0, max: 12 }),
  // Ids beyond the last note are records of notes that somebody removed.
  followUps: fc.array(
    fc
      .tuple(fc.nat(14), fc.option(fc.nat(14)), fc.constantFrom(...FOLLOW_UP_VERDICTS))
      .map(([earlier, later, verdict]) => said(`e${earlier}`, later === null ? null : `l${later}`, verdict)),
    { maxLength: 30 },
  ),
  groups: fc.array(fc.nat(3), { minLength: 15, maxLength: 15 }),
})

/** Notes whose numbers share a group are duplicates of the first of them. */
const leadBy =
  (groups: readonly number[]) =>
  (id: string): string =>
    `${id[0]}${groups.indexOf(groups[Number(id.slice(1))]!)}`

describe('what became of the items of an earlier workshop', () => {
  it('has every note of both sides exactly once', () => {
    fc.assert(
      fc.property(world, fc.boolean(), ({ earlier, later, followUps, groups }, isGrouped) => {
        const lead = leadBy(groups)
        const result = ledger(notes('e', earlier), notes('l', later), followUps, isGrouped ? { earlier: lead, later: lead } : {})
        for (const { id } of notes('e', earlier)) {
          const states = statesOf(result, 'earlierIds', id)
          expect(states).toHaveLength(1)
          expect(states[0]).not.toBe('new')
        }
        for (const { id } of notes('l', later)) {
          const states = statesOf(result, 'laterIds', id)
          expect(states).toHaveLength(1)
          expect(states[0]).not.toBe('notTakenUp')
        }
        const counts = Object.values(ledgerCounts(result))
        expect(counts.reduce((sum, { earlier }) => sum + earlier, 0)).toBe(earlier)
        expect(counts.reduce((sum, { later }) => sum + later, 0)).toBe(later)
      }),
    )
  })

  it('gives a note the state of the one thing that was said about it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FOLLOW_UP_VERDICTS), (verdict) => {
        const result = ledger(notes('e', 2), notes('l', 2), [said('e1', 'l0', verdict, 'why')])
        expect(result[verdict]).toEqual([{ earlierIds: ['e1'], laterIds: ['l0'], reasons: ['why'] }])
        expect(result.notTakenUp).toEqual([{ earlierIds: ['e0'], laterIds: [], reasons: [] }])
        expect(result.new).toEqual([{ earlierIds: [], laterIds: ['l1'], reasons: [] }])
      }),
    )
  })

  it('does not hang on the order in which things were said', () => {
    fc.assert(
      fc.property(world, ({ earlier, later, followUps }) => {
        const one = ledger(notes('e', earlier), notes('l', later), followUps)
        expect(ledger(notes('e', earlier), notes('l', later), followUps.toReversed())).toEqual(one)
      }),
    )
  })

  it('keeps an item alive that one table gave up and another said again', () => {
    const result = ledger(notes('e', 1), notes('l', 1), [said('e0', null, 'dropped'), said('e0', 'l0', 'confirmed')])
    expect(result.confirmed).toEqual([{ earlierIds: ['e0'], laterIds: ['l0'], reasons: [] }])
    expect(result.dropped).toEqual([])
  })

  it('settles what was brought along and then given up', () => {
    const result = ledger(notes('e', 1), notes('l', 1), [said('e0', 'l0', 'open'), said('e0', null, 'dropped', 'too dear')])
    expect(result.dropped).toEqual([{ earlierIds: ['e0'], laterIds: ['l0'], reasons: ['too dear'] }])
    expect(result.open).toEqual([])
  })

  it('lets duplicates share what was decided about one of them', () => {
    const sameAs = { earlier: () => 'e0', later: () => 'l1' }
    const result = ledger(notes('e', 2), notes('l', 2), [said('e1', 'l0', 'changed')], sameAs)
    expect(result.changed).toEqual([{ earlierIds: ['e0', 'e1'], laterIds: ['l0', 'l1'], reasons: [] }])
  })

  it('passes over what names notes that are gone', () => {
    const result = ledger(notes('e', 1), notes('l', 1), [said('e0', 'gone', 'confirmed'), said('gone', 'l0', 'changed')])
    expect(ledgerCounts(result)).toMatchObject({ notTakenUp: { items: 1 }, new: { items: 1 }, confirmed: { items: 0 } })
  })
})
