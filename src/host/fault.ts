import type { ErrorCode } from '../shared/contract/base.ts'

/** Something went wrong in a way that a person can act on; every door turns it into the sentence of its code. */
export class Fault extends Error {
  readonly code: ErrorCode
  readonly detail: Record<string, string | number>

  constructor(code: ErrorCode, detail: Record<string, string | number> = {}, cause?: unknown) {
    super(code, { cause })
    this.code = code
    this.detail = detail
  }
}

const BY_SQLITE_CODE: readonly [RegExp, ErrorCode][] = [
  [/^SQLITE_FULL/, 'DISK_FULL'],
  [/^SQLITE_(READONLY|PERM|CANTOPEN)/, 'READ_ONLY'],
  [/^SQLITE_BUSY/, 'ALREADY_OPEN'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'DAMAGED'],
  [/^SQLITE_TOOBIG/, 'TOO_LARGE'],
  [/^(ENOSPC|EDQUOT|SQLITE_IOERR_WRITE)/, 'DISK_FULL'],
  [/^(EROFS|EACCES|EPERM)/, 'READ_ONLY'],
]

/** Names what SQLite or the file system complained about; anything unknown stays INTERNAL. */
export const toFault = (error: unknown): Fault => {
  if (error instanceof Fault) return error
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  const known = BY_SQLITE_CODE.find(([pattern]) => pattern.test(code))
  return new Fault(known?.[1] ?? 'INTERNAL', {}, error)
}
