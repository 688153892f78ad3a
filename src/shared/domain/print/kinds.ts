/** What a facilitator prints: for tables, for people, for the door, for hosts, for rapporteurs, for the wall. */
export const PRINT_KINDS = [
  'table-cards',
  'itineraries',
  'badges',
  'sign-in',
  'host-brief',
  'capture-sheet',
  'room-plan',
  'seat-list',
] as const
export type PrintKind = (typeof PRINT_KINDS)[number]

/** One item per page of its size, several cut from an A4 sheet, or A4 sheets of labels (columns × rows, margins in the layout). */
export const PAPERS = ['a4', 'a6', 'a6-on-a4', 'labels-2x5', 'labels-3x8'] as const
export type Paper = (typeof PAPERS)[number]

const CARDS = ['a6-on-a4', 'a6', 'labels-2x5', 'labels-3x8'] as const

/** The papers that a kind can be printed on, the usual one first. */
export const PAPERS_OF: Record<PrintKind, readonly Paper[]> = {
  'table-cards': ['a4'],
  itineraries: [...CARDS, 'a4'],
  badges: CARDS,
  'sign-in': ['a4'],
  'host-brief': ['a4'],
  'capture-sheet': ['a4'],
  'room-plan': ['a4'],
  'seat-list': ['a4'],
}

/** Kinds that say nothing without a seating plan. Badges leave the tables out. */
export const NEEDS_PLAN: readonly PrintKind[] = ['itineraries', 'host-brief', 'seat-list']

/** Kinds that say nothing without tables. */
export const NEEDS_TABLES: readonly PrintKind[] = ['table-cards', 'host-brief', 'capture-sheet', 'room-plan']

/** Lists of everybody, which may go by the family name. */
export const LISTS: readonly PrintKind[] = ['sign-in', 'seat-list']

/** Kinds of which there is one per person, so that they can be printed for some people only. */
export const PER_PERSON: readonly PrintKind[] = ['itineraries', 'badges']
