import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

export type Room = { workshopId: string; sessionId: string; tables: string[]; hosts: string[]; rapporteurs: string[]; travellers: string[] }
type Plan = { reason: string; reasonText: string; people: string[]; tables: string[]; seats: number[][]; announcedAt: string | null }

const TOPICS = ['New European Bauhaus', 'Adaptation Hubs', 'NetZeroCities', 'Driving Urban Transitions', 'Mission Innovation']
const FIRST = ['Ana', 'Bruno', 'Chiara', 'Dries', 'Elsa', 'Femke', 'Giulia', 'Henrik', 'Ivana']
const LAST = ['Pereira', 'Weiss', 'Moretti', 'Peeters', 'Lind']
const COUNTRIES = ['Italy', 'Portugal', 'Austria', 'Belgium', 'Sweden', 'Estonia', 'Spain']

const person = (index: number, role: string) => ({
  name: `${FIRST[index % FIRST.length]} ${LAST[Math.floor(index / FIRST.length) % LAST.length]}${index >= 45 ? ` ${index}` : ''}`,
  organisation: `Agency ${1 + (index % 11)}`,
  country: COUNTRIES[index % COUNTRIES.length],
  role,
})

/** A workshop with one session of rotating tables; five topics have names, further ones have numbers. */
export const rotatingTables = async (
  { call }: App,
  { travellers, staffed, tables, rounds }: { travellers: number; staffed: boolean; tables: number; rounds: number },
): Promise<Room> => {
  const { id: workshopId } = await call<{ id: string }>('workshops/create', {
    title: 'Initiatives in dialogue',
    template: null,
    language: 'en',
  })
  const { id: sessionId } = await call<{ id: string }>('agenda/addSession', {
    workshopId,
    fields: { title: 'Rotating tables', method: 'rotating-tables', rounds, roundMinutes: 20, moveMinutes: 3, minutes: 90 },
  })
  const titles = Array.from({ length: tables }, (_, index) => TOPICS[index] ?? `Topic ${index + 1}`)
  const { ids: tableIds } = await call<{ ids: string[] }>('agenda/addTables', { sessionId, titles })
  const staff = staffed ? tables : 0
  const roles = Array.from({ length: travellers + 2 * staff }, (_, index) =>
    index < staff ? 'host' : index < 2 * staff ? 'rapporteur' : 'participant',
  )
  const { ids } = await call<{ ids: string[] }>('participants/add', { workshopId, people: roles.map((role, index) => person(index, role)) })
  const [hosts, rapporteurs] = [ids.slice(0, staff), ids.slice(staff, 2 * staff)]
  for (const [index, hostId] of hosts.entries())
    await call('agenda/updateTable', { id: tableIds[index], fields: { hostId, rapporteurId: rapporteurs[index] } })
  return { workshopId, sessionId, tables: tableIds, hosts, rapporteurs, travellers: ids.slice(2 * staff) }
}

/** Five initiatives, each with host and rapporteur, and 35 who go round them three times. */
export const initiatives = (app: App): Promise<Room> => rotatingTables(app, { travellers: 35, staffed: true, tables: 5, rounds: 3 })

export const openSeating = async (page: Page, { workshopId }: Room): Promise<void> => {
  await page.evaluate((workshop) => {
    location.hash = `#/w/${workshop}/plan`
  }, workshopId)
  await page.getByRole('tab', { name: 'Seating' }).click()
  await expect(page.getByText(/\d+ people, \d+ tables/)).toBeVisible()
}

export const planSeating = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Plan the seating' }).click()
  await expect(page.getByText('Version 1 holds now')).toBeVisible()
}

export const plansOf = ({ call }: App, { sessionId }: Room) => call<Plan[]>('seating/plans', { sessionId })
/** The value of the figure with these words. */
export const figure = (page: Page, words: string | RegExp): Locator =>
  page
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: words }) })
    .locator('dd')
export const chip = (page: Page, personId: string, round: number): Locator =>
  page.locator(`[data-person="${personId}"][data-seat="${round}"]`)
export const cell = (page: Page, tableId: string, round: number): Locator => page.locator(`[data-cell="${tableId}"][data-round="${round}"]`)
