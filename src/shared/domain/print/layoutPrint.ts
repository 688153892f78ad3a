import { cardPages } from './cards/cardPages.ts'
import { printFacts } from './facts.ts'
import type { PrintSource } from './facts.ts'
import { NEEDS_PLAN, NEEDS_TABLES, PAPERS_OF } from './kinds.ts'
import type { Paper, PrintKind } from './kinds.ts'
import { seatList } from './lists/seatList.ts'
import { signIn } from './lists/signIn.ts'
import type { NameOrder } from './nameOrder.ts'
import type { PrintDocument } from './page.ts'
import { penOf } from './pen.ts'
import type { Typeface } from './pen.ts'
import type { LaidOut, Sheet } from './sheet.ts'
import { captureSheets } from './tables/captureSheet.ts'
import { hostBrief } from './tables/hostBrief.ts'
import { roomPlan } from './tables/roomPlan.ts'
import { tableCards } from './tables/tableCards.ts'
import type { Translate } from '../report/reportModel.ts'

export type PrintOrder = {
  kind: PrintKind
  paper: Paper
  language: 'en' | 'it'
  large: boolean
  /** Ids of people; null for all. Only for kinds of which there is one per person. */
  people: readonly string[] | null
  stepForm: boolean
  nameOrder: NameOrder
}

/** Why there is nothing to print: codes of the catalogue under `print:refused`. */
export type PrintRefusal = 'no-plan' | 'no-tables' | 'no-steps' | 'nobody' | 'paper'

const layOut = (sheet: Sheet, { kind, paper, stepForm, people }: PrintOrder): LaidOut => {
  switch (kind) {
    case 'itineraries':
    case 'badges':
      return cardPages(sheet, kind, paper, stepForm, people === null ? null : new Set(people))
    case 'table-cards':
      return tableCards(sheet)
    case 'sign-in':
      return signIn(sheet)
    case 'host-brief':
      return hostBrief(sheet)
    case 'capture-sheet':
      return captureSheets(sheet)
    case 'room-plan':
      return roomPlan(sheet)
    case 'seat-list':
      return seatList(sheet)
  }
}

/** The pages of an order, or why there are none. `t` speaks the language of the order. */
export const layoutPrint = (source: PrintSource, order: PrintOrder, typeface: Typeface, t: Translate): PrintDocument | PrintRefusal => {
  const { kind, language, large, nameOrder } = order
  if (!PAPERS_OF[kind].includes(order.paper)) return 'paper'
  if (NEEDS_TABLES.includes(kind) && source.tables.length === 0) return 'no-tables'
  if (NEEDS_PLAN.includes(kind) && source.plan === null) return 'no-plan'
  const facts = printFacts(source, language, t)
  if (order.stepForm && !facts.steps) return 'no-steps'
  const pen = penOf(typeface)
  const { pages, outline } = layOut({ pen, t, language, large, nameOrder, source, facts }, order)
  if (pages.length === 0) return 'nobody'
  const title = `${t(`print:kind.${kind}`)} – ${source.workshop.title}`
  return { title, language, pages, outline, unprintable: pen.unprintable() }
}
