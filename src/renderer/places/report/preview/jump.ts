import { scrollerOf } from './scroller.ts'

/** The id of the heading of a section in the preview. */
export const headingId = (sectionId: string): string => `preview-${sectionId}`

/** Pixels that stay free above a heading that was jumped to. */
const ABOVE = 12

/** Brings a section of the preview into view and puts the reading position there. Only the preview scrolls, not the frame around it. */
export const jumpTo = (sectionId: string): void => {
  const heading = document.getElementById(headingId(sectionId))
  if (heading === null) return
  const scroller = scrollerOf(heading)
  scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - ABOVE
  heading.focus({ preventScroll: true })
}
