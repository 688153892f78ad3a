/** A person in a round (from 1), as a chip in the page names them. */
export type SeatOf = { person: string; round: number }

/** The seat of the chip that an event came from, or null beside the chips. */
export function chipAt(target: EventTarget | null): SeatOf | null {
  const chip = target instanceof Element ? target.closest<HTMLElement>('[data-seat]') : null
  const person = chip?.dataset.person
  return person === undefined ? null : { person, round: Number(chip?.dataset.seat) }
}

export const chipOf = (area: HTMLElement, { person, round }: SeatOf): HTMLElement | null =>
  area.querySelector<HTMLElement>(`[data-person="${CSS.escape(person)}"][data-seat="${round}"]`)

export const chipsIn = (area: HTMLElement): HTMLElement[] => [...area.querySelectorAll<HTMLElement>('[data-seat]')]

/** The table, in its round, that is drawn at a point of the page. */
export function cellAt(target: Element | null): { table: string; round: number; element: HTMLElement } | null {
  const element = target?.closest<HTMLElement>('[data-cell]')
  const table = element?.dataset.cell
  return element && table !== undefined ? { table, round: Number(element.dataset.round), element } : null
}
