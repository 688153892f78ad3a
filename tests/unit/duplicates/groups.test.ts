import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decidedPairs } from '../../../src/shared/domain/duplicates/decidedPairs.ts'
import { duplicateGroups } from '../../../src/shared/domain/duplicates/duplicateGroups.ts'

type Decision = { noteId: string; otherId: string; verdict: 'same' | 'different' }
const same = (noteId: string, otherId: string): Decision => ({ noteId, otherId, verdict: 'same' })
const different = (noteId: string, otherId: string): Decision => ({ noteId, otherId, verdict: 'different' })

const NOTES = [...'abcdefgh']
const decisions = fc.array(
  fc.record({
    noteId: fc.constantFrom(...NOTES, 'gone'),
    otherId: fc.constantFrom(...NOTES, 'gone'),
    verdict: fc.constantFrom('same' as const, 'different' as const),
  }),
  { maxLength: 12 },
)

describe('groups of duplicates', () => {
  it('are what somebody called the same, directly or through others; members and their count stay', () => {
    const { groups, leadOf } = duplicateGroups(NOTES, [same('b', 'a'), same('b', 'd'), same('g', 'h'), different('a', 'c')])
    expect(groups).toEqual([
      { leadId: 'b', memberIds: ['a', 'b', 'd'] },
      { leadId: 'g', memberIds: ['g', 'h'] },
    ])
    expect(NOTES.map(leadOf)).toEqual(['b', 'b', 'c', 'b', 'e', 'f', 'g', 'g'])
  })

  it('of two laptops that overlap are one group with one lead', () => {
    const { groups } = duplicateGroups(NOTES, [same('c', 'b'), same('a', 'b')])
    expect(groups).toEqual([{ leadId: 'a', memberIds: ['a', 'b', 'c'] }])
  })

  it('stay together when their lead is removed, under one of those left', () => {
    const { groups, leadOf } = duplicateGroups(NOTES, [same('gone', 'c'), same('gone', 'b'), same('gone', 'e'), same('lost', 'h')])
    expect(groups).toEqual([{ leadId: 'b', memberIds: ['b', 'c', 'e'] }])
    expect(leadOf('h')).toBe('h')
    expect(decidedPairs(NOTES, [same('gone', 'c'), same('gone', 'b'), different('gone', 'd')]).isDecided('b', 'd')).toBe(true)
  })

  it('do not hang on the order of the decisions, and hold each note once', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        const { groups, leadOf } = duplicateGroups(NOTES, all)
        expect(duplicateGroups(NOTES, all.toReversed()).groups).toEqual(groups)
        const members = groups.flatMap(({ memberIds }) => memberIds)
        expect(new Set(members).size).toBe(members.length)
        for (const { leadId, memberIds } of groups) {
          expect(memberIds.length).toBeGreaterThan(1)
          expect(memberIds).toContain(leadId)
          expect(new Set(memberIds.map(leadOf))).toEqual(new Set([leadId]))
        }
        for (const { noteId, otherId, verdict } of all)
          if (verdict === 'same' && noteId !== 'gone' && otherId !== 'gone') expect(leadOf(noteId)).toBe(leadOf(otherId))
      }),
    )
  })

  it('hold together what was decided: "different" about one of a group is about all of it', () => {
    const { isDecided } = decidedPairs(NOTES, [same('a', 'b'), different('b', 'c')])
    expect(isDecided('a', 'b')).toBe(true)
    expect(isDecided('c', 'a')).toBe(true)
    expect(isDecided('a', 'd')).toBe(false)
  })
})
