import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { WorkshopPlan } from '../../src/shared/contract/workshops.contract.ts'
import type { Session, Table } from '../../src/shared/domain/records/records.ts'
import type { App } from '../support/fixtures.ts'

export type RoomOf = { workshopId: string; plan: WorkshopPlan; session: Session; tables: Table[]; path: string }

/** The sample's rotating tables, as the Room shows them. */
export const rotatingSession = async (app: Pick<App, 'call' | 'addSample'>): Promise<RoomOf> => {
  const workshopId = await app.addSample('torino')
  // Without dates, so that nobody is asked whether it may run today.
  await app.call('workshops/update', { id: workshopId, fields: { startsOn: null, endsOn: null } })
  const plan = await app.call<WorkshopPlan>('workshops/plan', { workshopId })
  const session = plan.sessions.find(({ method }) => method === 'rotating-tables')!
  const tables = plan.tables.filter(({ sessionId }) => sessionId === session.id).toSorted((a, b) => a.number - b.number)
  return { workshopId, plan, session, tables, path: `#/w/${workshopId}/room/${session.id}` }
}

export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

export const openRoom = async (page: Page, { path, session }: Pick<RoomOf, 'path' | 'session'>): Promise<void> => {
  await goTo(page, path)
  await expect(page.getByRole('heading', { level: 1, name: session.title })).toBeVisible()
}

export const clockPanel = (page: Page) => page.getByRole('region', { name: 'Clock of the session' })

/** Seconds that the clock of the session shows as left; negative is over time. */
export const secondsLeft = async (page: Page): Promise<number> => {
  const words = await clockPanel(page).getByRole('timer').innerText()
  const [, over, minutes, seconds] = /(\+?)(\d+):(\d\d)/.exec(words)!
  const whole = Number(minutes) * 60 + Number(seconds)
  return over === '+' ? -whole : whole
}

/** The card of a table, by its title. */
export const cardOf = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title }) })
