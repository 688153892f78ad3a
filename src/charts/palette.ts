import type { MatrixData } from '../shared/domain/report/reportModel.ts'
import type { NoteKind } from '../shared/domain/records/vocabulary.ts'

/** The colours and the font of a chart. On screens they follow the theme; exports need fixed values. */
export type ChartPalette = {
  font: string
  ink: string
  inkQuiet: string
  line: string
  onFill: string
  accent: string
  tones: Record<MatrixData['tone'], string>
  kinds: Record<NoteKind, string>
  /** For parts that are no kinds of note, such as sectors, in their order. */
  series: readonly string[]
  otherKinds: string
}

/** Kinds beyond the first three: at least 4.6:1 on white, because their names are set in them too. */
const furtherKinds = {
  opportunity: '#14808f',
  obstacle: '#b4552d',
  action: '#7a5fc0',
  milestone: '#a0527f',
  vision: '#3b78b4',
  idea: '#946f12',
  question: '#677580',
  quote: '#80593a',
  disagreement: '#c2485a',
  decision: '#35805f',
  commitment: '#5d7c34',
} as const

/** Neighbours differ in hue and in lightness; each carries white numbers on paper (at least 4.5:1). */
const SERIES = [
  '#0e5c4a',
  '#a86200',
  '#1f4b99',
  '#a0527f',
  '#4c6a0b',
  '#14808f',
  '#a63d17',
  '#7a5fc0',
  '#80593a',
  '#3b78b4',
  '#8a1f4d',
] as const

const lighter = (colour: string): string => `light-dark(${colour}, color-mix(in oklab, ${colour} 45%, white))`
const furtherOnScreen = Object.fromEntries(Object.entries(furtherKinds).map(([kind, colour]) => [kind, lighter(colour)])) as Record<
  keyof typeof furtherKinds,
  string
>

export const screenPalette: ChartPalette = {
  font: 'var(--font-ui)',
  ink: 'var(--ink)',
  inkQuiet: 'var(--ink-quiet)',
  line: 'var(--line)',
  onFill: 'var(--on-accent)',
  accent: 'var(--accent)',
  tones: {
    accent: 'var(--accent)',
    challenge: 'var(--challenge)',
    priority: 'var(--priority)',
    'co-benefit': 'var(--cobenefit)',
  },
  kinds: {
    challenge: 'var(--challenge)',
    priority: 'var(--priority)',
    'co-benefit': 'var(--cobenefit)',
    ...furtherOnScreen,
  },
  series: SERIES.map(lighter),
  otherKinds: 'var(--line-strong)',
}

/** The light values of the design tokens, for paper. */
export const exportPalette: ChartPalette = {
  font: "Inter, 'Inter Variable', 'Segoe UI', Arial, sans-serif",
  ink: '#1d2522',
  inkQuiet: '#56605b',
  line: '#ddd6c9',
  onFill: '#ffffff',
  accent: '#0e5c4a',
  tones: { accent: '#0e5c4a', challenge: '#a63d17', priority: '#1f4b99', 'co-benefit': '#4c6a0b' },
  kinds: { challenge: '#a63d17', priority: '#1f4b99', 'co-benefit': '#4c6a0b', ...furtherKinds },
  series: SERIES,
  otherKinds: '#767064',
}
