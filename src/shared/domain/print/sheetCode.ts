import { CODE_LETTERS, CODE_PREFIX } from '../people/codeOnPaper.ts'

const LETTERS = 4

/**
 * Four letters that tell the sessions of a workshop apart on paper: FNV-1a over the id in 32 bits
 * (isthe.com/chongo/tech/comp/fnv), its highest 20 bits. Two of 30 sessions share one in about 1 of 2,400 workshops.
 */
export const sessionCode = (sessionId: string): string => {
  let hash = 0x811c9dc5
  for (let index = 0; index < sessionId.length; index += 1) hash = Math.imul(hash ^ sessionId.charCodeAt(index), 0x01000193) >>> 0
  return Array.from({ length: LETTERS }, (_, place) => CODE_LETTERS[(hash >>> (27 - place * 5)) & 31]!).join('')
}

/** Table and round as one reads them, `T5-R2`. */
export const placeCode = (table: number, round: number): string => `T${table}-R${round}`

/** What the code on a capture sheet holds for a scanner: session, table and round. */
export const sheetCode = (sessionId: string, table: number, round: number): string =>
  `${CODE_PREFIX}${sessionCode(sessionId)}-${placeCode(table, round)}`
