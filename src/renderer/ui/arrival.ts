/** Where a person just went. The heading of the next place takes the focus, so that a screen reader says where one is. */
let expected = false

/** Called by the frame when the address leads to another place. */
export const expectArrival = (): void => {
  expected = true
}

/** True once per arrival, for the heading that is there first. */
export const takeArrival = (): boolean => {
  const taken = expected
  expected = false
  return taken
}
