import { codingId } from '../../../shared/domain/records/defaults.ts'
import type { Coding } from '../../../shared/domain/records/records.ts'
import type { Writer } from '../../changes/store.ts'

/** Puts a note into a theme, also where it had been taken out of it. */
export const putIn = (write: Writer, theme: string, noteId: string, reason: string): void =>
  // Without a reason none is written, so that it never takes the place of another laptop's words.
  write.upsert('coding', codingId(noteId, theme), { noteId, themeId: theme, ...(reason.trim() === '' ? {} : { reason }) })

/** Takes a note out of one theme: removes its codings there and returns why it was in it. */
export const takeOut = (write: Writer, codings: readonly Coding[]): string => {
  for (const coding of codings) write.remove('coding', coding.id)
  return codings.find(({ reason }) => reason.trim() !== '')?.reason ?? ''
}
