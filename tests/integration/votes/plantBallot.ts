import { createRouterClient } from '@orpc/server'
import type { FieldsOf } from '../../../src/shared/domain/records/records.ts'
import { emptyMark } from '../../../src/shared/domain/votes/marks.ts'
import { router } from '../../../src/host/rpc/router.ts'
import type { Scope } from '../../../src/host/rpc/implementer.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop } from '../features/plant.ts'
import type { Planted } from '../features/plant.ts'

export type Marks = FieldsOf<'vote'>['marks']
export type Room = Planted & { ballotId: string }

export const ITEMS = ['a', 'b', 'c'].map((id) => ({ id, text: `Idea ${id}`, noteId: null }))

export const dotsOn = (given: Record<string, number>): Marks => Object.entries(given).map(([item, dots]) => ({ ...emptyMark(item), dots }))

/** A workshop with two tables and a ballot of three ideas; three dots each, at most two on one. Open unless said otherwise. */
export const plantBallot = async (
  { client }: TestHost,
  fields: Partial<Parameters<TestHost['client']['ballots']['create']>[0]['fields']> = {},
  state: 'draft' | 'open' = 'open',
): Promise<Room> => {
  const planted = await plantWorkshop(client)
  const { workshopId, sessionId } = planted
  const { id: ballotId } = await client.ballots.create({
    workshopId,
    fields: { title: 'What first?', sessionId, items: ITEMS, dots: 3, mostPerItem: 2, ...fields },
  })
  if (state === 'open') await client.ballots.setState({ id: ballotId, state })
  return { ...planted, ballotId }
}

/** The host as a device of the local network sees it. */
export const stationAt = ({ host }: TestHost, workshopId: string, tableId: string, scope: Partial<Scope> = {}) =>
  createRouterClient(router, {
    context: {
      host,
      role: 'station',
      author: 'Ada at the station',
      via: 'station',
      scope: { workshopId, tableId, stationId: 's', ended: false, ...scope },
    },
  })
