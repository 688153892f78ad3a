import { create } from 'zustand'
import type { Paper, PrintKind } from '../../../../shared/domain/print/kinds.ts'
import type { NameOrder } from '../../../../shared/domain/print/nameOrder.ts'

export const WHOM = ['all', 'changed', 'one'] as const
export type Whom = (typeof WHOM)[number]

export type PrintChoice = {
  sessionId: string | null
  kind: PrintKind
  /** Null takes the usual paper of the kind. */
  paper: Paper | null
  language: 'en' | 'it' | null
  large: boolean
  whom: Whom
  personId: string | null
  stepForm: boolean
  nameOrder: NameOrder
}

export const FIRST_CHOICE: PrintChoice = {
  sessionId: null,
  kind: 'table-cards',
  paper: null,
  language: null,
  large: false,
  whom: 'all',
  personId: null,
  stepForm: false,
  nameOrder: 'name',
}

/** What was chosen to print for each workshop, for as long as the page lives. */
export const usePrintChoices = create<Record<string, PrintChoice>>(() => ({}))

export const chooseToPrint = (workshopId: string, change: Partial<PrintChoice>): void =>
  usePrintChoices.setState((before) => ({ [workshopId]: { ...(before[workshopId] ?? FIRST_CHOICE), ...change } }))
