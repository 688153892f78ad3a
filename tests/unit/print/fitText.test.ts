import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakText } from '../../../src/shared/domain/print/breakText.ts'
import { fitText } from '../../../src/shared/domain/print/fitText.ts'
import type { Room } from '../../../src/shared/domain/print/fitText.ts'
import { penOf } from '../../../src/shared/domain/print/pen.ts'
import { typeface } from './printFixture.ts'

const room: Room = { width: 40, height: 20, size: 5, least: 3, lines: 2, leading: 1.25, weight: 'regular', wrap: 'late', balanced: false }
const fit = (text: string, change: Partial<Room> = {}) => fitText(penOf(typeface), text, { ...room, ...change })

describe('a text in its room', () => {
  it('keeps its size where it fits', () => {
    expect(fit('Anna Rossi')).toEqual({ size: 5, lines: ['Anna Rossi'] })
  })

  it('shrinks a little before it takes a second line, and gets large again on two', () => {
    const shrunk = fit('Maria Grazia Bianchi')
    expect(shrunk.lines).toEqual(['Maria Grazia Bianchi'])
    expect(shrunk.size).toBeLessThan(5)
    expect(fit('Maria Grazia Bianchi-Castelli')).toEqual({ size: 5, lines: ['Maria Grazia', 'Bianchi-Castelli'] })
  })

  it('breaks between words and behind hyphens, and inside a word only where it must', () => {
    expect(fit('Jean-Baptiste Grosjean-Delacroix', { width: 22 }).lines.join('|')).toMatch(/^Jean-Baptiste\|Grosjean-/)
    const lines = breakText(penOf(typeface), 'Donaudampfschifffahrtsgesellschaft', 'bold', 5)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft')
  })

  it('takes smaller letters rather than breaking a word, balanced or not', () => {
    for (const balanced of [false, true]) {
      expect(fit('Rapporteur of table 3', { width: 30, wrap: 'early', balanced }).lines).toEqual(['Rapporteur', 'of table 3'])
      expect(fit('Maria Donaudampfschifffahrt', { wrap: 'early', width: 36, balanced }).lines).toEqual(['Maria', 'Donaudampfschifffahrt'])
    }
  })

  it('ends in an ellipsis only where neither helps', () => {
    const cut = fit('Vicepresidenza della commissione congiunta per l’adattamento ai cambiamenti climatici del territorio')
    expect(cut.size).toBe(3)
    expect(cut.lines).toHaveLength(2)
    expect(cut.lines[1]).toMatch(/\S…$/)
  })

  it('says nothing where there is no room for a line, and nothing for nothing', () => {
    expect(fit('Anna', { height: 2 }).lines).toEqual([])
    expect(fit(' \n ').lines).toEqual([])
  })

  it('makes even lines where it is asked to', () => {
    const text = 'Mission Innovation: urban transitions'
    const [first, second] = fit(text, { balanced: true, wrap: 'early' }).lines.map((line) => line.length)
    expect(Math.abs(first! - second!)).toBeLessThan(12)
    expect(fit(text, { balanced: true, wrap: 'early' }).lines.join(' ')).toBe(text)
  })

  it('never leaves its room and never loses a letter without an ellipsis', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 120 })
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('late', 'early'),
        fc.double({ min: 4, max: 80, noNaN: true }),
        fc.boolean(),
        (text, wrap, width, balanced) => {
          const pen = penOf(typeface)
          const { size, lines } = fitText(pen, text, { ...room, wrap, width, balanced })
          expect(lines.length).toBeLessThanOrEqual(2)
          expect(lines.length * size * room.leading).toBeLessThanOrEqual(room.height + 1e-6)
          for (const line of lines)
            if ([...line].length > 2) expect(typeface.measure(line, size, 'regular')).toBeLessThanOrEqual(width + 1e-6)
          if (!lines.at(-1)?.endsWith('…')) expect(lines.join('').replaceAll(' ', '')).toBe(pen.clean(text).replaceAll(' ', ''))
        },
      ),
      { numRuns: 300 },
    )
  })
})
