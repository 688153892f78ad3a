import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop } from './plant.ts'

let test: TestHost
let workshopId: string
beforeEach(async () => {
  test = openTestHost()
  workshopId = (await plantWorkshop(test.client)).workshopId
})
afterEach(() => test.close())

const plan = () => test.client.workshops.plan({ workshopId })

describe('takeaways', () => {
  const texts = async (): Promise<string[]> => (await plan()).takeaways.map(({ text }) => text)

  it('keep the order that a person gives them', async () => {
    const ids: string[] = []
    for (const text of ['A', 'B', 'C']) ids.push((await test.client.harvest.addTakeaway({ workshopId, text })).id)
    await test.client.harvest.moveTakeaway({ id: ids[2]!, after: null })
    expect(await texts()).toEqual(['C', 'A', 'B'])
    await test.client.harvest.moveTakeaway({ id: ids[2]!, after: ids[0]! })
    expect(await texts()).toEqual(['A', 'C', 'B'])
    await test.client.harvest.updateTakeaway({ id: ids[1]!, text: 'B2' })
    await test.client.harvest.removeTakeaway({ id: ids[0]! })
    expect(await texts()).toEqual(['C', 'B2'])
    await expect(test.client.harvest.moveTakeaway({ id: ids[1]!, after: ids[0]! })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are added for a workshop that is there', async () => {
    await expect(test.client.harvest.addTakeaway({ workshopId: 'missing', text: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(test.client.harvest.addTakeaway({ workshopId, text: 'x'.repeat(2001) })).rejects.toMatchObject({ code: 'INVALID' })
    expect(await texts()).toEqual([])
  })
})

describe('next steps', () => {
  it('say what, who, by when, and whether it is done', async () => {
    const { id } = await test.client.harvest.addNextStep({
      workshopId,
      fields: { what: 'Write to the city', who: 'Ada', level: undefined },
    })
    await test.client.harvest.addNextStep({ workshopId, fields: { what: 'Meet again', byWhen: 'May' } })
    await test.client.harvest.updateNextStep({ id, fields: { done: true } })
    expect((await plan()).nextSteps.map(({ what, who, byWhen, level, done }) => ({ what, who, byWhen, level, done }))).toEqual([
      { what: 'Write to the city', who: 'Ada', byWhen: '', level: null, done: true },
      { what: 'Meet again', who: '', byWhen: 'May', level: null, done: false },
    ])
    await test.client.harvest.removeNextStep({ id })
    expect((await plan()).nextSteps).toHaveLength(1)
  })
})

describe('texts of the report', () => {
  it('are one per section, kept through edits and undo', async () => {
    await test.client.harvest.saveReportText({ workshopId, section: 'summary', text: 'First' })
    await test.client.harvest.saveReportText({ workshopId, section: 'summary', text: 'Second' })
    await test.client.harvest.saveReportText({ workshopId, section: 'outlook', text: 'Ahead' })
    const texts = async () => Object.fromEntries((await plan()).reportTexts.map(({ section, text }) => [section, text]))
    expect(await texts()).toEqual({ summary: 'Second', outlook: 'Ahead' })
    await test.client.history.undo({ workshopId })
    expect(await texts()).toEqual({ summary: 'Second' })
    await test.client.history.undo({ workshopId })
    expect(await texts()).toEqual({ summary: 'First' })
    await test.client.history.undo({ workshopId })
    expect(await texts()).toEqual({})
    await test.client.harvest.saveReportText({ workshopId, section: 'summary', text: 'Again' })
    expect(await texts()).toEqual({ summary: 'Again' })
  })

  it('stand in the report', async () => {
    await test.client.harvest.saveReportText({ workshopId, section: 'summary', text: 'The city heats itself.' })
    const { contentBase64 } = await test.client.report.export({ workshopId, format: 'md', language: 'en' })
    expect(Buffer.from(contentBase64, 'base64').toString()).toContain('The city heats itself.')
  })

  it('of two people who had seen the same are both kept', async () => {
    await test.client.harvest.saveReportText({ workshopId, section: 'context', text: 'Start' })
    const { heads } = (await plan()).reportTexts[0]!
    await test.client.harvest.saveReportText({ workshopId, section: 'context', text: 'Ada', seen: heads })
    await test.client.harvest.saveReportText({ workshopId, section: 'context', text: 'Bo', seen: heads })
    expect((await plan()).reportTexts[0]).toMatchObject({ text: 'Bo', conflicts: ['text'] })
  })
})

describe('terms of one’s own', () => {
  it('get a code from their words that meets no other', async () => {
    const save = (en: string) => test.client.harvest.saveTerm({ workshopId, taxonomy: 'sectors', label: { en } })
    expect((await save('Città & Größe')).code).toBe('own-citta-gro-e')
    expect((await save('Città & Größe!')).code).toBe('own-citta-gro-e-2')
    expect((await save('木')).code).toBe('own-term')
    expect((await save('x'.repeat(200))).code).toHaveLength(64)
    const { terms } = await plan()
    expect(new Set(terms.map(({ code }) => code)).size).toBe(4)
  })

  it('rename or hide a shipped term, once', async () => {
    const shipped = (await test.client.workshops.taxonomies()).find(({ id }) => id === 'sectors')!.terms[0]!
    const first = await test.client.harvest.saveTerm({ workshopId, taxonomy: 'sectors', code: shipped.code, label: { en: 'Ours' } })
    const second = await test.client.harvest.saveTerm({
      workshopId,
      taxonomy: 'sectors',
      code: shipped.code,
      label: { en: 'Ours' },
      active: false,
    })
    expect(second).toEqual(first)
    expect((await plan()).terms).toMatchObject([{ code: shipped.code, active: false, label: { en: 'Ours' } }])
    await test.client.harvest.removeTerm({ id: first.id })
    expect((await plan()).terms).toEqual([])
  })

  it('belong to a list that is there', async () => {
    await expect(test.client.harvest.saveTerm({ workshopId, taxonomy: '../secret', label: { en: 'x' } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(test.client.harvest.saveTerm({ workshopId, taxonomy: 'sectors', label: { it: 'senza inglese' } })).rejects.toMatchObject({
      code: 'INVALID',
    })
  })

  it('can be called as long or odd as people like, and the plan stays readable', async () => {
    await expect(test.client.harvest.saveTerm({ workshopId, taxonomy: 'sectors', label: { en: 'x'.repeat(201) } })).rejects.toMatchObject({
      code: 'INVALID',
    })
    await test.client.harvest.saveTerm({ workshopId, taxonomy: 'sectors', label: { en: '🌳 “wood”', it: 'legno' } })
    expect((await plan()).terms[0]!.label).toEqual({ en: '🌳 “wood”', it: 'legno' })
  })
})
