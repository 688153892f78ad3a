import type { MatrixData } from '../shared/domain/report/reportModel.ts'
import type { NoteKind } from '../shared/domain/records/vocabulary.ts'

/** The colours and the font of a chart. On screens they follow the theme; exports need fixed values. */
export type ChartPalette = {
  font: string
  ink: string
  inkQuiet: string
  line: string
  sunk: string
  onFill: string
  accent: string
  tones: Record<MatrixData['tone'], string>
  kinds: Record<NoteKind, string>
  otherKinds: string
}

/** Kinds beyond the first three have one value for light and dark: each keeps 3:1 against both sheets. */
const furtherKinds = {
  opportunity: '#14808f',
  obstacle: '#b4552d',
  action: '#7a5fc0',
  milestone: '#a0527f',
  vision: '#3f7fbf',
  idea: '#9a7413',
  question: '#6b7a85',
  quote: '#857a6b',
  disagreement: '#c2485a',
  decision: '#35805f',
  commitment: '#5f7f35',
} as const

export const screenPalette: ChartPalette = {
  font: 'var(--font-ui)',
  ink: 'var(--ink)',
  inkQuiet: 'var(--ink-quiet)',
  line: 'var(--line)',
  sunk: 'var(--sunk)',
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
    ...furtherKinds,
  },
  otherKinds: 'var(--line-strong)',
}

/** The light values of the design tokens, for paper. */
export const exportPalette: ChartPalette = {
  font: "Inter, 'Segoe UI', Arial, sans-serif",
  ink: '#1d2522',
  inkQuiet: '#56605b',
  line: '#ddd6c9',
  sunk: '#f4f1ea',
  onFill: '#ffffff',
  accent: '#0e5c4a',
  tones: { accent: '#0e5c4a', challenge: '#a63d17', priority: '#1f4b99', 'co-benefit': '#4c6a0b' },
  kinds: { challenge: '#a63d17', priority: '#1f4b99', 'co-benefit': '#4c6a0b', ...furtherKinds },
  otherKinds: '#8d8778',
}
