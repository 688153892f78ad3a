import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A clock that moves only when told, in milliseconds since 1970. */
export type FakeClock = { ms: number }

/** 2 March 2026, 09:00 UTC. */
export const startOfTests = (): FakeClock => ({ ms: Date.UTC(2026, 2, 2, 9) })

/** A new temporary folder; the caller removes it. */
export const newTestFolder = (): string => mkdtempSync(join(tmpdir(), 'tavolata-test-'))
