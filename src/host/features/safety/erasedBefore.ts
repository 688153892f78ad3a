import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { eraseAgain, knownErased } from '../../changes/eraseAgain.ts'
import type { KnownErased } from '../../changes/eraseAgain.ts'
import { createStore } from '../../changes/store.ts'
import type { ActionInfo, Surroundings } from '../../changes/store.ts'
import { bytesOf, openCopyInMemory, openInMemory } from '../../db/copyInMemory.ts'
import { readHeader } from '../../db/header.ts'
import { APPLICATION_ID } from '../../db/openDatabase.ts'
import { Fault } from '../../fault.ts'
import { newestBackups } from './backups.ts'

/** Who restores, and what an act needs from outside. */
export type Restoring = Surroundings & Pick<ActionInfo, 'author' | 'via'>

/** What the file that is about to be replaced knows as erased. Where it does not open any more, its backups tell: they were erased with it. */
export const erasedBefore = (file: string): KnownErased => {
  try {
    return erasedIn(file)
  } catch {
    const known = newestBackups(dirname(file), Number.POSITIVE_INFINITY).map((backup) => readable(backup.file))
    return { erasures: known.flatMap(({ erasures }) => erasures), people: known.flatMap(({ people }) => people) }
  }
}

const readable = (file: string): KnownErased => {
  try {
    return erasedIn(file)
  } catch {
    return { erasures: [], people: [] }
  }
}

const erasedIn = (file: string): KnownErased => {
  if (readHeader(file).applicationId !== APPLICATION_ID) throw new Fault('NOT_OURS', { file })
  const db = openInMemory(bytesOf(file))
  try {
    return knownErased(db)
  } finally {
    db.close()
  }
}

/**
 * Writes a copy of `candidate` in which nobody is who was erased before. It is erased in memory: at no moment the disk has more of them
 * than the candidate brought. Returns how many texts there were.
 */
export const copyErased = (candidate: string, to: string, known: KnownErased, restoring: Restoring): number => {
  const db = openCopyInMemory(bytesOf(candidate))
  try {
    const erased = eraseAgain(createStore(db, restoring), known, { author: restoring.author, via: restoring.via })
    db.prepare("DELETE FROM meta WHERE key = 'sweep'").run()
    rmSync(to, { force: true })
    db.prepare('VACUUM INTO ?').run(to)
    return erased
  } finally {
    db.close()
  }
}
