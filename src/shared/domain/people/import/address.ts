import { oneLine } from './folding.ts'

/** Longer ones do not exist (RFC 5321), and no pattern need look at them. In UTF-16 units, with the name in front of it. */
const LONGEST = 600
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/

/** The e-mail address in a cell, as programs copy it: alone, as a link, or behind a name in angle brackets. */
export const addressIn = (cell: string): string => {
  const plain = oneLine(cell).replace(/^mailto:/i, '')
  return (/<([^<>]+)>$/.exec(plain)?.[1] ?? plain).trim()
}

/** Does this cell hold one e-mail address and no other text? */
export const isAddress = (cell: string): boolean => cell.length <= LONGEST && ADDRESS.test(addressIn(cell))
