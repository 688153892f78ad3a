/** How much attention the time left wants. */
export const TIME_TONES = ['calm', 'soon', 'urgent', 'over'] as const
export type TimeTone = (typeof TIME_TONES)[number]

/** From how many seconds left on; `least` is how long a step must be for this warning to mean anything. The last that fits holds. */
export const TIME_WARNINGS: readonly { tone: TimeTone; secondsLeft: number; least: number }[] = [
  { tone: 'soon', secondsLeft: 300, least: 600 },
  { tone: 'urgent', secondsLeft: 60, least: 120 },
  { tone: 'over', secondsLeft: 0, least: 0 },
]

/** The tone of a step of `seconds` with `remaining` milliseconds left. */
export const timeTone = (seconds: number, remaining: number): TimeTone =>
  TIME_WARNINGS.findLast((warning) => seconds >= warning.least && remaining <= warning.secondsLeft * 1000)?.tone ?? 'calm'

/**
 * The warning to sound when the tone went from one to another: the newest only, so that a machine that slept through two of
 * them sounds once, and none where time was added.
 */
export const soundedWarning = (before: TimeTone, after: TimeTone): TimeTone | null =>
  TIME_TONES.indexOf(after) > TIME_TONES.indexOf(before) ? after : null
