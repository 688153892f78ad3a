import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'
import type { Ballot, Session, Table, Vote } from '../../src/shared/domain/records/records.ts'
import { goTo } from './tableScreen.ts'

export type VotingRoom = { workshopId: string; session: Session; tables: Table[] }

/** The rotating tables of the sample, with their people and notes. */
export const votingRoom = async ({ call, addSample }: App): Promise<VotingRoom> => {
  const workshopId = await addSample('torino')
  const plan = await call<{ sessions: Session[]; tables: Table[] }>('workshops/plan', { workshopId })
  const session = plan.sessions.find(({ method }) => method === 'rotating-tables')!
  return { workshopId, session, tables: plan.tables.filter((table) => table.sessionId === session.id) }
}

/** The votes of a session, opened in the Room. */
export const openVotes = async (page: Page, { workshopId, session }: VotingRoom): Promise<Locator> => {
  await goTo(page, `/w/${workshopId}/room/${session.id}`)
  await page.getByRole('button', { name: /^Votes/ }).click()
  const panel = page.getByRole('dialog', { name: /^Votes/ })
  await expect(panel.getByRole('button', { name: 'Prepare a vote' })).toBeVisible()
  return panel
}

export const openTableOf = async (page: Page, { workshopId, tables }: VotingRoom, index = 0): Promise<void> =>
  goTo(page, `/w/${workshopId}/table/${tables[index]!.id}`)

export const ballotsIn = (call: App['call'], workshopId: string): Promise<Ballot[]> => call<Ballot[]>('ballots/list', { workshopId })
export const votesIn = (call: App['call'], ballotId: string): Promise<Vote[]> => call<Vote[]>('ballots/votes', { ballotId })

/** A ballot of four short ideas, opened by the host without the screen. */
export const openBallot = async (call: App['call'], room: VotingRoom, fields: Partial<Ballot>): Promise<string> => {
  const items = ['Trees', 'Trams', 'Heat pumps', 'Bike lanes'].map((text, index) => ({ id: `item-${index}`, text, noteId: null }))
  const { id } = await call<{ id: string }>('ballots/create', {
    workshopId: room.workshopId,
    fields: { title: 'What first?', sessionId: room.session.id, items, ...fields },
  })
  await call('ballots/setState', { id, state: 'open' })
  return id
}
