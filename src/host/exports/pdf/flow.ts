import type { Structure } from './letters.ts'
import { PAPER, TEXT_HEIGHT } from './look.ts'

/** A part of the structure that screen readers follow, e.g. a paragraph: it comes into being with its first line. */
export type Owner = { add: (paint: () => void) => void }

/** A line of text, a row of a table or a picture on its way to a page. Lengths in points. */
export type Box = {
  height: number
  /** Space above, not at the top of a page; it overlaps with the space below what comes before. */
  before: number
  after: number
  /** Is never the last thing of a page. */
  keepNext: boolean
  /** null where `paint` cares for the structure itself. */
  owner: Owner | null
  /** Draws it with its upper edge at `top`. */
  paint: (top: number) => void
  /** Draws what screen readers pass over, from the end of what is above (`from`) down. */
  adorn?: (top: number, from: number) => void
  /** Stands once more on top where this begins a page, e.g. the headings of a table. */
  head?: Box
}

/** Puts boxes on pages, one below the other. */
export type Flow = {
  put: (boxes: readonly Box[]) => void
  /** What comes next need not stand with what is here. */
  settle: () => void
  /** What comes next stands on a page of its own. */
  startPage: () => void
  /** Everything is on its page. */
  finish: () => void
}

/** Less than this is the end of a page. */
const LEAST_ROOM = 160

type Paper = { newPage: () => void; asArtifact: (paint: () => void) => void }

/** Boxes that stay together are placed together; those of one owner on one page are drawn in one go. */
export const flowOn = ({ newPage, asArtifact }: Paper): Flow => {
  let y: number = PAPER.bottom
  let isTop = false
  let space = 0
  let chain: Box[] = []
  let run: { box: Box; top: number; from: number }[] = []

  const draw = (): void => {
    if (run.length === 0) return
    const [{ box: first }] = run as [(typeof run)[number]]
    const adorned = run.filter(({ box }) => box.adorn)
    if (adorned.length > 0) asArtifact(() => adorned.forEach(({ box, top, from }) => box.adorn!(top, from)))
    const paint = (): void => run.forEach(({ box, top }) => box.paint(top))
    if (first.owner === null) paint()
    else first.owner.add(paint)
    run = []
  }
  const turn = (): void => {
    draw()
    newPage()
    y = PAPER.top
    isTop = true
    space = 0
  }
  const gapBefore = (box: Box): number => (isTop ? 0 : Math.max(space, box.before))
  const lower = (box: Box): void => {
    const from = y
    y += gapBefore(box)
    if (box.owner === null || run[0]?.box.owner !== box.owner) draw()
    run.push({ box, top: y, from })
    if (box.owner === null) draw()
    y += box.height
    space = box.after
    isTop = false
  }
  const heightOf = (boxes: readonly Box[]): number =>
    boxes.reduce((sum, box, index) => sum + box.height + (index === 0 ? gapBefore(box) : Math.max(boxes[index - 1]!.after, box.before)), 0)

  const place = (boxes: readonly Box[]): void => {
    const height = heightOf(boxes)
    const fits = y + height <= PAPER.bottom
    // What is longer than a page starts where it is, if that is not its end, and goes on.
    const goesOn = height > TEXT_HEIGHT && PAPER.bottom - y > LEAST_ROOM
    if (!fits && !isTop && !goesOn) turn()
    for (const [index, box] of boxes.entries()) {
      if (index > 0 && y + gapBefore(box) + box.height > PAPER.bottom && !isTop) turn()
      if (isTop && box.head) lower(box.head)
      lower(box)
    }
  }
  const settle = (): void => {
    if (chain.length > 0) place(chain)
    chain = []
  }
  return {
    put: (boxes) => {
      for (const box of boxes) {
        chain.push(box)
        if (!box.keepNext) settle()
      }
    },
    settle,
    startPage: () => {
      settle()
      draw()
      y = PAPER.bottom
      isTop = false
    },
    finish: () => {
      settle()
      draw()
    },
  }
}

/** An element of `parent` that is added when its first line is drawn. */
export const ownerIn = (parent: () => Structure, make: () => Structure): Owner & { element: () => Structure } => {
  let made: Structure | null = null
  const element = (): Structure => {
    if (made === null) {
      made = make()
      parent().add(made)
    }
    return made
  }
  return { element, add: (paint) => void element().add(paint) }
}
