import { describe, expect, it } from 'vitest'
import { penOf } from '../../../src/shared/domain/print/pen.ts'
import { typeface } from './printFixture.ts'

describe('what can be printed', () => {
  it('is every letter of our languages, of Greek and of Cyrillic', () => {
    const pen = penOf(typeface)
    const names = [
      'Łukasz Żółć',
      'Ελένη Παπαδοπούλου',
      'Олена Ковальчук',
      'Þórdís Guðmundsdóttir',
      'Nguyễn Thị Ánh',
      'Ñuñez · O’Brien – 6→9',
    ]
    expect(names.map(pen.clean)).toEqual(names)
    expect(pen.unprintable()).toEqual([])
  })

  it('joins accents that come apart', () => {
    expect(penOf(typeface).clean('Jose\u0301')).toBe('José')
  })

  it('shows a box for each sign that the font lacks, and remembers the text', () => {
    const pen = penOf(typeface)
    expect(pen.clean('李明 Li')).toBe('□□ Li')
    expect(pen.clean('مريم')).toBe('□□□□')
    expect(pen.clean('Ada 👩‍💻')).toBe('Ada □')
    expect(pen.clean('Ada 👩‍💻')).toBe('Ada □')
    expect(pen.unprintable()).toEqual(['李明 Li', 'مريم', 'Ada 👩‍💻'])
  })

  it('leaves out what has no shape, and lone halves of a sign', () => {
    const pen = penOf(typeface)
    expect(pen.clean('Ana\u200b\u202e Bo\u00adna\u0007\n x')).toBe('Ana Bona x')
    expect(pen.clean('a\ud800b')).toBe('a□b')
  })
})
