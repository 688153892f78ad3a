import { describe, expect, it } from 'vitest'
import { ERROR_CODES, ROLES } from '../../../src/shared/contract/base.ts'
import { contractProcedures, rolesOf, routerProcedures } from './walk.ts'

/** Reads or does something that needs no question. Everything else must say what it takes. */
const WITHOUT_INPUT = [
  'workshops.list',
  'workshops.taxonomies',
  'safety.backups',
  'safety.backUp',
  'safety.check',
  'safety.rebuild',
  'system.info',
  'events.watch',
]

describe('the contract', () => {
  it('is implemented, all of it and nothing else', () => {
    expect(contractProcedures.length).toBeGreaterThan(40)
    expect(routerProcedures.map(([name]) => name).toSorted()).toEqual(contractProcedures.map(([name]) => name).toSorted())
    for (const [name, procedure] of routerProcedures) expect(typeof procedure['~orpc'].handler, name).toBe('function')
  })

  it.each(contractProcedures)('%s says who may call it, what it takes and gives, and what may go wrong', (name, procedure) => {
    const { errorMap, inputSchema, outputSchema } = procedure['~orpc']
    expect(rolesOf(procedure).length).toBeGreaterThan(0)
    expect(rolesOf(procedure).filter((role) => !ROLES.includes(role))).toEqual([])
    expect(Object.keys(errorMap).toSorted()).toEqual([...ERROR_CODES].toSorted())
    expect(outputSchema).toBeDefined()
    expect(inputSchema === undefined).toBe(WITHOUT_INPUT.includes(name))
  })

  it('opens nothing but the version and the feed of changes to stations and projectors', () => {
    const open = contractProcedures.filter(([, procedure]) => rolesOf(procedure).some((role) => role === 'station' || role === 'projector'))
    expect(open.map(([name]) => name).toSorted()).toEqual(['events.watch', 'system.info'])
  })
})
