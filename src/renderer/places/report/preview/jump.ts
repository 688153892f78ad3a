import { scrollerOf } from './scroller.ts'

/** The id of the heading of a section in the preview. */
export const headingId = (sectionId: string): string => `preview-${sectionId}`

/** Pixels that stay free above a heading that was jumped to. */
const ABOVE = 12

/** Brings a section of the preview into view; the focus stays. Only the preview scrolls, not the frame around it. */
export const scrollToSection = (sectionId: string): HTMLElement | null => {
  const heading = document.getElementById(headingId(sectionId))
  if (heading === null) return null
  const scroller = scrollerOf(heading)
  scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - ABOVE
  return heading
}

/** The same, with the reading position put there. */
export const jumpTo = (sectionId: string): void => scrollToSection(sectionId)?.focus({ preventScroll: true })
