import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, wellFormed } from '../../../src/shared/domain/changes/canonicalJson.ts'
import type { Json } from '../../../src/shared/domain/changes/change.ts'

const anyJson = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>

test('equal values have equal text, whatever the order of their keys, and it reads back as the same value', () => {
  const turned = (value: Json): Json => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(turned)
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, inner]) => [key, turned(inner)]),
    )
  }
  fc.assert(
    fc.property(anyJson, (value) => {
      const clean = wellFormed(value)
      expect(canonicalJson(wellFormed(turned(value)))).toBe(canonicalJson(clean))
      expect(canonicalJson(JSON.parse(canonicalJson(clean)) as Json)).toBe(canonicalJson(clean))
    }),
  )
})

test('text without half characters and NUL is left alone; cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = wellFormed(text) as string
      expect(wellFormed(once)).toBe(once)
      expect(once.isWellFormed() && !once.includes('\0')).toBe(true)
      if (text.isWellFormed() && !text.includes('\0')) expect(once).toBe(text)
    }),
  )
})

test('`__proto__` is a key like any other', () => {
  const value = JSON.parse('{"__proto__": {"deleted": true}}') as Json
  expect(canonicalJson(wellFormed(value))).toBe('{"__proto__":{"deleted":true}}')
})
