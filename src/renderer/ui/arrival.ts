/**
 * Where a person just went: the heading of the next place takes the focus, so that a screen reader says where one is.
 * A place may show one page while it loads and another one afterwards; the focus goes along.
 */
let expected = false

/** Called when the address leads to another place, and when a focused heading makes room for the next one. */
export const expectArrival = (): void => {
  expected = true
}

/** True once per arrival, for the heading that is there first. */
export const takeArrival = (): boolean => {
  const taken = expected
  expected = false
  return taken
}
