import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Closer to the end than this counts as looking at the newest note. */
const AT_END_PX = 60

/**
 * Keeps a scrolling list at its end while it grows or the window changes, unless somebody has scrolled up to read.
 * Scrolling that only follows from a change of size says nothing about what a person wants to see.
 */
export const useFollow = (list: RefObject<HTMLElement | null>): { content: RefObject<HTMLDivElement | null>; onScroll: () => void } => {
  const content = useRef<HTMLDivElement>(null)
  const wantsEnd = useRef(true)
  const size = useRef('')
  useEffect(() => {
    const [outer, inner] = [list.current, content.current]
    if (outer === null || inner === null) return
    const observer = new ResizeObserver(() => {
      size.current = `${outer.scrollHeight} ${outer.clientHeight}`
      if (wantsEnd.current) outer.scrollTo({ top: outer.scrollHeight })
    })
    observer.observe(outer)
    observer.observe(inner)
    return () => observer.disconnect()
  }, [list])
  const onScroll = (): void => {
    const outer = list.current
    if (outer === null || size.current !== `${outer.scrollHeight} ${outer.clientHeight}`) return
    wantsEnd.current = outer.scrollHeight - outer.scrollTop - outer.clientHeight < AT_END_PX
  }
  return { content, onScroll }
}
