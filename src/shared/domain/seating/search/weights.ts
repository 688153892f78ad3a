/** What one unit of each part of the objective costs while searching, in hundredths of one repeat meeting. */
export type Weights = {
  broken: number
  returns: number
  changed: number
  wishes: number
  repeats: number
  mixOut: number
  uneven: number
}

/** The order of the objective, as prices: an earlier part is far dearer, but for the mix, which repeats and mix have to settle. */
export const WEIGHTS: Weights = { broken: 400_000, returns: 100_000, changed: 20_000, wishes: 100, repeats: 100, mixOut: 25, uneven: 5 }

/** For a plan that nobody has seen yet: even sizes are a rule that only the bounds of the tables overrule. */
export const FRESH: Weights = { ...WEIGHTS, uneven: 20_000 }

/** To find a way out where rules collide: they are cheap enough here that a plan can break one to keep two others. */
export const LOOSE: Weights = { broken: 200, returns: 150, changed: 100, wishes: 1, repeats: 1, mixOut: 0, uneven: 25 }

/** The same for people who know a plan: they may come back to a table and lose an announced seat before anything hard is broken. */
export const LOOSE_REPAIR: Weights = { ...LOOSE, returns: 40, changed: 20 }

/** To place those who have no seat yet before anybody is asked to move. */
export const UNMOVED: Weights = { ...WEIGHTS, changed: 500_000 }

/** To look for fewer repeats across plans that break a rule now and then; what is found is mended afterwards. */
export const SOFT: readonly Weights[] = [
  { ...FRESH, broken: 300, returns: 200 },
  { ...FRESH, broken: 500, returns: 300 },
]
