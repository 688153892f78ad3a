/**
 * What is odd about a planned session, all in minutes.
 * gap: free time between the session named and this one. overlap: this one starts that long before the other is over.
 * rounds-too-long: rounds and moves need that much more than the session has. past-midnight: it runs that far into the next day.
 */
export type AgendaFinding =
  | { kind: 'gap'; minutes: number; after: string }
  | { kind: 'overlap'; minutes: number; with: string }
  | { kind: 'rounds-too-long'; minutes: number }
  | { kind: 'past-midnight'; minutes: number }
  | { kind: 'no-time' }
