/** Minutes left at which a screen reader hears of the time. More would talk over the people in the room. */
const MILESTONES = [0, 1, 5, 10, 30]

/** The milestone that was passed last, in minutes; null before the first one of a step of `seconds` with `remaining` ms left. */
export const spokenMinutes = (seconds: number, remaining: number): number | null =>
  MILESTONES.find((minutes) => remaining <= minutes * 60_000 && minutes * 60 < seconds) ?? null

/** Hours, minutes and seconds as a clock shows them, `4:05` or `1:02:00`; time left rounds up and time over down, so that 0:00 is the end. */
export const clockFace = (ms: number): string => {
  const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000)
  const two = (number: number): string => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
