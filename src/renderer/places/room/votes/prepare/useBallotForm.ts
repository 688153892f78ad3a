import { useState } from 'react'
import type { Ballot } from '../../../../../shared/domain/records/records.ts'
import { formOf } from './ballotForm.ts'
import type { BallotForm } from './ballotForm.ts'

/** Forms that were closed half-way, by session and ballot: a click beside the window must not lose a typed list. */
const halfDone = new Map<string, BallotForm>()

/** The form of a new or an existing ballot; `forget` it once it is saved or given up. */
export const useBallotForm = (sessionId: string | null, ballot: Ballot | null) => {
  const key = ballot?.id ?? `new in ${sessionId}`
  const [form, setForm] = useState(() => halfDone.get(key) ?? formOf(ballot))
  return {
    form,
    change: (part: Partial<BallotForm>): void =>
      setForm((now) => {
        const next = { ...now, ...part }
        halfDone.set(key, next)
        return next
      }),
    forget: (): void => void halfDone.delete(key),
  }
}
