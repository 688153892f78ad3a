let isFollowing = false

/**
 * Lets the router hear of every step back and forward. It listens for a changed hash only, and between addresses that also
 * differ in their query the browser reports the step without one.
 */
export const followHistory = (): void => {
  if (isFollowing) return
  isFollowing = true
  addEventListener('popstate', () => dispatchEvent(new HashChangeEvent('hashchange')))
}
