import * as z from 'zod'
import { abelianGroup } from './abelianGroup.ts'

const point = z.number().int().min(0)

/**
 * Base rounds found once and shipped as data. The group acts on `orbits` orbits of points; point `orbit * order + element`, then the
 * fixed points. Each base round, a list of tables, is moved by every group element and gives as many rounds; the tables of an
 * invariant round together with all their images make one round. `design` is tables-people per table-rounds.
 */
export const storedDesign = z.object({
  design: z.string().regex(/^\d+-\d+-\d+$/),
  group: z.array(z.number().int().min(2)).min(1),
  orbits: z.number().int().min(1),
  fixed: z.number().int().min(0),
  /** Repeats of the whole schedule, where it is not perfect. */
  repeats: z.number().int().min(0).optional(),
  baseRounds: z.array(z.array(z.array(point))),
  invariantRounds: z.array(z.array(z.array(point))),
})
export type StoredDesign = z.infer<typeof storedDesign>

export const storedDesignsFile = z.object({ about: z.string(), designs: z.array(storedDesign) })

/** Tables, people per table and rounds of a design, from its name. */
export function designSize(design: StoredDesign): { tables: number; each: number; rounds: number } {
  const [tables, each, rounds] = design.design.split('-').map(Number)
  return { tables: tables!, each: each!, rounds: rounds! }
}

/** The whole schedule of a design, `schedule[point * rounds + r]`; the numbers of the tables mean nothing from round to round. */
export function developDesign(design: StoredDesign): Int16Array {
  const { tables, each, rounds } = designSize(design)
  const { order, plus } = abelianGroup(design.group)
  const moving = design.orbits * order
  const moved = (p: number, by: number): number => (p < moving ? p - (p % order) + plus[(p % order) * order + by]! : p)
  const schedule = new Int16Array(tables * each * rounds).fill(-1)
  let round = 0
  const lay = (group: readonly number[], by: number, table: number): boolean => {
    const fresh = schedule[moved(group[0]!, by) * rounds + round] === -1
    if (fresh) for (const p of group) schedule[moved(p, by) * rounds + round] = table
    return fresh
  }
  for (const base of design.baseRounds) {
    for (let by = 0; by < order; by++, round++) base.forEach((group, table) => lay(group, by, table))
  }
  for (const base of design.invariantRounds) {
    let table = 0
    for (const group of base) for (let by = 0; by < order; by++) if (lay(group, by, table)) table++
    round++
  }
  return schedule
}
