/** The heading of the details takes the focus when a person opens a session on purpose. */
export const DETAILS_HEADING = 'plan-session-details'

/** Waits for the details to be there, then brings them into view. */
export function focusDetails(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const heading = document.getElementById(DETAILS_HEADING)
      heading?.focus({ preventScroll: true })
      heading?.scrollIntoView({ block: 'nearest' })
    }),
  )
}

/** Back to the row of a session in the agenda. */
export function focusRow(sessionId: string): void {
  document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(sessionId)}"]`)?.focus()
}
