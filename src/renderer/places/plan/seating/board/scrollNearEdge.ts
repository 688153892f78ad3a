const EDGE = 56
const STEP = 18

/** Scrolls what holds the element, a step at a time, while the pointer is near the upper or lower edge of the window. */
export function scrollNearEdge(element: HTMLElement | null, y: number): void {
  const by = y < EDGE ? -STEP : y > window.innerHeight - EDGE ? STEP : 0
  if (by === 0) return
  let holder = element?.parentElement ?? null
  while (holder && (holder.scrollHeight <= holder.clientHeight || getComputedStyle(holder).overflowY === 'visible'))
    holder = holder.parentElement
  if (holder) holder.scrollTop += by
  else window.scrollBy(0, by)
}
