import { useEffect } from 'react'
import type { FocusEvent, KeyboardEvent, RefObject } from 'react'
import { chipsIn } from './chipElements.ts'

const middle = ({ left, width, top, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 })

/** The chip in the next or last line that lies nearest below or above. */
function vertical(chips: readonly HTMLElement[], from: HTMLElement, down: boolean): HTMLElement | undefined {
  const here = from.getBoundingClientRect()
  let best: { chip: HTMLElement; distance: number } | undefined
  for (const chip of chips) {
    const box = chip.getBoundingClientRect()
    const rise = down ? box.top - here.top : here.top - box.top
    if (rise < 4) continue
    const distance = rise * 3 + Math.abs(middle(box).x - middle(here).x)
    if (!best || distance < best.distance) best = { chip, distance }
  }
  return best?.chip
}

/** Arrow keys, Home and End go from chip to chip; the Tab key sees one stop: the chip where one was last. */
export function useSeatKeys(area: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const chips = area.current ? chipsIn(area.current) : []
    if (!chips.some((chip) => chip.tabIndex === 0)) chips[0]?.setAttribute('tabindex', '0')
  })
  const onFocus = (event: FocusEvent) => {
    if (!area.current || !(event.target instanceof HTMLElement) || event.target.dataset.seat === undefined) return
    for (const chip of area.current.querySelectorAll('[data-seat][tabindex="0"]')) chip.setAttribute('tabindex', '-1')
    event.target.setAttribute('tabindex', '0')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target
    if (!area.current || !(from instanceof HTMLElement) || from.dataset.seat === undefined) return
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const chips = chipsIn(area.current)
    const at = chips.indexOf(from)
    const targets: Record<string, () => HTMLElement | undefined> = {
      ArrowRight: () => chips[at + 1],
      ArrowLeft: () => chips[at - 1],
      ArrowDown: () => vertical(chips, from, true),
      ArrowUp: () => vertical(chips, from, false),
      Home: () => chips[0],
      End: () => chips.at(-1),
    }
    const target = targets[event.key]
    if (!target) return
    event.preventDefault()
    target()?.focus()
  }
  return { onFocus, onKeyDown }
}
