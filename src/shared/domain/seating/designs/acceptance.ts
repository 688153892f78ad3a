import type { Random } from '../random.ts'

/**
 * When annealing may take a step that makes things worse. The chance of one `unit` is about exp(-coldness); everything is built
 * with multiplications, so that every machine decides alike.
 */
export type Acceptance = { cool: (coldness: number) => void; takes: (worse: number) => boolean }

const UNITS = 6

export function createAcceptance(unit: number, random: Random): Acceptance {
  const limits = new Float64Array(UNITS * unit + 1)
  return {
    cool: (coldness) => {
      // Halving the exponent's share keeps (1 - x)^n close to the exponential for small units too.
      const share = 1 - coldness / (unit * 64)
      let step = 1
      for (let i = 0; i < 64; i++) step *= share
      let limit = 4294967296
      for (let worse = 0; worse < limits.length; worse++) {
        limits[worse] = limit
        limit *= step
      }
    },
    takes: (worse) => worse <= 0 || (worse < limits.length && random.next() < limits[worse]!),
  }
}
