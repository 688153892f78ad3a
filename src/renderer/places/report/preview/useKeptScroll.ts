import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { scrollerOf } from './scroller.ts'

const places = new Map<string, number>()

/** Puts whatever scrolls an element back to where it was left under that name, while the page lives. */
export const useKeptScroll = (name: string, element: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    if (element.current === null) return
    const scroller = scrollerOf(element.current)
    scroller.scrollTop = places.get(name) ?? 0
    const keep = (): void => void places.set(name, scroller.scrollTop)
    scroller.addEventListener('scroll', keep, { passive: true })
    return () => scroller.removeEventListener('scroll', keep)
  }, [name, element])
}
