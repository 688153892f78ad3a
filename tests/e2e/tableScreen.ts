import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'
import type { Note, Session, Table } from '../../src/shared/domain/records/records.ts'

export type Plan = { tables: Table[]; sessions: Session[] }
export type OpenTable = { workshopId: string; table: Table; other: Table; field: Locator; notes: Locator }

export const fieldOf = (page: Page): Locator => page.getByRole('textbox', { name: /^(New note|Edit the note)$/ })
export const notesOf = (page: Page): Locator => page.locator('li[data-note]')
export const goTo = async (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash)

/** A workshop of our own with five empty rotating tables, opened at the first of them. */
export const openTable = async ({ page, call }: Pick<App, 'page' | 'call'>): Promise<OpenTable> => {
  const { id: workshopId } = await call<{ id: string }>('workshops/create', { title: 'Own workshop', template: null, language: 'en' })
  await call('workshops/update', { id: workshopId, fields: { cities: ['Torino'], attribution: 'chatham' } })
  const { id: sessionId } = await call<{ id: string }>('agenda/addSession', {
    workshopId,
    fields: { title: 'Rotating tables', method: 'rotating-tables', rounds: 3, question: 'What would make it work?' },
  })
  await call('agenda/addTables', { sessionId, titles: ['NetZeroCities', 'Adaptation Hubs'] })
  await call('participants/add', { workshopId, people: [{ name: 'Ada Bianchi', organisation: 'City of Nowhere' }] })
  const { tables } = await call<Plan>('workshops/plan', { workshopId })
  const [table, other] = tables
  if (!table || !other) throw new Error('The tables were not added.')
  await goTo(page, `/w/${workshopId}/table/${table.id}`)
  await expect(fieldOf(page)).toBeFocused()
  return { workshopId, table, other, field: fieldOf(page), notes: notesOf(page) }
}

export const storedAt = (call: App['call'], tableId: string): Promise<Note[]> => call<Note[]>('notes/listOfTable', { tableId })
