import { createRouterClient } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import { partCount, partOf } from '../../../src/shared/domain/photos/parts.ts'
import type { Host } from '../../../src/host/host.ts'
import { router } from '../../../src/host/rpc/router.ts'
import type { AppRouter } from '../../../src/host/rpc/router.ts'

export type Client = RouterClient<AppRouter>
export type Sent = Omit<Parameters<Client['photos']['addPart']>[0], 'part' | 'parts' | 'base64'>

/** A photo in its parts, as a device sends them. */
export const partsOf = (photo: Sent, jpeg: Uint8Array): Parameters<Client['photos']['addPart']>[0][] => {
  const parts = partCount(jpeg.length)
  return Array.from({ length: parts }, (_, part) => ({
    ...photo,
    part,
    parts,
    base64: Buffer.from(partOf(jpeg, part)).toString('base64'),
  }))
}

/** Sends all parts; true once the host has the photo. */
export const send = async (client: Client, photo: Sent, jpeg: Uint8Array): Promise<boolean> => {
  let stored = false
  for (const part of partsOf(photo, jpeg)) stored = (await client.photos.addPart(part)).stored
  return stored
}

/** The picture as the host gives it out. */
export const fetchPhoto = async (client: Client, id: string): Promise<Uint8Array> => {
  const { base64, parts } = await client.photos.bytes({ id })
  const rest: Buffer[] = []
  for (let part = 1; part < parts; part += 1) rest.push(Buffer.from((await client.photos.bytes({ id, part })).base64, 'base64'))
  return new Uint8Array(Buffer.concat([Buffer.from(base64, 'base64'), ...rest]))
}

/** A rapporteur's device at one table. */
export const stationAt = (host: Host, workshopId: string, tableId: string, stationId = 'station-1'): Client =>
  createRouterClient(router, {
    context: {
      host,
      role: 'station',
      author: stationId,
      via: 'station',
      scope: { workshopId, tableId, stationId, ended: false },
    },
  })
