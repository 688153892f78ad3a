const STEPS = [1, 2, 5, 10, 20, 25, 50, 100]

/** Years to write along the axis: round ones, never closer than `apart` pixels. */
export const yearTicks = (from: number, to: number, length: number, apart: number): number[] => {
  const span = Math.max(1, to - from)
  const step = STEPS.find((each) => (length * each) / span >= apart) ?? span
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step)) + 1 }, (_, index) => first + index * step).filter(
    (year) => year <= to,
  )
}

export type Words = { from: number; to: number; top: number; bottom: number }
const BLANK = 3

/** The pieces of an upright line at `x` from `top` to `bottom` that go through no words. */
export const besideWords = (x: number, top: number, bottom: number, words: readonly Words[]): [from: number, to: number][] => {
  const crossed = words.filter(({ from, to }) => from - BLANK < x && x < to + BLANK).toSorted((a, b) => a.top - b.top)
  const pieces: [number, number][] = []
  let at = top
  for (const word of crossed) {
    if (word.top - BLANK > at) pieces.push([at, Math.min(bottom, word.top - BLANK)])
    at = Math.max(at, word.bottom + BLANK)
  }
  if (at < bottom) pieces.push([at, bottom])
  return pieces
}
