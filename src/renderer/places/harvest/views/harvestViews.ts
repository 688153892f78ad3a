/** What the Harvest can show, as it stands in the address after `view=`; the first one is there without it. */
export const HARVEST_VIEWS = ['notes', 'themes', 'board', 'code', 'duplicates', 'figures', 'earlier', 'outcomes'] as const
export type HarvestView = (typeof HARVEST_VIEWS)[number]

/** The entries of the row of views: outline, board and coding are three ways to look at the themes. */
export const HARVEST_TABS = ['notes', 'themes', 'duplicates', 'figures', 'earlier', 'outcomes'] as const
export type HarvestTab = (typeof HARVEST_TABS)[number]

export const tabOf = (view: HarvestView): HarvestTab => (view === 'board' || view === 'code' ? 'themes' : view)

/** The view of this name; Notes where there is none. */
export const viewNamed = (name: string | null): HarvestView => HARVEST_VIEWS.find((view) => view === name) ?? 'notes'
