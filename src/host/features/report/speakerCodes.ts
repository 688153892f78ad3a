import { randomInt } from 'node:crypto'

/** No letters or digits that look alike: 30 signs. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ234567'
const LENGTH = 3
/** Where so many codes are taken that luck runs out, codes get longer. */
const TRIES = 50

/**
 * A maker of codes such as 'S-7KQ'. Codes come from chance and not from the name, and no two are the same; every export has a maker of
 * its own, so nothing joins what one person says in two files. `pick` gives a whole number from 0 up to, but not including, its bound.
 */
export const makeSpeakerCodes = (pick: (bound: number) => number = (bound) => randomInt(bound)): (() => string) => {
  const taken = new Set<string>()
  const draw = (length: number): string => `S-${Array.from({ length }, () => SIGNS[pick(SIGNS.length)]).join('')}`
  return () => {
    for (let attempt = 0; ; attempt += 1) {
      const code = draw(LENGTH + Math.floor(attempt / TRIES))
      if (taken.has(code)) continue
      taken.add(code)
      return code
    }
  }
}
