import { describe, expect, it } from 'vitest'
import { placeCode, sessionCode, sheetCode } from '../../../src/shared/domain/print/sheetCode.ts'

describe('the code of a capture sheet', () => {
  it('names session, table and round, and stays the same', () => {
    expect(placeCode(5, 2)).toBe('T5-R2')
    expect(sheetCode('s', 5, 2)).toBe(`TAVOLATA:${sessionCode('s')}-T5-R2`)
    expect(sessionCode('s')).toBe(sessionCode('s'))
  })

  it('tells sessions apart with letters that nobody misreads', () => {
    const codes = Array.from({ length: 300 }, (_, index) => sessionCode(`0198c0de-0000-7000-8000-${String(index).padStart(12, '0')}`))
    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{4}$/.test(code))).toBe(true)
    expect(new Set(codes).size).toBe(300)
  })
})
