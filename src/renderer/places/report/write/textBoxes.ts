import { whenBackOnline } from '../../../transport/connection.ts'

export type SaveState = 'untouched' | 'typing' | 'saving' | 'saved' | 'failed'

/** What a text needs of the place where it is shown. */
export type TextLink = {
  save: (text: string) => Promise<void>
  /** Keeps the words on this device; null once the host has them. */
  keep: (text: string | null) => void
}

export type TextBox = {
  wanted: string
  stored: string
  running: Promise<void> | null
  timer: ReturnType<typeof setTimeout> | null
  typingSince: number | null
  link: TextLink | null
  /** Tells the field on screen how its words stand; `text` is null when nothing waits. */
  show: ((state: SaveState, text: string | null) => void) | null
}

/** One per text for the life of the page: words that could not be saved outlive the place where they were typed. */
const boxes = new Map<string, TextBox>()

export function textBox(name: string, stored: string): TextBox {
  const known = boxes.get(name)
  if (known) return known
  if (boxes.size === 0) whenBackOnline(() => boxes.forEach((box) => isUnsaved(box) && void flushBox(box)))
  const box: TextBox = { wanted: stored, stored, running: null, timer: null, typingSince: null, link: null, show: null }
  boxes.set(name, box)
  return box
}

export const isUnsaved = (box: TextBox): boolean => box.wanted !== box.stored

export const linkBox = (box: TextBox, link: TextLink): void => void (box.link = link)
export const watchBox = (box: TextBox, show: TextBox['show']): void => void (box.show = show)

/** Takes over the words that the host has. */
export function readBack(box: TextBox, stored: string): void {
  box.wanted = stored
  box.stored = stored
}

const PAUSE_MS = 250
/** Somebody who never pauses is saved this often all the same. */
const LONGEST_MS = 1000

/** New words: kept on this device at once, saved after a pause. `now` in milliseconds. */
export function typeInto(box: TextBox, text: string, now: number): void {
  box.wanted = text
  box.link?.keep(text)
  box.typingSince ??= now
  if (box.timer !== null) clearTimeout(box.timer)
  const wait = Math.max(0, Math.min(PAUSE_MS, box.typingSince + LONGEST_MS - now))
  box.timer = setTimeout(() => void flushBox(box), wait)
}

/** Saves the newest words, one save at a time, and resolves when all are saved or one failed. What failed stays in the box and on this device. */
export function flushBox(box: TextBox): Promise<void> {
  if (box.timer !== null) clearTimeout(box.timer)
  box.timer = null
  if (box.running !== null) return box.running
  if (box.link === null) return Promise.resolve()
  if (!isUnsaved(box)) {
    box.link.keep(null)
    box.show?.('saved', null)
    return Promise.resolve()
  }
  box.running = saveAll(box, box.link).finally(() => (box.running = null))
  return box.running
}

async function saveAll(box: TextBox, link: TextLink): Promise<void> {
  try {
    while (isUnsaved(box)) {
      const text = box.wanted
      box.typingSince = null
      box.show?.('saving', text)
      await (box.link ?? link).save(text)
      box.stored = text
    }
    link.keep(null)
    box.show?.('saved', null)
  } catch {
    box.show?.('failed', box.wanted)
  }
}

/** Saves everything that still waits; true where the host has it all. */
export const flushAll = async (): Promise<boolean> => {
  const waiting = [...boxes.values()].filter(isUnsaved)
  await Promise.all(waiting.map(flushBox))
  return !waiting.some(isUnsaved)
}
