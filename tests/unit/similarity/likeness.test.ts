import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches } from '../../../src/shared/domain/similarity/matches.ts'
import { stemTexts } from '../../../src/shared/domain/similarity/stemTexts.ts'
import { weigh } from '../../../src/shared/domain/similarity/weigh.ts'
import { makeLikeness } from './makeLikeness.ts'

const VOCABULARY =
  'heat plan school street shade energy tenants funding region mayor tram river retrofit health jobs housing permission'.split(' ')
const text = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 8 }).map((words) => words.join(' '))
const texts = fc
  .array(text, { maxLength: 25 })
  .map((all) => all.map((each, index) => ({ id: `t${String(index).padStart(2, '0')}`, text: each })))
const threshold = fc.double({ min: 0.3, max: 1, noNaN: true })

/** Every pair, compared without an index. */
const pairsByHand = (items: readonly { id: string; text: string }[], least: number): string[] => {
  const { vectors } = weigh(stemTexts(items, ['en']))
  const found: string[] = []
  for (const [i, a] of vectors.entries())
    for (const [j, b] of vectors.entries()) {
      if (j <= i || a.stems.length === 0 || b.stems.length === 0) continue
      const weights = new Map([...b.stems].map((stem, index) => [stem, b.weights[index]!]))
      const cosine = [...a.stems].reduce((sum, stem, index) => sum + a.weights[index]! * (weights.get(stem) ?? 0), 0)
      if (Math.abs(cosine - least) < 1e-6) continue
      if (cosine > least) found.push(`${items[i]!.id} ${items[j]!.id}`)
    }
  return found.toSorted()
}

describe('likeness', () => {
  it('finds exactly the pairs that comparing all with all finds', () => {
    fc.assert(
      fc.property(texts, threshold, (items, least) => {
        const found = makeLikeness(items, ['en'])
          .pairsAbove(least)
          .filter(({ likeness }) => Math.abs(likeness - least) >= 1e-6)
        expect(found.map(({ a, b }) => `${a} ${b}`).toSorted()).toEqual(pairsByHand(items, least))
      }),
    )
  })

  it('does not hang on the order of the texts, and gives each pair once', () => {
    fc.assert(
      fc.property(texts, threshold, (items, least) => {
        const found = makeLikeness(items, ['en']).pairsAbove(least)
        expect(makeLikeness(items.toReversed(), ['en']).pairsAbove(least)).toEqual(found)
        expect(new Set(found.map(({ a, b }) => [a, b].toSorted().join())).size).toBe(found.length)
      }),
    )
  })

  it('is between its threshold and 1, and every pair says words that both texts have', () => {
    fc.assert(
      fc.property(texts, threshold, (items, least) => {
        const byId = new Map(items.map((item) => [item.id, item.text.split(' ')]))
        for (const { a, b, likeness, shared } of makeLikeness(items, ['en']).pairsAbove(least)) {
          expect(likeness).toBeGreaterThanOrEqual(least - 1e-9)
          expect(likeness).toBeLessThanOrEqual(1)
          expect(shared.length).toBeGreaterThan(0)
          for (const word of shared) expect(byId.get(a)!.includes(word) && byId.get(b)!.includes(word)).toBe(true)
        }
      }),
    )
  })

  it('across two sides is the same from both sides, and never within one', () => {
    fc.assert(
      fc.property(texts, texts, threshold, (left, right, least) => {
        const there = matches(left, right, least, ['en'])
        const back = matches(right, left, least, ['en'])
        const key = (leftId: string, rightId: string): string => `${leftId} ${rightId}`
        expect(there.map(({ leftId, rightId }) => key(leftId, rightId)).toSorted()).toEqual(
          back.map(({ leftId, rightId }) => key(rightId, leftId)).toSorted(),
        )
      }),
    )
    const same = [
      { id: 'a', text: 'heat plan' },
      { id: 'b', text: 'heat plan' },
    ]
    expect(matches(same, [], 0.5)).toEqual([])
  })

  it('weighs a rare word more than a common one', () => {
    const items = [
      { id: 'a', text: 'city greenhouses' },
      { id: 'b', text: 'city greenhouse' },
      { id: 'c', text: 'city trams' },
      { id: 'd', text: 'city parks' },
    ]
    const found = makeLikeness(items, ['en']).pairsAbove(0.1)
    expect(found[0]).toMatchObject({ a: 'a', b: 'b', shared: ['greenhouse', 'city'] })
    expect(found.slice(1).every(({ likeness }) => likeness < 0.5)).toBe(true)
  })

  it('still finds the same note where all of its words are in nearly every note', () => {
    const many = Array.from({ length: 900 }, (_, index) => ({ id: `m${index}`, text: `heat waves ${index}` }))
    const items = [...many, { id: 'x', text: 'Heat waves' }, { id: 'y', text: 'the heat wave' }]
    expect(makeLikeness(items, ['en']).pairsAbove(0.9)).toMatchObject([{ a: 'x', b: 'y' }])
  })
})
