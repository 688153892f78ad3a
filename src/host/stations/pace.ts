export type Rate = { perSecond: number; atOnce: number }
export type Pace = {
  /** Takes one; false where there is none left now. */
  take: () => boolean
  /** Ms until there is one again. */
  wait: () => number
}

/** Lets `atOnce` through at once and `perSecond` from then on (a token bucket). `now` in ms. */
export const createPace = ({ perSecond, atOnce }: Rate, now: () => number): Pace => {
  let left: number = atOnce
  let at = now()
  const refill = (): void => {
    const time = now()
    left = Math.min(atOnce, left + (Math.max(0, time - at) * perSecond) / 1000)
    at = time
  }
  return {
    take: () => {
      refill()
      if (left < 1) return false
      left -= 1
      return true
    },
    wait: () => Math.ceil((Math.max(0, 1 - left) * 1000) / perSecond),
  }
}

/** A pace for each of many, forgotten when it would be full again anyway. */
export const createPaces = (rate: Rate, now: () => number) => {
  const paces = new Map<string, { pace: Pace; usedAt: number }>()
  const fullAfterMs = (rate.atOnce / rate.perSecond) * 1000
  const forget = (): void => {
    for (const [name, { usedAt }] of paces) if (now() - usedAt > fullAfterMs) paces.delete(name)
  }
  return (name: string): Pace => {
    if (paces.size >= 1000) forget()
    const { pace } = paces.get(name) ?? { pace: createPace(rate, now) }
    paces.set(name, { pace, usedAt: now() })
    return pace
  }
}
