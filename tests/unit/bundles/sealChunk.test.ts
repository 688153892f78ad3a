import { expect, test } from 'vitest'
import { sealChunk, TAG_BYTES, unsealChunk } from '../../../src/shared/domain/bundles/sealChunk.ts'

const key = new Uint8Array(32).fill(7)
const header = new Uint8Array(32).fill(1)
const place = { key, index: 3, isLast: false, header }
const plain = new TextEncoder().encode('what was said at the table')

test('opens in its own place and nowhere else', () => {
  const sealed = sealChunk(plain, place)
  expect(sealed.length).toBe(plain.length + TAG_BYTES)
  expect(unsealChunk(sealed, place)).toEqual(plain)
  expect(unsealChunk(sealed, { ...place, index: 4 })).toBeNull()
  expect(unsealChunk(sealed, { ...place, index: 3 + 2 ** 32 })).toBeNull()
  expect(unsealChunk(sealed, { ...place, isLast: true })).toBeNull()
  expect(unsealChunk(sealed, { ...place, header: new Uint8Array(32) })).toBeNull()
  expect(unsealChunk(sealed, { ...place, key: new Uint8Array(32) })).toBeNull()
})

test('with any byte changed, or cut, it does not open', () => {
  const sealed = sealChunk(plain, place)
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Uint8Array.from(sealed)
    changed[at]! ^= 1
    expect(unsealChunk(changed, place)).toBeNull()
    expect(unsealChunk(sealed.subarray(0, at), place)).toBeNull()
  }
})

test('an empty chunk opens, and only as what it is', () => {
  const sealed = sealChunk(new Uint8Array(0), { ...place, isLast: true })
  expect(unsealChunk(sealed, { ...place, isLast: true })).toEqual(new Uint8Array(0))
  expect(unsealChunk(sealed, place)).toBeNull()
})
