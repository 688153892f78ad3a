import { getEventIteratorSchemaDetails } from '@orpc/contract'
import { expect, it } from 'vitest'
import { STREAMS } from '../../../src/renderer/transport/streamLink.ts'
import { contractProcedures } from './walk.ts'

it('every call whose answer goes on is known as a stream', () => {
  const streams = contractProcedures.filter(([, procedure]) => getEventIteratorSchemaDetails(procedure['~orpc'].outputSchema) !== undefined)
  expect(streams.map(([name]) => name).toSorted()).toEqual([...STREAMS].toSorted())
})
