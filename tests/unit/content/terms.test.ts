import { describe, expect, it } from 'vitest'
import * as vocabulary from '../../../src/shared/domain/records/vocabulary.ts'
import { noteFields } from '../../../src/shared/domain/records/records.ts'
import { readJson } from './contentFiles.ts'

type Words = Record<string, Record<string, string>>
const english = readJson('locales/en/terms.json') as Words
const italian = readJson('locales/it/terms.json') as Words
const groups: Record<string, readonly string[]> = {
  kind: vocabulary.NOTE_KINDS,
  kinds: vocabulary.NOTE_KINDS,
  method: vocabulary.METHODS,
  attribution: vocabulary.ATTRIBUTIONS,
  attributionAbout: vocabulary.ATTRIBUTIONS,
  horizon: vocabulary.HORIZONS,
  role: vocabulary.PERSON_ROLES,
  reportSection: vocabulary.REPORT_TEXTS,
  source: noteFields.shape.source.options,
  attendance: vocabulary.ATTENDANCE_STATES,
  step: vocabulary.STEP_KINDS,
  photoConsent: vocabulary.PHOTO_CONSENTS,
  readBack: vocabulary.READ_BACK,
  themeColour: vocabulary.THEME_COLOURS,
  duplicateVerdict: vocabulary.DUPLICATE_VERDICTS,
  followUp: vocabulary.FOLLOW_UP_VERDICTS,
  reportTemplate: vocabulary.REPORT_TEMPLATES,
  reportTemplateAbout: vocabulary.REPORT_TEMPLATES,
  reportLength: vocabulary.REPORT_LENGTHS,
  dissemination: vocabulary.DISSEMINATION_LEVELS,
}

describe('words for the vocabulary', () => {
  it.each([
    ['en', english],
    ['it', italian],
  ])('has every code in %s and nothing else', (_language, words) => {
    expect(Object.keys(words)).toEqual(Object.keys(groups))
    for (const [group, codes] of Object.entries(groups)) {
      expect(Object.keys(words[group]!), group).toEqual([...codes])
      expect(Object.values(words[group]!).every((w) => w.length > 2)).toBe(true)
    }
  })

  it('never gives two kinds one word', () => {
    for (const words of [english, italian]) expect(new Set(Object.values(words.kind!)).size).toBe(vocabulary.NOTE_KINDS.length)
  })
})
