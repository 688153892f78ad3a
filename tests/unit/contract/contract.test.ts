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
  'projects.list',
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

  it.each([
    [
      'station',
      [
        'ballots.cast',
        'ballots.open',
        'digests.ofTable',
        'digests.save',
        'events.watch',
        'notes.bringBack',
        'notes.create',
        'notes.get',
        'notes.handOver',
        'notes.listOfTable',
        'notes.missing',
        'notes.remove',
        'notes.sayAgain',
        'notes.update',
        'photos.addPart',
        'photos.bringBack',
        'photos.bytes',
        'photos.listOfTable',
        'photos.remove',
        'photos.update',
        'room.live',
        'stations.report',
        'system.info',
        'workshops.plan',
        'workshops.taxonomies',
      ],
    ],
    ['projector', ['events.watch', 'room.live', 'stage.live', 'system.info']],
  ] as const)('opens to a %s nothing but what it needs', (role, needed) => {
    const open = contractProcedures.filter(([, procedure]) => rolesOf(procedure).includes(role))
    expect(open.map(([name]) => name).toSorted()).toEqual(needed)
  })
})
