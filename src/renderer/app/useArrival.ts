import { useLayoutEffect, useRef } from 'react'
import { expectArrival } from '../ui/arrival.ts'

/** Brings a person who goes to another place to its top. Nothing happens for the first place of a visit. */
export function useArrival(place: string): void {
  const before = useRef(place)
  useLayoutEffect(() => {
    if (before.current === place) return
    before.current = place
    expectArrival()
    document.querySelector('#main')?.scrollTo({ top: 0 })
  }, [place])
}
