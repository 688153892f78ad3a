import { describe, expect, it } from 'vitest'
import { pdfTexts } from '../../../src/host/exports/check/pdfTexts.ts'
import type { RenderedFormat } from '../../../src/host/exports/mediaTypes.ts'
import type { WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import type { Attribution } from '../../../src/shared/domain/records/vocabulary.ts'
import { richContent } from '../../unit/report/reportFixture.ts'
import { csvOf, fileOf } from './rendered.ts'
import { readZip } from './zipFile.ts'

const UUID_V7 = /[\da-f]{8}-?[\da-f]{4}-?7[\da-f]{3}-?[89ab][\da-f]{3}-?[\da-f]{12}/i

/** Embedded fonts carry random keys of their own in a DOCX; one in sixteen looks like a UUIDv7. */
const FONT_KEY = /\{[\dA-F-]{36}\}/g

/** The full workshop with record ids as the app gives them: UUIDs whose first digits are the moment of writing. */
const stampedContent = (): WorkshopContent => {
  const ids = new Map<string, string>()
  const stamped = (id: string): string => {
    const moment = (1778570000000 + ids.size * 61_000).toString(16).padStart(12, '0')
    const known = ids.get(id) ?? `${moment.slice(0, 8)}-${moment.slice(8)}-7000-8000-${String(ids.size).padStart(12, '0')}`
    ids.set(id, known)
    return known
  }
  const json = JSON.stringify(richContent()).replace(/"(note-\d+|[wspkxr]\d+(?:-t\d+)?)"/g, (_, id: string) => `"${stamped(id)}"`)
  return JSON.parse(json) as WorkshopContent
}

const content = { ...stampedContent(), tables: stampedContent().tables.slice(1) }
const csv = (rule: Attribution): string => csvOf(content, { attribution: rule })
const file = async (rule: Attribution, format: RenderedFormat): Promise<string> => {
  const bytes = Buffer.from(await fileOf(content, format, { attribution: rule }))
  if (format === 'pdf') return [bytes.toString('latin1'), ...pdfTexts(bytes).map(({ text }) => text)].join('\n')
  if (format !== 'docx' && format !== 'xlsx') return bytes.toString('utf8')
  return [...readZip(bytes)].map(([name, data]) => `${name}\n${data.toString('latin1')}`).join('\n')
}

describe.each(['none', 'chatham'] as const)('under %s, where nobody may be recognised', (rule) => {
  it.each(['docx', 'pdf', 'html', 'md', 'xlsx', 'json'] as const)(
    'no record id, which tells the moment of a note, is in the %s file',
    async (format) => {
      const text = await file(rule, format)
      expect(text.length).toBeGreaterThan(10_000)
      expect(UUID_V7.exec(text.replace(FONT_KEY, ''))?.[0]).toBeUndefined()
      expect(text).not.toContain('data-note')
    },
  )

  it('the CSV has the short ids of the report instead of record ids', () => {
    expect(UUID_V7.exec(csv(rule))?.[0]).toBeUndefined()
    const firstCells = csv(rule).match(/^N-\d{3},/gm)
    expect(new Set(firstCells).size).toBe(content.notes.length)
  })

  it('the HTML file has every anchor once and a target for every link', async () => {
    const html = await file(rule, 'html')
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...html.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1])
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
  })
})

it('files that may name people keep record ids, so that notes can be matched', async () => {
  expect(await file('named', 'html')).toContain(`data-note="${content.notes[0]?.id}"`)
  expect(csv('named')).toContain(content.notes[0]?.id)
})
