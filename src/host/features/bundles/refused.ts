import type { RefusedChange } from '../../../shared/contract/bundles.contract.ts'
import type { ChangeRow } from '../../changes/changeRows.ts'
import type { Db } from '../../db/openDatabase.ts'
import { quarantine } from './bundles.repo.ts'

/** Fields whose words a person would look for. */
const WORDS = ['text', 'title', 'name', 'headline', 'what', 'caption'] as const

/** Changes of one workshop, or of all (null), that were kept aside, newest first. What lies there came from elsewhere, so nothing about it is sure. */
export const listRefused = (db: Db, workshopId: string | null): RefusedChange[] =>
  quarantine(db).flatMap(({ id, raw, reason, at }) => {
    const row = JSON.parse(raw) as ChangeRow
    if (workshopId !== null && row.workshop_id !== workshopId) return []
    return [
      {
        id,
        at,
        reason,
        entity: String(row.entity),
        recordId: String(row.record_id),
        author: String(row.author),
        text: wordsOf(row.body),
      },
    ]
  })

const wordsOf = (body: string | null): string => {
  if (body === null) return ''
  try {
    const fields = JSON.parse(body) as Record<string, unknown>
    const found = WORDS.map((field) => (Object.hasOwn(fields, field) ? fields[field] : undefined))
    return found.find((value) => typeof value === 'string') ?? body
  } catch {
    return body
  }
}
