import { describe, expect, it } from 'vitest'
import { linesOf, LINES_LIMIT } from '../../../src/renderer/places/report/write/linesOf.ts'
import { logoAddress } from '../../../src/renderer/places/report/write/scaleLogo.ts'
import { partOf } from '../../../src/renderer/places/report/write/sectionParts.ts'
import { TITLE_TEXTS } from '../../../src/renderer/places/report/write/textOf.ts'
import { REPORT_TEXTS } from '../../../src/shared/domain/records/vocabulary.ts'
import { OUTLINES } from '../../../src/shared/domain/report/outlines.ts'
import { sectionText } from '../../../src/shared/domain/report/sectionTexts.ts'
import { SECTIONS } from '../../../src/shared/domain/report/templates.ts'

describe('the texts on screen', () => {
  it('can all be written, in a section or on the title page', () => {
    const sections = Object.values(OUTLINES).flatMap((outline) => outline.sections)
    expect(sections.length).toBeGreaterThan(50)
    const reachable = new Set([...TITLE_TEXTS, ...sections.map(sectionText)])
    expect(REPORT_TEXTS.filter((text) => !reachable.has(text))).toEqual([])
  })

  it('stand in parts that are those of the report', () => {
    const parts = { front: 0, main: 1, annex: 2 }
    const sections = Object.entries(SECTIONS)
    expect(sections.map(([id]) => [id, partOf(id)])).toEqual(sections.map(([id, { part }]) => [id, parts[part]]))
  })
})

describe('lines of names', () => {
  it('are one name each, without blanks and empty lines', () => {
    expect(linesOf(' Anna Rossi \r\n\n  \nJonas Weber')).toEqual(['Anna Rossi', 'Jonas Weber'])
    expect(linesOf('')).toEqual([])
  })

  it('fit the record, however much is pasted', () => {
    const lines = linesOf(`${'x'.repeat(500)}\n`.repeat(100))
    expect(lines).toHaveLength(60)
    expect(lines.join('').length).toBe(LINES_LIMIT)
  })
})

describe('the address of a stored logo', () => {
  it('says PNG or JPEG by its first byte', () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]).toString('base64')
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64')
    expect(logoAddress(png)).toMatch(/^data:image\/png;base64,/)
    expect(logoAddress(jpeg)).toMatch(/^data:image\/jpeg;base64,/)
  })
})
