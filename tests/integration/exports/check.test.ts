import { describe, expect, it } from 'vitest'
import { identitiesInFile } from '../../../src/host/exports/check/identitiesInFile.ts'
import type { Place } from '../../../src/host/exports/check/place.ts'
import { renderChecked } from '../../../src/host/exports/renderChecked.ts'
import { newParticipant } from '../../../src/shared/domain/records/defaults.ts'
import type { WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { identityFinder } from '../../../src/shared/domain/report/identities.ts'
import { richContent } from '../../unit/report/reportFixture.ts'
import { comment, makeJpeg } from '../../support/jpegCorpus.ts'
import { csvOf, jobOf } from './rendered.ts'

const FORMATS = ['docx', 'pdf', 'html', 'md', 'xlsx', 'json'] as const

/** A workshop in which notes name people who are on its list and one who only speaks. */
const named = (): WorkshopContent => {
  const content = richContent(30)
  const person = { ...newParticipant('José Álvarez'), organisation: 'Rivermouth Water & Sons', email: 'jose_a@river.example' }
  const [first, ...rest] = content.participants
  const texts = ['ALVAREZ, Jose said so.', 'Ask Rivermouth Water & Sons.', 'Write to jose_a@river.example', 'Thanks to Wilma Unlisted!']
  return {
    ...content,
    participants: [{ ...first!, ...person }, ...rest],
    notes: content.notes.map((note, i) => ({ ...note, text: texts[i] ?? note.text, speaker: i === 9 ? 'Wilma Unlisted' : null })),
  }
}

const found = (findings: readonly { found: string }[]): string[] => [...new Set(findings.map((finding) => finding.found))].toSorted()
const ALL = ['José Álvarez', 'Rivermouth Water & Sons', 'Wilma Unlisted', 'jose_a@river.example']
const keys = (findings: readonly { place: Place }[]): Place['key'][] => [...new Set(findings.map(({ place }) => place.key))].toSorted()

describe('the checker reads the finished file', () => {
  it.each(FORMATS)('and finds names, organisations and addresses in %s', async (format) => {
    const { findings } = await renderChecked(jobOf(named(), format))
    expect(found(findings)).toEqual(ALL.toSorted())
    const places = { docx: 'section', pdf: 'page', html: 'section', md: 'section', xlsx: 'sheetRow', json: 'line' } as const
    expect(keys(findings)).toContain(places[format])
  })

  it('and in the table of notes, with its row', async () => {
    const content = named()
    const find = identityFinder(content.participants, 'chatham', ['Wilma Unlisted'])
    const findings = await identitiesInFile(csvOf(content), 'csv', find)
    expect(found(findings)).toEqual(ALL.toSorted())
    const row =
      csvOf(content)
        .split('\r\n')
        .findIndex((line) => line.includes('ALVAREZ, Jose')) + 1
    expect(findings.find(({ found: name }) => name === 'José Álvarez')?.place).toEqual({ key: 'row', row })
  })

  it.each(FORMATS)('and finds nothing in %s where nobody is named', async (format) => {
    const { findings } = await renderChecked(jobOf({ ...richContent(), nextSteps: [] }, format))
    expect(findings).toEqual([])
  })

  it.each(FORMATS)('and lets %s name whom the rule lets it name, but no address', async (format) => {
    const content = named()
    const agreed = content.participants.map((person) => ({ ...person, quoteConsent: true }))
    const { findings } = await renderChecked(jobOf({ ...content, participants: agreed }, format, { attribution: 'named' }))
    expect(found(findings)).toEqual(['jose_a@river.example'])
  })

  it.each([
    ['docx', 'properties'],
    ['pdf', 'properties'],
    ['html', 'properties'],
  ] as const)('%s: also in the properties of the document', async (format, place) => {
    const content = named()
    const job = jobOf({ ...content, workshop: { ...content.workshop, title: 'A day with José Álvarez' } }, format)
    expect(keys((await renderChecked(job)).findings)).toContain(place)
  })

  it.each(['docx', 'pdf', 'html'] as const)('%s: also in descriptions of pictures', async (format) => {
    const job = jobOf({ ...richContent(), nextSteps: [] }, format)
    const [section] = job.model.sections
    const photo = {
      type: 'photo',
      id: 'x',
      number: 1,
      hash: 'h',
      width: 16,
      height: 8,
      caption: 'The room',
      alt: 'Ada Quartz Northgate speaks',
    } as const
    const sections = [{ ...section!, blocks: [photo] }, ...job.model.sections.slice(1)]
    const people = [{ ...newParticipant('Ada Quartz Northgate'), id: 'p', quoteConsent: false }]
    const photos = new Map([['h', makeJpeg()]])
    const { findings } = await renderChecked({ ...job, photos, model: { ...job.model, sections }, check: { ...job.check, people } })
    expect(findings).toEqual([{ found: 'Ada Quartz Northgate', what: 'name', place: { key: 'picture' } }])
  })

  it('also in what a picture carries along', async () => {
    const job = jobOf({ ...richContent(), nextSteps: [] }, 'docx')
    const [section] = job.model.sections
    const photo = { type: 'photo', id: 'x', number: 1, hash: 'h', width: 16, height: 8, caption: '', alt: '' } as const
    const sections = [{ ...section!, blocks: [photo] }, ...job.model.sections.slice(1)]
    const people = [{ ...newParticipant('Ada Bianchi'), id: 'p', quoteConsent: false }]
    const photos = new Map([['h', makeJpeg({ before: [comment()] })]])
    const { findings } = await renderChecked({ ...job, photos, model: { ...job.model, sections }, check: { ...job.check, people } })
    expect(findings).toEqual([{ found: 'Ada Bianchi', what: 'name', place: { key: 'picture' } }])
  })

  it('and says the page of a word that the font cannot draw', async () => {
    const content = richContent(12)
    const notes = content.notes.map((note, i) => ({ ...note, text: i === 0 ? 'דנה לוי said it' : note.text }))
    const people = [{ ...content.participants[0]!, name: 'דנה לוי' }]
    const { findings } = await renderChecked(jobOf({ ...content, notes, participants: people, nextSteps: [] }, 'pdf'))
    expect(keys(findings)).toEqual(['page'])
  })
})
