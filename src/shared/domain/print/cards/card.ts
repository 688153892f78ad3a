/** One card: its size, and the margin that stays free inside it. Millimetres. */
export type Card = { width: number; height: number; inset: number }
