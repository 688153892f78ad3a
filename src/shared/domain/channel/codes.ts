/** Crockford's base32: no I, L, O and U, so that nobody mistakes a letter for a digit. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 8 letters of 5 bits: 40 bits, twice what OWASP ASVS 6.5.4 asks of a code with a limited life. */
export const CODE_LENGTH = 8

const MEANT: Record<string, string> = { I: '1', L: '1', O: '0' }

/** What was typed as the code that was meant: case, blanks, hyphens and look-alikes do not matter. Null where it cannot be a code. */
export const normaliseCode = (typed: string): string | null => {
  const letters = [...typed.toUpperCase().replace(/[\s\-–—_.]/g, '')].map((letter) => MEANT[letter] ?? letter)
  return letters.length === CODE_LENGTH && letters.every((letter) => CODE_ALPHABET.includes(letter)) ? letters.join('') : null
}

/** A new code from as many random bytes as it has letters. */
export const codeFrom = (random: Uint8Array): string => [...random].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('')
