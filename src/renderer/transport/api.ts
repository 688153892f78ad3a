import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../../shared/contract/contract.ts'
import { connect } from './connect.ts'

export const hostLink = connect()

/** Calls the host: `await client.notes.create({…})`. In components prefer `useQuery(api.…)` and `useAction`. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(hostLink.link)

/** The same as queries: `useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))`. */
export const api = createTanstackQueryUtils(client)
