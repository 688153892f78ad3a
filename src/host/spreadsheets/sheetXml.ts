import { columnLetters } from '../../shared/domain/people/import/columnLetters.ts'
import { LIMITS } from './limits.ts'
import { tooLarge, unreadable } from './refusals.ts'

/** Something about one cell of a sheet, both counted from 0. */
export type CellMark = { row: number; column: number; code: 'formulaWithoutValue' | 'errorInCell'; value: string }

const LAST_ROW_OF_EXCEL = 1_048_576

const columnIndex = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const placeOf = (attributes: string): { row: number; column: number } => {
  const [, letters = 'A', row = '1'] = /\br\s*=\s*["']([A-Z]+)(\d+)["']/.exec(attributes) ?? []
  return { row: Number(row) - 1, column: columnIndex(letters) }
}

const WITHOUT_PLACE = /<(?:\w+:)?c(?=[\s/>])(?![^<>]*\sr\s*=)/
const ROWS_AND_CELLS = /<((?:\w+:)?)(row|c)(?=[\s/>])([^<>]*)>/g

/** Cells may leave out where they are, which then follows from the one before; the library wants to be told. */
const withPlaces = (xml: string): string => {
  if (!WITHOUT_PLACE.test(xml)) return xml
  let row = 0
  let column = -1
  return xml.replace(ROWS_AND_CELLS, (whole, prefix: string, name: string, attributes: string) => {
    if (name === 'row') {
      row = Number(/\sr\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? row + 1)
      column = -1
      return whole
    }
    const isPlaced = /\sr\s*=/.test(attributes)
    column = isPlaced ? placeOf(attributes).column : column + 1
    return isPlaced ? whole : `<${prefix}c r="${columnLetters(column)}${row}"${attributes}>`
  })
}

const EMPTY_CELLS = /<(?:\w+:)?c(?:\s[^<>]*)?\/>/g
const EMPTY_ROWS = /<((?:\w+:)?)row(?:\s[^<>]*)?(?:\/>|>\s*<\/\1row>)/g
// No two neighbours in a pattern may take the same signs, or a long run of them is tried in every way to share it out.
const FORMULAS = /<((?:\w+:)?)c(\s[^<>]*)?>\s*<\1f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1f>)\s*(?:(?:<\1v\s*\/>|<\1v>\s*<\/\1v>)\s*)?<\/\1c>/g
const VALUES = /<((?:\w+:)?)c(\s[^<>]*)>\s*(?:<\1f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1f>)\s*)?<\1v>([^<]*)<\/\1v>\s*<\/\1c>/g
const IS_ERROR = /\st\s*=\s*["']e["']/
const CELLS = /<(?:\w+:)?c\s[^<>]*?\br\s*=\s*["']([A-Z]+)(\d+)["']/g
const ROWS = /<(?:\w+:)?row\s[^<>]*?\br\s*=\s*["'](\d+)["']/g

/**
 * A sheet without what holds no value: cells that are only painted, and formulas that failed or were never calculated, which are named.
 * Throws TOO_LARGE before anybody makes room for cells far out.
 */
export const slimSheet = (xml: string): { xml: string; marks: CellMark[] } => {
  const marks: CellMark[] = []
  let slim = withPlaces(xml).replace(EMPTY_CELLS, '')
  if (slim.includes('<f') || slim.includes(':f'))
    slim = slim.replace(FORMULAS, (whole, _prefix: string, attributes = '') => {
      if (/\bt\s*=\s*["']str["']/.test(attributes) && whole.includes('v>')) return ''
      marks.push({ ...placeOf(attributes), code: 'formulaWithoutValue', value: '' })
      return ''
    })
  // What a spreadsheet shows where a formula failed is no text of a person.
  if (IS_ERROR.test(slim))
    slim = slim.replace(VALUES, (whole, _prefix: string, attributes: string, value: string) => {
      if (!IS_ERROR.test(attributes)) return whole
      marks.push({ ...placeOf(attributes), code: 'errorInCell', value })
      return ''
    })
  slim = slim.replace(EMPTY_ROWS, '')
  for (const [, letters, row] of slim.matchAll(CELLS)) {
    if ((letters!.length > 2 || letters! > 'Z') && columnIndex(letters!) >= LIMITS.columns) throw tooLarge('columns')
    if (row!.length > 6 && Number(row) > LAST_ROW_OF_EXCEL) throw unreadable('workbook')
  }
  for (const [, row] of slim.matchAll(ROWS)) if (Number(row) > LAST_ROW_OF_EXCEL) throw unreadable('workbook')
  return { xml: slim, marks }
}
