import type { PageItem } from '../../shared/domain/print/page.ts'

type Tone = Extract<PageItem, { kind: 'text' }>['tone']
type Fill = Exclude<Extract<PageItem, { kind: 'box' }>['fill'], 'none'>

/** Paper is white in every theme. Each tone reads at 7:1 and more, also from a printer without colours. */
export const paperTones: Record<Tone, string> = { ink: '#1d2522', soft: '#4d5752', accent: '#0e5c4a', paper: '#ffffff' }

/** Lines and frames: at 3:1 to be seen, lighter than what is written on them. */
export const paperLine = '#858e89'

/** Tints of areas; texts on `soft` keep their contrast. */
export const paperFills: Record<Fill, string> = { ink: '#1d2522', soft: '#e9f1ed', accent: '#0e5c4a' }
