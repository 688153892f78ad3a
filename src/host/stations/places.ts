export type Places = {
  /** Takes a place; false where there is none left, for this address or at all. */
  take: (address: string) => boolean
  leave: (address: string) => void
}

/** Places of which one address may only have a few. */
export const createPlaces = ({ perAddress, inAll }: { perAddress: number; inAll: number }): Places => {
  const taken = new Map<string, number>()
  let count = 0
  return {
    take: (address) => {
      const own = taken.get(address) ?? 0
      if (own >= perAddress || count >= inAll) return false
      taken.set(address, own + 1)
      count += 1
      return true
    },
    leave: (address) => {
      const own = taken.get(address) ?? 0
      if (own === 0) return
      if (own === 1) taken.delete(address)
      else taken.set(address, own - 1)
      count -= 1
    },
  }
}
