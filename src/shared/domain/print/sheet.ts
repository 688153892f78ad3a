import type { Translate } from '../report/reportModel.ts'
import type { PrintFacts, PrintSource } from './facts.ts'
import type { NameOrder } from './nameOrder.ts'
import type { PrintPage } from './page.ts'
import type { Pen } from './pen.ts'

/** What every layout works with. */
export type Sheet = {
  pen: Pen
  t: Translate
  language: string
  large: boolean
  /** Of lists of everybody. */
  nameOrder: NameOrder
  source: PrintSource
  facts: PrintFacts
}

/** Pages of one kind, and where its parts begin. */
export type LaidOut = { pages: PrintPage[]; outline: { title: string; page: number }[] }

/** Least height of running text on paper: 9 points in millimetres. */
export const BODY = 3.3

/** A size of text, larger where asked. */
export const sized = ({ large }: Pick<Sheet, 'large'>, size: number, factor = 1.3): number => (large ? size * factor : size)

export type Area = { x: number; y: number; width: number; height: number }

/** A calendar day (YYYY-MM-DD) in words; empty where there is none. */
export const dayInWords = (iso: string | null, language: string): string =>
  iso === null
    ? ''
    : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(`${iso}T00:00:00Z`))
