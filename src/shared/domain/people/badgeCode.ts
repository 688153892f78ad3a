import { CODE_LETTERS, CODE_PREFIX } from './codeOnPaper.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const BITS = 40n

const PREFIX_AS_TYPED = /^\s*TAVOLATA[^0-9A-Z]/

/**
 * The code on a person's badge, `XXXX-XXXX`. Nothing is stored: it is the last 40 bits of the id, which are random in a UUID
 * (of any other id, of a hash). Two of 200 people share one in about 1 of 50 million workshops; then the code finds nobody,
 * and the list does.
 */
export const badgeCode = (participantId: string): string => {
  let rest = UUID.test(participantId) ? BigInt(`0x${participantId.slice(-10)}`) : hash40(participantId)
  let code = ''
  for (let place = 0; place < 8; place += 1) {
    code = CODE_LETTERS[Number(rest & 31n)]! + code
    rest >>= 5n
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** What the code on a badge holds for a scanner. */
export const scannedText = (participantId: string): string => `${CODE_PREFIX}${badgeCode(participantId)}`

/**
 * The person with this code, typed by hand or read by a scanner. Case, dashes and blanks do not matter, nor O for 0, I or L for 1.
 * Null where nobody has it, or more than one person: nobody must be checked in by mistake.
 */
export const findByBadge = <P extends { id: string }>(people: readonly P[], typed: string): P | null => {
  const wanted = bare(typed)
  if (wanted.length !== 8) return null
  const found = people.filter(({ id }) => bare(badgeCode(id)) === wanted)
  return found.length === 1 ? found[0]! : null
}

/** A scanner types like a keyboard of its own country: colon and dash may arrive as any other sign, letters and digits do not. */
const bare = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(PREFIX_AS_TYPED, '')
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

/** FNV-1a over UTF-16 units in 64 bits (isthe.com/chongo/tech/comp/fnv), folded to 40 as its authors say. */
const hash40 = (text: string): bigint => {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  return BigInt.asUintN(Number(BITS), hash ^ (hash >> BITS))
}
