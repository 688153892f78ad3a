import type { FieldsOf } from '../records/records.ts'
import type { ReportLength, ReportTemplate } from '../records/vocabulary.ts'

type Setup = FieldsOf<'reportSetup'>

/** How one report is made. */
export type ReportOptions = {
  template: ReportTemplate
  length: ReportLength
  /** Sections in the organiser's order; one that is not listed stands where its template has it. An empty heading is the usual one. */
  sections: Setup['sections']
  /** The session of a session report; null is the last one with notes. */
  sessionId: string | null
  /** The city of a city page; null is the first. */
  city: string | null
  /** Adds up groups of fewer than five people. */
  mergeSmall: boolean
  /** Speakers as codes where their names are hidden. */
  speakerCodes: boolean
  showPhotos: boolean
}

export const DEFAULT_OPTIONS: ReportOptions = {
  template: 'synthesis',
  length: 'full',
  sections: [],
  sessionId: null,
  city: null,
  mergeSmall: false,
  speakerCodes: false,
  showPhotos: true,
}

/** What somebody asks for; what is left out follows the setup of the workshop. */
export type OptionsRequest = {
  template?: ReportTemplate | undefined
  length?: ReportLength | undefined
  sessionId?: string | undefined
  city?: string | undefined
  mergeSmall?: boolean | undefined
  speakerCodes?: boolean | undefined
}

/** The options of a report: what was asked for, else what the workshop's setup says, else the usual. */
export const optionsOf = (setup: Setup | null, request: OptionsRequest): ReportOptions => {
  const kept = setup ?? DEFAULT_OPTIONS
  return {
    template: request.template ?? kept.template,
    length: request.length ?? kept.length,
    sections: kept.sections,
    sessionId: request.sessionId ?? null,
    city: request.city ?? null,
    mergeSmall: request.mergeSmall ?? kept.mergeSmall,
    speakerCodes: request.speakerCodes ?? kept.speakerCodes,
    showPhotos: kept.showPhotos,
  }
}
