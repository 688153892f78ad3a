import { exportPalette } from '../../../charts/palette.ts'

/** A4 in points (1/72 inch); text runs from `left` to `right` and from `top` to `bottom`, measured from the upper left corner. */
export const PAPER = { width: 595.28, height: 841.89, left: 65, right: 530.28, top: 64, bottom: 778 } as const
export const TEXT_WIDTH = PAPER.right - PAPER.left
export const TEXT_HEIGHT = PAPER.bottom - PAPER.top

export const COLOURS = {
  ink: exportPalette.ink,
  quiet: exportPalette.inkQuiet,
  line: exportPalette.line,
  strongLine: '#8d8778',
  accent: exportPalette.accent,
  kinds: exportPalette.kinds,
} as const

/** Font, size and colour of some words; `even` sets them without kerning, which hides the point in a number such as 7.1. */
export type Ink = { cut: Cut; size: number; colour: string; even?: true }
/** Features of the font for words that are set without kerning. */
export const EVEN = { kern: false }
export type Cut = 'sans' | 'sansBold' | 'serif' | 'serifBold' | 'serifItalic'

/** How a paragraph is set; lengths in points. `before` and `after` overlap with those of the neighbours. */
export type Setting = {
  ink: Ink
  leading: number
  before: number
  after: number
  left?: number
  right?: number
  /** Colour of a bar beside it. */
  bar?: string
  /** Stays with what comes next. */
  keepNext?: boolean
  /** Is never split. */
  keepLines?: boolean
}

export const ink = (cut: Cut, size: number, colour: string = COLOURS.ink): Ink => ({ cut, size, colour })
const heading = (face: Ink, leading: number, before: number, after: number): Setting => ({
  ink: face,
  leading,
  before,
  after,
  keepNext: true,
  keepLines: true,
})

export const SETTINGS = {
  title: heading(ink('serifBold', 29), 34, 0, 12),
  headTitle: heading(ink('serifBold', 20), 24, 0, 4),
  shortSection: heading(ink('serifBold', 12.5), 16, 9, 3),
  subtitle: { ink: ink('serif', 13, COLOURS.quiet), leading: 18.5, before: 0, after: 10 },
  kicker: { ink: ink('sansBold', 11, COLOURS.accent), leading: 15, before: 0, after: 10, keepNext: true },
  section: heading(ink('serifBold', 17), 22, 30, 9),
  part: heading(ink('sansBold', 11.5), 15, 17, 5),
  subpart: heading(ink('sansBold', 10), 14, 13, 3.5),
  lead: { ink: ink('sansBold', 8.5, COLOURS.quiet), leading: 12, before: 17, after: 1, keepNext: true, keepLines: true },
  body: { ink: ink('serif', 10.5), leading: 15.2, before: 0, after: 7 },
  small: { ink: ink('sans', 9, COLOURS.quiet), leading: 13, before: 0, after: 6 },
  pending: { ink: ink('sans', 9, COLOURS.quiet), leading: 13, before: 4, after: 8, left: 12, bar: COLOURS.strongLine },
  item: { ink: ink('serif', 10.5), leading: 15, before: 0, after: 5.5, left: 18 },
  /** For texts of a page or two. */
  denseBody: { ink: ink('serif', 9.4), leading: 12.4, before: 3, after: 4 },
  denseItem: { ink: ink('serif', 9.4), leading: 12.2, before: 0, after: 1.2, left: 16 },
  tail: { ink: ink('sans', 8, COLOURS.quiet), leading: 11, before: 9, after: 2 },
  note: { ink: ink('serif', 10), leading: 14, before: 0, after: 4, left: 16 },
  quote: { ink: ink('serifItalic', 10.5), leading: 15, before: 10, after: 0, left: 13, right: 20, bar: COLOURS.accent, keepNext: true },
  quoteSource: { ink: ink('sans', 8, COLOURS.quiet), leading: 12, before: 0, after: 10, left: 13, right: 20, bar: COLOURS.accent },
  caption: { ink: ink('sans', 8.5, COLOURS.quiet), leading: 12, before: 14, after: 5, keepNext: true, keepLines: true },
  figureCaption: { ink: ink('sans', 8.5, COLOURS.quiet), leading: 12, before: 6, after: 14 },
  evidence: { ink: ink('sans', 7.5, COLOURS.quiet), leading: 10.5, before: 3, after: 12 },
  annexNote: { ink: ink('serif', 9.5), leading: 13, before: 5, after: 0, left: 46, keepNext: true },
  annexAbout: { ink: ink('sans', 7.5, COLOURS.quiet), leading: 11, before: 0, after: 4, left: 46 },
  contents: { ink: ink('serifBold', 17), leading: 22, before: 0, after: 12, keepNext: true },
} as const satisfies Record<string, Setting>
