import { describe, expect, it } from 'vitest'
import type { Participant, Photo, WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { ATTRIBUTIONS, PHOTO_CONSENTS, REPORT_LENGTHS, REPORT_TEMPLATES } from '../../../src/shared/domain/records/vocabulary.ts'
import { strictestRule } from '../../../src/shared/domain/report/attribution.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { findIdentities } from '../../../src/shared/domain/report/identities.ts'
import { DEFAULT_OPTIONS } from '../../../src/shared/domain/report/options.ts'
import type { ReportModel } from '../../../src/shared/domain/report/reportModel.ts'
import { otherWorkshop } from './otherWorkshop.ts'
import { inputOf, richContent } from './reportFixture.ts'

/** Names as they come in Europe: with accents, apostrophes, hyphens, several parts, other alphabets and signs of markup. */
const NAMES = [
  "Niccolò D'Amico-Ferri",
  'Zoë van der Bēke',
  'Łukasz Żółć',
  'Ψίλων Κάπα',
  'Søren Åkesson Øst',
  'María del Carmen Ñuñez',
  'Ümit Çağlayan',
  'Ѓорѓи Љубов',
  'O’Neill, Siobhán',
  '<b>Bold</b> Person & Son',
]
const ORGANISATIONS = ['Città di Xyloport', 'Ünlü & Söhne <GmbH>', 'ΑΒΓ Κοιν.', 'R+D [lab] (north)']

/** Everybody speaks, hosts, owns a next step and organises. */
const populated = (): WorkshopContent => {
  const base = richContent(80)
  const people = NAMES.map((name, i): Participant => ({
    ...base.participants[i]!,
    name,
    organisation: ORGANISATIONS[i % ORGANISATIONS.length]!,
    email: `person${i}@corpus.example`,
    quoteConsent: i % 2 === 0,
    listConsent: i % 3 === 0,
  }))
  const at = (i: number) => people[i % people.length]!
  return {
    ...base,
    participants: people,
    workshop: { ...base.workshop, organiser: at(1).organisation, venue: at(2).organisation },
    tables: base.tables.map((table, i) => ({ ...table, hostId: at(i).id, rapporteurId: at(i + 1).id })),
    notes: base.notes.map((note, i) => ({ ...note, speaker: at(i).name })),
    nextSteps: base.nextSteps.map((step, i) => ({ ...step, who: `${at(i).name} (${at(i).organisation})` })),
  }
}

const content = populated()
const both = [content, otherWorkshop(content, 'b-', { cities: ['Milan'] })]
const json = (model: ReportModel): string => JSON.stringify(model)
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

describe.each(REPORT_TEMPLATES)('the template %s', (template) => {
  it('keeps out whom the rule keeps out, in both lengths, for one workshop and for two', () => {
    for (const contents of [[content], both])
      for (const length of REPORT_LENGTHS)
        for (const attribution of ATTRIBUTIONS) {
          const model = buildReport(inputOf(contents, { attribution, options: { ...DEFAULT_OPTIONS, template, length } }))
          const text = json(model)
          expect(text).not.toContain('@corpus.example')
          if (attribution === 'none' || attribution === 'chatham')
            for (const name of ORGANISATIONS) expect(text, name).not.toContain(inJson(name))
          if (attribution !== 'named') for (const name of NAMES) expect(text, `${attribution} ${name}`).not.toContain(inJson(name))
          const speakers = contents.flatMap(({ notes }) => notes.map(({ speaker }) => speaker))
          if (attribution === 'named') continue
          expect(
            findIdentities(
              model,
              contents.flatMap(({ participants }) => participants),
              attribution,
              speakers,
            ),
          ).toEqual([])
        }
  })
})

describe('speakers', () => {
  const speakersOf = (model: ReportModel) =>
    model.sections.at(-1)!.blocks.flatMap((block) => (block.type === 'notes' ? block.items.map(({ speaker }) => speaker) : []))
  const report = (attribution: 'chatham' | 'organisation' | 'named', prefix: string) => {
    const asked: string[] = []
    const speakerCode = (name: string) => `${prefix}${asked.push(name)}`
    const model = buildReport(inputOf(content, { attribution, options: { ...DEFAULT_OPTIONS, speakerCodes: true }, speakerCode }))
    return { asked, speakers: speakersOf(model) }
  }

  it('have codes where their names are hidden, one for all that they said', () => {
    const { asked, speakers } = report('chatham', 'S-')
    expect(asked).toHaveLength(NAMES.length)
    expect(new Set(asked).size).toBe(NAMES.length)
    expect(new Set(speakers).size).toBe(NAMES.length)
    expect(speakers.every((speaker) => /^S-\d+$/.test(speaker ?? ''))).toBe(true)
  })

  it('have the codes of this export and of no other', () => {
    const [one, two] = [report('chatham', 'A-'), report('chatham', 'B-')]
    expect(one.speakers.filter((speaker) => two.speakers.includes(speaker))).toEqual([])
  })

  it('have their organisation beside the code where that may be named, and their name where they agreed', () => {
    expect(report('organisation', 'S-').speakers.every((speaker) => /^S-\d+, ./.test(speaker ?? ''))).toBe(true)
    const { speakers } = report('named', 'S-')
    expect(speakers.filter((speaker) => /^S-\d+$/.test(speaker ?? '')).length).toBeGreaterThan(0)
    expect(speakers).toContain(`${NAMES[0]}, ${ORGANISATIONS[0]}`)
  })

  it('have none unless codes were asked for', () => {
    const model = buildReport(inputOf(content, { speakerCode: () => 'S-1' }))
    expect(new Set(speakersOf(model))).toEqual(new Set([null]))
  })
})

describe('the list of participants', () => {
  const rows = (attribution: (typeof ATTRIBUTIONS)[number]) => {
    const model = buildReport(inputOf(content, { attribution }))
    const table = model.sections.find(({ id }) => id === 'participant-list')?.blocks.find((block) => block.type === 'table')
    return table?.rows.map((row) => row[0]!.text).toSorted() ?? null
  }
  const agreed = content.participants.filter(({ listConsent }) => listConsent)

  it('has who agreed to it, by name or organisation as the rule allows, and nobody where it allows none', () => {
    expect(rows('named')).toEqual(agreed.map(({ name }) => name).toSorted())
    expect(rows('organisation')).toEqual([...new Set(agreed.map(({ organisation }) => organisation))].toSorted())
    expect([rows('chatham'), rows('none')]).toEqual([null, null])
  })

  it('is no place to find somebody who agreed to be listed but not to be quoted; a note is', () => {
    const shy = content.participants.find(({ listConsent, quoteConsent }) => listConsent && !quoteConsent)!
    const notes = content.notes.map((note, i) => (i === 0 ? { ...note, text: `As ${shy.name} said` } : note))
    const found = findIdentities(buildReport(inputOf({ ...content, notes }, { attribution: 'named' })), content.participants, 'named')
    const places = found.filter(({ participantId }) => participantId === shy.id)
    expect(places.length).toBeGreaterThan(0)
    expect(places.filter(({ noteId }) => noteId !== notes[0]!.id)).toEqual([])
  })
})

it('finds an e-mail address under every rule', () => {
  const notes = content.notes.map((note, i) => (i === 0 ? { ...note, text: 'Write to Person1@Corpus.example today' } : note))
  for (const attribution of ATTRIBUTIONS) {
    const found = findIdentities(buildReport(inputOf({ ...content, notes }, { attribution })), content.participants, attribution)
    expect(found).toContainEqual(expect.objectContaining({ what: 'email', found: 'person1@corpus.example', noteId: notes[0]!.id }))
  }
})

describe('photos', () => {
  const photo = (consent: (typeof PHOTO_CONSENTS)[number], i: number): Photo => ({
    sessionId: 's3',
    tableId: i === 0 ? 'gone' : 's3-t1',
    round: 1,
    caption: i === 0 ? '' : `Wall ${consent}`,
    consent,
    width: 800,
    height: 600,
    bytes: 10,
    hash: String(i).repeat(64),
    takenAt: '2026-05-12T10:00:00.000Z',
    id: `photo-${consent}`,
    workshopId: 'w1',
    heads: [],
    conflicts: [],
  })
  const photos = PHOTO_CONSENTS.map(photo)
  const shown = (showPhotos: boolean) => {
    const model = buildReport(inputOf({ ...content, photos }, { options: { ...DEFAULT_OPTIONS, showPhotos } }))
    return model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'photo'))
  }

  it('are shown where nobody is in them or all agreed, with a text for those who do not see them', () => {
    expect(shown(true).map(({ id }) => id)).toEqual(['photo-photo-nobody', 'photo-photo-agreed'])
    for (const { alt, caption, number } of shown(true)) expect([alt !== '', caption !== '', number > 0]).toEqual([true, true, true])
    expect(shown(false)).toEqual([])
  })
})

it('follows the strictest rule of several workshops', () => {
  expect(strictestRule(['named', 'organisation', 'named'])).toBe('organisation')
  expect(strictestRule(['named', 'chatham', 'organisation'])).toBe('chatham')
  expect(strictestRule(['named', 'none'])).toBe('none')
  expect(strictestRule(['named', 'named'])).toBe('named')
})
