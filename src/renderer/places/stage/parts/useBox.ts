import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** The room that an element has, in units of the stage (`--u`); null before it was measured. Follows the window. */
export function useBox<T extends HTMLElement>(): [RefObject<T | null>, { width: number; height: number } | null] {
  const ref = useRef<T>(null)
  const [box, setBox] = useState<{ width: number; height: number } | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = (): void => {
      const unit = unitAt(element)
      const next = { width: element.clientWidth / unit, height: element.clientHeight / unit }
      setBox((before) => (before?.width === next.width && before.height === next.height ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, box]
}

/** One unit of the stage in px. A registered length would tell it; a ruler of a hundred units does so in every browser. */
function unitAt(element: HTMLElement): number {
  const ruler = document.createElement('i')
  ruler.style.cssText = 'position:absolute;visibility:hidden;width:calc(var(--u) * 100)'
  element.append(ruler)
  const { width } = ruler.getBoundingClientRect()
  ruler.remove()
  return width / 100 || 1
}
