import { ORPCError } from '@orpc/client'
import type { ErrorCode, ErrorData } from '../../../shared/contract/base.ts'
import { toFault } from '../../fault.ts'

/** What went wrong and what to do, for somebody who reads a terminal. The app has the same sentences in its catalogue. */
const SENTENCES: Record<ErrorCode, string> = {
  NOT_FOUND: 'There is no such {entity} here. "tavolata list" shows what there is.{known}',
  NOT_ALLOWED: 'This is not allowed from here.',
  INVALID: 'The input does not fit. Check it against --help.{reason}',
  TOO_LARGE: 'This is larger than Tavolata takes ({limit}). Split it and try again.',
  DISK_FULL: 'The disk is full. Nothing was lost, but this was not saved: free some space and do it again.',
  READ_ONLY: 'Tavolata may not write there. Choose another folder with --data, or change its permissions.',
  ALREADY_OPEN:
    'Tavolata is already open with this data, so nothing was done: close it first (its window, or the terminal with "tavolata serve") and run this again, or choose another folder with --data.',
  NEWER_VERSION:
    'This file was made by a newer Tavolata (file version {found}, this app knows {known}). Nothing was changed: update the app, then open it again.',
  DAMAGED:
    'The file is damaged. Nothing was changed. "tavolata check" says what is wrong; "tavolata restore BACKUP" brings back a copy from the folder "backups".{found}',
  NOT_OURS:
    'This is not a Tavolata file: {file}. Nothing was changed. If it should be one, it was cut short or overwritten; the folder "backups" beside it has copies for "tavolata restore".',
  NOTHING_TO_UNDO: 'There is nothing to undo.',
  CHANGED_SINCE: 'Somebody changed this since; undoing would lose their words.',
  UNKNOWN_COLUMN: 'There is no column "{column}". The file has: {there}. Name the columns with --map: \'{"field":"heading in the file"}\'.',
  UNREADABLE_FILE: 'This file is no readable table ({reason}). Save it as CSV with one heading per column and try again.',
  WRONG_WORKSHOP: 'This bundle belongs to another workshop; nothing was changed.',
  WRONG_KEY:
    'This bundle is locked and cannot be opened with what was given. Use --passphrase-file, or ask for a bundle with a passphrase.',
  ADDRESS_TAKEN: 'This address or port cannot be listened on. Choose another one.',
  INTERNAL: 'Something went wrong inside Tavolata; what was saved is safe. Run it again with TAVOLATA_DEBUG=1 to see details.',
}

const fill = (sentence: string, detail: Record<string, string | number>): string =>
  sentence
    .replace(/\{(\w+)\}$/, (_, name: string) => (detail[name] === undefined ? '' : ` (${detail[name]})`))
    .replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? name))

/** The sentence for whatever went wrong; the command line and its tests say nothing else about an error. */
export const explain = (error: unknown): string => {
  if (error instanceof ORPCError && error.code in SENTENCES) {
    const data = error.data as ErrorData | undefined
    return `${fill(SENTENCES[error.code as ErrorCode], data?.detail ?? {})} [${data?.reference ?? '-'}]`
  }
  if (error instanceof UnusableData) return `${explain(error.cause)}\n${error.message}`
  if (error instanceof UsageError) return error.message
  const fault = toFault(error)
  return fill(SENTENCES[fault.code], fault.detail)
}

/** The live data cannot be used; the message says which backups there are, the cause what is wrong. */
export class UnusableData extends Error {}

/** A command that was typed wrongly; the message says what to type instead. */
export class UsageError extends Error {}
