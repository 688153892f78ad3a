/** The way through notes one by one: their order, fixed when it began, and where somebody is. `at` is `ids.length` at the end. */
export type CodingRun = { ids: readonly string[]; at: number }

export const startRun = (ids: readonly string[]): CodingRun => ({ ids, at: 0 })

/** Leaves out notes that are gone and puts those that came meanwhile at the end; who is at a note stays at it. */
export const keepRun = (run: CodingRun, exists: (id: string) => boolean, wanted: readonly string[]): CodingRun => {
  const known = new Set(run.ids)
  const added = wanted.filter((id) => !known.has(id))
  const gone = run.ids.filter((id) => !exists(id))
  if (added.length === 0 && gone.length === 0) return run
  const at = run.at - run.ids.slice(0, run.at).filter((id) => !exists(id)).length
  return { ids: [...run.ids.filter(exists), ...added], at }
}

export const goOn = (run: CodingRun): CodingRun => ({ ...run, at: Math.min(run.at + 1, run.ids.length) })
export const goBack = (run: CodingRun): CodingRun => ({ ...run, at: Math.max(run.at - 1, 0) })
