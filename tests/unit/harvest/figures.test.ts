import { describe, expect, it } from 'vitest'
import { figureSections } from '../../../src/renderer/places/harvest/analyses/figureSections.ts'
import { MISSING, missingData } from '../../../src/renderer/places/harvest/analyses/missingData.ts'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import type { Note } from '../../../src/shared/domain/records/records.ts'
import type { ChartBlock, HeadingBlock, ParagraphBlock, ReportBlock, ReportSection } from '../../../src/shared/domain/report/reportModel.ts'

const heading = (id: string, level: 2 | 3): HeadingBlock => ({ type: 'heading', id, level, number: '', text: id, kind: null, lead: '' })
const words = (tone: ParagraphBlock['tone'], noteIds: string[] = []): ParagraphBlock => ({ type: 'paragraph', text: tone, tone, noteIds })
const chart = (id: string, data: ChartBlock['data'] = { kind: 'bars', rows: [] }): ChartBlock => ({
  type: 'chart',
  id,
  number: 1,
  data,
  caption: id,
  alt: '',
  noteIds: [],
  evidence: '',
})
const section = (id: string, ...blocks: ReportBlock[]): ReportSection => ({ id, number: '1', heading: id, blocks })
const kept = (...blocks: ReportBlock[]): string[] =>
  figureSections([section('levels', ...blocks)]).flatMap((one) => one.blocks.map((block) => ('id' in block ? block.id : block.type)))

describe('the figures of a report', () => {
  it('are its pictures with their headings and what was counted, without the prose of the organiser', () => {
    expect(kept(heading('a', 2), words('body'), words('quiet'), chart('c'), words('pending'), words('body', ['n1']))).toEqual([
      'a',
      'paragraph',
      'c',
      'paragraph',
    ])
  })

  it('have no heading over nothing, but keep the one above a part that has a picture', () => {
    expect(kept(heading('a', 2), words('quiet'), heading('b', 2), heading('c', 3), chart('d'), heading('e', 3))).toEqual(['b', 'c', 'd'])
  })

  it('leave out sections without pictures and those that only list', () => {
    expect(figureSections([section('levels', words('quiet')), section('annex', chart('c')), section('kinds', chart('k'))])).toMatchObject([
      { id: 'kinds', figures: [{ id: 'k', isChart: true }] },
    ])
  })
})

describe('what is missing', () => {
  const note: Note = {
    ...newNote({ sessionId: 's', tableId: 't', round: 1, notedAt: '2026-03-01T09:00:00.000Z' }, 'challenge', 'Heat'),
    id: 'n',
    workshopId: 'w',
    heads: [],
    conflicts: [],
  }
  const plot = section('priorities', chart('p', { kind: 'scatter', xLabel: '', yLabel: '', low: 1, high: 5, rows: [] }))

  it('is everything where notes have words only', () => {
    expect(missingData([note], [], false)).toEqual(MISSING)
  })

  it('is no year where the timeline found years in the words', () => {
    const timeline = section('timeline', chart('t', { kind: 'timeline', from: 2020, to: 2030, rows: [] }))
    expect(missingData([note], [timeline], false)).toEqual(MISSING.filter((one) => one !== 'year'))
  })

  it('is nothing where one note has each of them', () => {
    const tagged = { ...note, level: 'city', sector: 'energy', coBenefits: ['health'], year: 2030 }
    expect(missingData([note, tagged], [plot], true)).toEqual([])
  })
})
