/** Data of the pictures of a vote: plain numbers and words, for the screen, the projector and the report alike. */

/** Dots per item. `givers` are the dots of each voter who gave any, most first; null where a count by hand does not tell. */
export type DotsChartData = { kind: 'dots'; rows: { label: string; dots: number; givers: number[] | null; told: string }[] }

/** Scores from 1 to 5 per item and axis. Without a histogram there is the mean alone. */
export type ScoresChartData = {
  kind: 'scores'
  rows: {
    label: string
    axis: string
    histogram: number[] | null
    lower: number | null
    upper: number | null
    /** The median, or the mean where that is all there is. */
    middle: number
    told: string
    /** In two camps: the middle says little, and the words stand out. */
    isSplit: boolean
  }[]
}

/** Impact over effort, both from 1 to 5; `reach` is the middle half of the scores on each axis. */
export type PlotChartData = {
  kind: 'plot'
  impact: string
  effort: string
  /** Names of the four fields: little effort and great impact first, then clockwise. */
  fields: [string, string, string, string]
  points: { number: number; impact: number; effort: number; reach: { impact: [number, number]; effort: [number, number] } | null }[]
}

/** Yes and no per item; `threshold` in per cent of both together. */
export type ApprovalChartData = {
  kind: 'approval'
  threshold: number | null
  thresholdLabel: string
  rows: { label: string; yes: number; no: number; told: string; isAdopted: boolean }[]
}

export type VoteChartData = DotsChartData | ScoresChartData | PlotChartData | ApprovalChartData
