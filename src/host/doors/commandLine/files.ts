import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { Fault } from '../../fault.ts'
import { UsageError } from './sentences.ts'

const MEGABYTE = 1024 * 1024

const REASONS: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'there is no permission',
  EPERM: 'there is no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
}

const reasonOf = (error: unknown): string => {
  const code = String((error as { code?: unknown }).code ?? '')
  return REASONS[code] ?? code
}

/** The bytes of a file that a person named; throws a sentence where there is none, and TOO_LARGE beyond `megabytes`. */
export const readInput = (file: string, megabytes: number): Buffer => {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) throw new UsageError(`There is no file ${file}.`)
  if (found.size > megabytes * MEGABYTE) throw new Fault('TOO_LARGE', { limit: `${megabytes} MB` })
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}.`)
  }
}

/** Writes a file where a person wanted it; throws a sentence where that is not possible. */
export const writeOutput = (file: string, bytes: Uint8Array): void => {
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${reasonOf(error)}.`)
  }
}
