import { hostname } from 'node:os'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from '@playwright/test'
import type { StationsState } from '../../src/shared/contract/stations.contract.ts'
import type { Note, Session, Table } from '../../src/shared/domain/records/records.ts'
import { chromiumPath } from '../support/chromium.ts'
import { expect } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

/** A name of this machine that browsers do not trust as they trust 127.0.0.1: the page is on plain http, as phones see it. */
export const LAN_NAME = `${hostname().toLowerCase()}.local`

/** Options of a browser that finds the name without a network. */
export const lanBrowser = {
  executablePath: chromiumPath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    `--host-resolver-rules=MAP ${LAN_NAME} 127.0.0.1`,
  ],
}

export type Room = { workshopId: string; sessionId: string; tables: Table[]; port: number }

/** A workshop of its own with rotating tables, and the door for stations open on this machine. */
export const openRoom = async (
  call: App['call'],
  titles: readonly string[] = ['NetZeroCities', 'Adaptation Hubs'],
  address = '127.0.0.1',
): Promise<Room> => {
  const { id: workshopId } = await call<{ id: string }>('workshops/create', { title: 'Own workshop', template: null, language: 'en' })
  const { id: sessionId } = await call<{ id: string }>('agenda/addSession', {
    workshopId,
    fields: {
      title: 'Rotating tables',
      method: 'rotating-tables',
      rounds: 3,
      roundMinutes: 20,
      moveMinutes: 3,
      question: 'What would make it work?',
    },
  })
  await call('agenda/addTables', { sessionId, titles })
  const { tables } = await call<{ tables: Table[]; sessions: Session[] }>('workshops/plan', { workshopId })
  await call('stations/open', { workshopId, address, port: 0 })
  await call('stations/setDoors', { workshopId, open: true })
  const { open } = await call<StationsState>('stations/state', { workshopId })
  if (open === null) throw new Error('The door for stations did not open.')
  return { workshopId, sessionId, tables, port: open.port }
}

/** The invitation of a place as a device on the network would scan it. */
export const scannedAddress = async (
  call: App['call'],
  { workshopId, sessionId }: Room,
  kind: string,
  tableId: string | null = null,
): Promise<string> => {
  const all = await call<{ kind: string; tableId: string | null; url: string | null }[]>('stations/invitations', { workshopId, sessionId })
  const url = all.find((one) => one.kind === kind && one.tableId === tableId)?.url
  if (!url) throw new Error(`No way to ${kind} ${tableId}.`)
  return url.replace(/\/\/127\.0\.0\.\d/, `//${LAN_NAME}`)
}

export const stationsOf = async (call: App['call'], { workshopId }: Pick<Room, 'workshopId'>): Promise<StationsState['stations']> =>
  (await call<StationsState>('stations/state', { workshopId })).stations

/** Lets in whoever waits under this name. */
export const letIn = async (call: App['call'], room: Pick<Room, 'workshopId'>, name: string): Promise<string> => {
  const waiting = async () => (await stationsOf(call, room)).find((one) => one.name === name && one.state === 'waiting')
  await expect.poll(async () => (await waiting()) !== undefined).toBe(true)
  const { id } = (await waiting())!
  await call('stations/approve', { id })
  return id
}

export const fieldOf = (page: Page): Locator => page.getByRole('textbox', { name: /^(New note|Edit the note)$/ })
export const notesOf = (page: Page): Locator => page.locator('li[data-note]')
export const withHost = (page: Page): Locator => page.locator('li[data-note][data-state="host"]')
export const lineOf = (page: Page): Locator => page.getByText(/on this device, not with the host yet/)

export type Device = { context: BrowserContext; page: Page; name: string; id: string }

/** Scans the invitation of a table, gives a name, and is let in. `seed` runs in each page before anything else. */
export const joinTable = async (
  browser: Browser,
  call: App['call'],
  room: Room,
  table: Table,
  name: string,
  options: BrowserContextOptions = {},
  seed?: () => void,
): Promise<Device> => {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  if (seed !== undefined) await context.addInitScript(seed)
  const page = await context.newPage()
  await page.goto(await scannedAddress(call, room, 'table', table.id))
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  const id = await letIn(call, room, name)
  await expect(fieldOf(page)).toBeFocused()
  return { context, page, name, id }
}

export const write = async (page: Page, text: string): Promise<void> => {
  await fieldOf(page).fill(text)
  await fieldOf(page).press('Enter')
}

export const storedTexts = async (call: App['call'], tableId: string): Promise<string[]> =>
  (await call<Note[]>('notes/listOfTable', { tableId })).map((note) => note.text).toSorted()

/** The facilitator's page at a host that was started anew. */
export const facilitatorAt = async (page: Page, url: string): Promise<void> => {
  await page.goto('about:blank')
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
