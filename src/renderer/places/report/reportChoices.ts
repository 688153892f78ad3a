import { create } from 'zustand'
import type { Attribution } from '../../../shared/domain/records/vocabulary.ts'
import type { ReportLanguage } from '../../../shared/domain/report/reportModel.ts'

/** `sessionId` null: the last session with notes. */
export type ReportChoice = { language?: ReportLanguage; attribution?: Attribution; sessionId?: string | null; city?: string }

/** What was chosen for the report of each workshop, for as long as the page lives; a reload goes back to its rules. */
export const useReportChoices = create<Record<string, ReportChoice>>(() => ({}))

export const chooseForReport = (workshopId: string, choice: ReportChoice): void =>
  useReportChoices.setState((before) => ({ [workshopId]: { ...before[workshopId], ...choice } }))
