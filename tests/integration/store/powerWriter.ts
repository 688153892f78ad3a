import { writeSync } from 'node:fs'
import { addNote, openBareStore } from './bareStore.ts'

/**
 * Runs under strace: writes notes and says each one that was acknowledged, then dies without closing.
 * Arguments: folder, number of notes, value of `synchronous`. A small checkpoint limit brings many checkpoints into the log.
 */
const [folder = '', count = '0', synchronous = 'FULL'] = process.argv.slice(2)
const { store, db } = openBareStore({ folder, durable: true })
db.pragma(`synchronous = ${synchronous}`)
db.pragma('wal_autocheckpoint = 40')
for (let note = 1; note <= Number(count); note += 1) {
  addNote(store, `note ${note} `.repeat(1 + (note % 30)), `n${note}`)
  writeSync(1, `ACK n${note}\n`)
}
process.kill(process.pid, 'SIGKILL')
