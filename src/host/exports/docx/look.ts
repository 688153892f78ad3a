import { exportPalette } from '../../../charts/palette.ts'

const hex = (colour: string): string => colour.replace('#', '')

/** Word wants colours without the hash, sizes in half points and lengths in twips (1/20 point). */
export const COLOURS = {
  ink: hex(exportPalette.ink),
  quiet: hex(exportPalette.inkQuiet),
  line: hex(exportPalette.line),
  accent: hex(exportPalette.accent),
  kinds: exportPalette.kinds,
} as const
export const kindColour = (kind: keyof typeof COLOURS.kinds): string => hex(COLOURS.kinds[kind])

export const SANS = 'Inter'
export const SERIF = 'Source Serif 4'

export const PAGE = { width: 11906, height: 16838, side: 1304, top: 1247, bottom: 1191 } as const
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side
