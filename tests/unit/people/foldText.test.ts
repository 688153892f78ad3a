import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../src/shared/domain/people/foldText.ts'

describe('folded text', () => {
  it.each([
    ['  Délégation   Nord ', 'delegation nord'],
    ['DE\u0301LE\u0301GATION NORD', 'delegation nord'],
    ['Team\u00a0A', 'team a'],
    ['A-1', 'a-1'],
    ['ﬁne', 'fine'],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('keeps apart what reads differently', () => {
    expect(foldText('A-1')).not.toBe(foldText('A1'))
    expect(foldText('Team +')).not.toBe(foldText('Team'))
  })

  it('stays as it is when folded again, and blanks around it say nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
        expect(foldText(` ${text}\t`)).toBe(foldText(text))
      }),
    )
  })
})
