import { LIMITS } from './limits.ts'

export type Throttle = { allows: (address: string) => boolean; failed: (address: string) => void }

/** Counts wrong codes of the last minute, by address and in all. Nobody is shut out for good. `now` in ms. */
export const createThrottle = (now: () => number): Throttle => {
  const { perAddress, inAll, withinMs } = LIMITS.wrongCodes
  let tries: { address: string; at: number }[] = []
  const recent = () => (tries = tries.filter(({ at }) => now() - at < withinMs))
  return {
    allows: (address) => recent().length < inAll && tries.filter((tried) => tried.address === address).length < perAddress,
    failed: (address) => void tries.push({ address, at: now() }),
  }
}
