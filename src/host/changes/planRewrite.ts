import { DELETED } from '../../shared/domain/changes/change.ts'
import type { Change, Json } from '../../shared/domain/changes/change.ts'
import { foldRecord } from '../../shared/domain/changes/foldRecord.ts'
import { COUNTER_FIELDS } from '../../shared/domain/records/records.ts'
import type { Entity } from '../../shared/domain/records/records.ts'

type Fields = Record<string, Json>
/** A change to write; `bases` names changes of the history, and `onTop` adds the changes written before it. */
export type Rewriting = { fields: Fields; bases: string[]; onTop: boolean }

/** Values of one field that must go; where no version has another, `instead` is written. */
export type Unwanted = { field: string; isUnwanted: (value: Json) => boolean; instead: Json }

/**
 * The changes that keep a record as it is once the bodies of `erased` are gone, except for the unwanted values. An erased change
 * no longer replaces what it had replaced, so every field that it wrote is written again, over everything there was. Versions that
 * contradict each other stay apart, in the same order, and a deletion stays a deletion, contradicted or not.
 */
export const planRewrite = (entity: Entity, history: readonly Change[], erased: ReadonlySet<string>, unwanted: Unwanted): Rewriting[] => {
  const { headsByField, conflicts, deleted, heads } = foldRecord(entity, history)
  const byId = new Map(history.map((change) => [change.id, change]))
  const gone = history.filter((change) => erased.has(change.id))
  const fields = [...new Set(gone.flatMap((change) => Object.keys(change.fields)))]
  const isContradicted = conflicts.includes(DELETED)
  const counters = COUNTER_FIELDS[entity] ?? []

  // The first holds what is shown; each further one a version that lost.
  const versions: Fields[] = []
  for (const field of fields) {
    if (field === DELETED && (deleted || isContradicted)) continue
    const values = counters.includes(field)
      ? [sumOf(gone, field)]
      : withoutUnwanted(
          field,
          headsByField[field]!.map((id) => byId.get(id)!.fields[field]!),
          unwanted,
        )
    for (const [index, value] of values.entries()) {
      versions[index] ??= Object.create(null) as Fields
      versions[index][field] = value
    }
  }
  const writersOf = (wanted: readonly string[]): string[] =>
    history.filter((change) => wanted.some((field) => field in change.fields)).map((change) => change.id)

  const bases = writersOf(fields.filter((field) => field !== DELETED || !(deleted || isContradicted)))
  const rewritings = versions.toReversed().map((version) => ({ fields: version, bases, onTop: false }))
  const deletions = writersOf([DELETED])
  if (deleted) return [...rewritings, { fields: { [DELETED]: true }, bases: [...new Set([...heads, ...deletions])], onTop: true }]
  if (!isContradicted || !fields.includes(DELETED)) return rewritings
  const again = headsByField[DELETED]!.toReversed().map((id) => ({
    fields: { [DELETED]: byId.get(id)!.fields[DELETED]! },
    bases: deletions,
    onTop: false,
  }))
  return [...rewritings, ...again]
}

const withoutUnwanted = (field: string, values: Json[], unwanted: Unwanted): Json[] => {
  if (field !== unwanted.field) return values
  const wanted = values.filter((value) => !unwanted.isUnwanted(value))
  return wanted.length > 0 ? wanted : [unwanted.instead]
}

/** What the erased changes had counted. One change holds at most 1,000 either way, as does what is shown. */
const sumOf = (changes: readonly Change[], field: string): number =>
  Math.max(
    -1000,
    Math.min(
      1000,
      changes.reduce((sum, change) => sum + Number(change.fields[field] ?? 0), 0),
    ),
  )
