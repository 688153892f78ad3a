/** The date on the calendar of this machine, as an ISO date; `now` in milliseconds since 1970. */
export const today = (now: number): string => {
  const date = new Date(now)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
