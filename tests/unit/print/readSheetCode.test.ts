import { describe, expect, it } from 'vitest'
import { readSheetCode } from '../../../src/shared/domain/print/readSheetCode.ts'
import { placeCode, sessionCode, sheetCode } from '../../../src/shared/domain/print/sheetCode.ts'

const sessions = [
  { id: 'morning', rounds: 3 },
  { id: 'afternoon', rounds: 1 },
]
const tables = [
  ...[1, 2, 5].map((number) => ({ id: `m${number}`, sessionId: 'morning', number })),
  ...[1, 2, 10].map((number) => ({ id: `a${number}`, sessionId: 'afternoon', number })),
]
const read = (typed: string) => readSheetCode(typed, sessions, tables)

describe('the code of a capture sheet', () => {
  it('leads every printed sheet to its own table and round', () => {
    for (const { id, sessionId, number } of tables)
      for (let round = 1; round <= sessions.find((one) => one.id === sessionId)!.rounds; round += 1)
        expect(read(sheetCode(sessionId, number, round))).toEqual({ outcome: 'found', tableId: id, round })
  })

  it.each(['T5-R2', 't5-r2', ' T5 R2 ', 't5r2', 'T5–R2', 'T05-R02'])('reads %s, typed by hand', (typed) => {
    expect(read(typed)).toEqual({ outcome: 'found', tableId: 'm5', round: 2 })
  })

  it('reads what a scanner with the keyboard of another country types', () => {
    const code = `TAVOLATAç${sessionCode('morning')}'T5'R2`
    expect(read(code)).toEqual({ outcome: 'found', tableId: 'm5', round: 2 })
    expect(read(`tavolata:${sessionCode('morning')}-t5-r2`.toLowerCase())).toEqual({ outcome: 'found', tableId: 'm5', round: 2 })
    expect(read('T1O-R1')).toEqual({ outcome: 'found', tableId: 'a10', round: 1 })
    expect(read('Tl0-RI')).toEqual({ outcome: 'found', tableId: 'a10', round: 1 })
  })

  it('asks where two sessions have such a table, unless the round or the whole code tells', () => {
    expect(read('T1-R1')).toEqual({ outcome: 'several', tableIds: ['m1', 'a1'], round: 1 })
    expect(read('T1-R2')).toEqual({ outcome: 'found', tableId: 'm1', round: 2 })
    expect(read(`${sessionCode('afternoon')}-T1-R1`)).toEqual({ outcome: 'found', tableId: 'a1', round: 1 })
  })

  it('says what is wrong with every other code', () => {
    expect(read(sheetCode('another workshop', 5, 2))).toEqual({ outcome: 'elsewhere' })
    expect(read('T7-R1')).toEqual({ outcome: 'elsewhere' })
    expect(read('T5-R4')).toEqual({ outcome: 'noRound', round: 4 })
    expect(read('T5-R0')).toEqual({ outcome: 'noRound', round: 0 })
    for (const typed of ['', 'T5', 'R2', '4K7Q-9M2X', 'TAVOLATA:4K7Q9M2X', 'T5-R2-R3', 'https://example.org/T5-R2'])
      expect(read(typed)).toEqual({ outcome: 'unreadable' })
    expect(placeCode(5, 2)).toBe('T5-R2')
  })
})
