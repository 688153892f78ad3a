import { closeSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Fault } from '../../fault.ts'
import { UsageError } from './sentences.ts'

const MEGABYTE = 1024 * 1024

const REASONS: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EBUSY: 'something else uses it',
  ETXTBSY: 'something else uses it',
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

/** Where a file really lies, or would, behind every link on the way. */
const realPath = (file: string): string => {
  const path = resolve(file)
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPath(folder), basename(path))
  }
}

/** What the host itself keeps in its data folder; people may put their own files beside it. */
const KEPT_BY_HOST = /^(tavolata\.db.*|tavolata-before-.*|reserve\.bin|stations\.key.*|backups|logs|bundles)$/i

const isLiveData = (file: string, dataDir: string): boolean => {
  const way = relative(realPath(dataDir), realPath(file))
  return !way.startsWith('..') && !isAbsolute(way) && KEPT_BY_HOST.test(way.split(sep)[0]!)
}

type Output = { dataDir: string; mode?: number }
type Parts = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/**
 * Writes a file where a person wanted it, never among the live data, and says so on standard error. Under that name there is the whole
 * file or what was there before, whenever the power goes. Throws a sentence where that is not possible, and what `parts` throws.
 */
export const writeOutput = async (file: string, parts: Parts, { dataDir, mode = 0o666 }: Output): Promise<void> => {
  if (isLiveData(file, dataDir)) throw new UsageError(`${file} cannot be written: that is where the live data lies. Choose another name.`)
  const found = statSync(file, { throwIfNoEntry: false })
  if (found?.isDirectory()) throw new UsageError(`${file} cannot be written: it is a folder.`)
  // A pipe or a device takes the bytes as they come.
  const isPlain = found === undefined || found.isFile()
  const temporary = isPlain ? `${file}.making` : file
  try {
    await writeParts(file, temporary, parts, mode, isPlain)
    if (isPlain) inWords(file, () => renameSync(temporary, file))
  } catch (error) {
    if (isPlain) rmSync(temporary, { force: true })
    throw error
  }
  console.error(`Written: ${file}${found?.isFile() ? ' (over what was there)' : ''}`)
}

const writeParts = async (file: string, to: string, parts: Parts, mode: number, toDisk: boolean): Promise<void> => {
  const handle = inWords(file, () => openSync(to, 'w', mode))
  try {
    for await (const bytes of parts)
      inWords(file, () => {
        for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done)
      })
    if (toDisk) inWords(file, () => fsyncSync(handle))
  } finally {
    closeSync(handle)
  }
}

const inWords = <T>(file: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${reasonOf(error)}.`)
  }
}
