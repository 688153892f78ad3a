/**
 * Checks a plan against its problem and counts it again, from the JSON form alone: nothing here comes from the code under test, so that
 * a mistake there cannot hide here. Written for clarity, not for speed.
 */
type Seat = { participant: string; round: number; table: string }
type Problem = {
  rounds: number
  tables: {
    id: string
    min?: number | undefined
    max: number
    from?: number | undefined
    until?: number | undefined
    seats?: { round: number; min: number; max: number }[] | undefined
  }[]
  participants: {
    id: string
    attributes?: Record<string, string | string[]> | undefined
    host?: string | undefined
    from?: number | undefined
    until?: number | undefined
    wishes?: string[] | undefined
    only?: string[] | undefined
  }[]
  rules?: { noReturn?: boolean; mix?: string[]; apart?: string[][]; together?: string[][] } | undefined
  announced?: Seat[] | undefined
  played?: number | undefined
  locked?: Seat[] | undefined
}
type Plan = { seats: Seat[]; score: Record<string, number>; bound: { repeats: number } }

export type CheckedPlan = {
  /** What is wrong, as sentences; empty for a plan that may be given to people. */
  faults: string[]
  /** The counts of the JSON form, from the seats alone. */
  score: Record<'repeats' | 'worstPair' | 'returns' | 'mixOut' | 'apart' | 'together' | 'changed' | 'wishes', number>
  /** Largest minus smallest number of people at a table, worst of the rounds still to come when the plan was made. */
  spread: number
}

const roundsOf = (problem: Problem): number[] => Array.from({ length: problem.rounds }, (_, index) => index + 1)

const within = (one: { from?: number | undefined; until?: number | undefined }, round: number): boolean =>
  (one.from === undefined || one.from <= round) && (one.until === undefined || round <= one.until)

const pairsOf = <T>(list: T[]): [T, T][] => list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]))

const inOneList = (lists: string[][], a: string, b: string): boolean => lists.some((list) => list.includes(a) && list.includes(b))

/** Table by person, for each round from 1 on (place 0 is empty). */
const seating = (seats: Seat[], rounds: number): Map<string, string>[] => {
  const byRound = Array.from({ length: rounds + 1 }, () => new Map<string, string>())
  for (const { participant, round, table } of seats) byRound[round]?.set(participant, table)
  return byRound
}

export const checkSeating = (problem: Problem, plan: Plan): CheckedPlan => {
  const played = problem.played ?? 0
  const announced = problem.announced ?? []
  const rules = { noReturn: false, mix: [], apart: [], together: [], ...problem.rules }
  const at = seating(plan.seats, problem.rounds)
  const told = seating(announced, problem.rounds)
  const isThere = (person: Problem['participants'][number], round: number): boolean =>
    within(person, round) && (round > played || told[round]!.has(person.id))
  const faults: string[] = []
  const fail = (words: string): void => void faults.push(words)
  const people = new Map(problem.participants.map((person) => [person.id, person]))
  const tables = new Map(problem.tables.map((table) => [table.id, table]))

  const taken = new Set<string>()
  for (const { participant, round, table } of plan.seats) {
    if (!people.has(participant)) fail(`${participant} is nobody`)
    if (!tables.has(table)) fail(`${table} is no table`)
    if (!(Number.isInteger(round) && round >= 1 && round <= problem.rounds)) fail(`round ${round} does not exist`)
    if (taken.has(`${round}/${participant}`)) fail(`${participant} sits twice in round ${round}`)
    taken.add(`${round}/${participant}`)
  }

  let spread = 0
  for (const round of roundsOf(problem)) {
    const here = at[round]!
    for (const person of problem.participants) {
      if (isThere(person, round) && !here.has(person.id)) fail(`${person.id} has no seat in round ${round}`)
      if (!isThere(person, round) && here.has(person.id)) fail(`${person.id} sits in round ${round} without being there`)
      if (round <= played && here.get(person.id) !== (isThere(person, round) ? told[round]!.get(person.id) : undefined))
        fail(`the past of ${person.id} was changed in round ${round}`)
    }
    if (round <= played) continue
    const sizes: number[] = []
    for (const table of problem.tables) {
      const size = [...here.values()].filter((id) => id === table.id).length
      const isOpen = within(table, round)
      if (isOpen) sizes.push(size)
      if (!isOpen && size > 0) fail(`${table.id} is closed in round ${round} and has ${size} people`)
      const { max, min = 0 } = table.seats?.find((one) => one.round === round) ?? table
      if (isOpen && (size > max || size < min)) fail(`${table.id} has ${size} people in round ${round}`)
    }
    if (sizes.length > 0) spread = Math.max(spread, Math.max(...sizes) - Math.min(...sizes))
    for (const person of problem.participants) {
      const table = here.get(person.id)
      if (table === undefined) continue
      const own = person.host === undefined ? undefined : tables.get(person.host)
      const staysThere = own !== undefined && within(own, round)
      if (staysThere && table !== person.host) fail(`${person.id} does not stay at ${person.host} in round ${round}`)
      if (person.only && !person.only.includes(table)) fail(`${person.id} may not sit at ${table} (round ${round})`)
    }
    for (const lock of problem.locked ?? [])
      if (lock.round === round && here.has(lock.participant) && here.get(lock.participant) !== lock.table)
        fail(`${lock.participant} has left the locked ${lock.table} in round ${round}`)
  }

  const score = count(problem, rules, at, told, played, isThere)
  if (score.apart > 0) fail(`${score.apart} times people meet who must not`)
  if (score.together > 0) fail(`${score.together} times people are parted who must not be`)
  const isFresh = played === 0 && announced.length === 0
  if (rules.noReturn && isFresh && score.returns > 0) fail(`${score.returns} returns`)
  for (const [name, value] of Object.entries(score))
    if (plan.score[name] !== value) fail(`score.${name} says ${plan.score[name]}, the seats say ${value}`)
  if (plan.bound.repeats > score.repeats) fail(`the bound ${plan.bound.repeats} is above the ${score.repeats} repeats that were reached`)
  return { faults, score, spread }
}

const count = (
  problem: Problem,
  rules: { mix: string[]; apart: string[][]; together: string[][] },
  at: Map<string, string>[],
  told: Map<string, string>[],
  played: number,
  isThere: (person: Problem['participants'][number], round: number) => boolean,
): CheckedPlan['score'] => {
  const score = { repeats: 0, worstPair: 0, returns: 0, mixOut: 0, apart: 0, together: 0, changed: 0, wishes: 0 }
  const rounds = roundsOf(problem)
  for (const [a, b] of pairsOf(problem.participants.map(({ id }) => id))) {
    const both = rounds.filter((round) => at[round]!.has(a) && at[round]!.has(b))
    const met = both.filter((round) => at[round]!.get(a) === at[round]!.get(b))
    const future = (round: number): boolean => round > played
    if (inOneList(rules.together, a, b)) score.together += both.filter((round) => future(round) && !met.includes(round)).length
    else {
      score.repeats += pairsOf(met).length
      score.worstPair = Math.max(score.worstPair, met.length)
    }
    if (inOneList(rules.apart, a, b)) score.apart += met.filter(future).length
  }
  for (const person of problem.participants) {
    const visits = rounds.flatMap((round) => at[round]!.get(person.id) ?? [])
    if (person.host === undefined) score.returns += visits.filter((table, index) => visits.indexOf(table) < index).length
    score.wishes += (person.wishes ?? []).filter((table, index, all) => all.indexOf(table) === index && visits.includes(table)).length
    for (const round of rounds.slice(played)) {
      const promised = told[round]!.get(person.id)
      if (promised !== undefined && isThere(person, round) && at[round]!.get(person.id) !== promised) score.changed += 1
    }
  }
  const valuesOf = (person: Problem['participants'][number], name: string): string[] => [person.attributes?.[name] ?? []].flat()
  for (const name of new Set(rules.mix))
    for (const round of rounds) {
      const here = problem.participants.filter(({ id }) => at[round]!.has(id))
      for (const value of new Set(here.flatMap((person) => valuesOf(person, name)))) {
        const holders = here.filter((person) => valuesOf(person, name).includes(value))
        for (const table of problem.tables) {
          const size = here.filter(({ id }) => at[round]!.get(id) === table.id).length
          const heads = holders.filter(({ id }) => at[round]!.get(id) === table.id).length
          const share = (holders.length * size) / here.length
          const [low, high] = [Math.floor(share + 1e-9), Math.ceil(share - 1e-9)]
          score.mixOut += heads < low ? low - heads : heads > high ? heads - high : 0
        }
      }
    }
  return score
}
