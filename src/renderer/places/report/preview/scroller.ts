/** Whatever scrolls an element: itself, a part of the page around it, or the page. */
export const scrollerOf = (element: HTMLElement): Element => {
  for (let at: HTMLElement | null = element; at !== null; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return document.documentElement
}
