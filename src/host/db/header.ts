import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Fault, toFault } from '../fault.ts'

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100

export type DatabaseHeader = { applicationId: number; userVersion: number }

/** Identity of a database file, read from its first 100 bytes before SQLite gets to touch it (sqlite.org/fileformat.html). */
export const readHeader = (file: string): DatabaseHeader => {
  const header = Buffer.alloc(HEADER_BYTES)
  let length = 0
  try {
    if (!statSync(file).isFile()) throw new Fault('NOT_OURS', { file })
    const handle = openSync(file, 'r')
    try {
      length = readSync(handle, header, 0, HEADER_BYTES, 0)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw toFault(error)
  }
  if (length < HEADER_BYTES || header.toString('latin1', 0, 16) !== MAGIC) throw new Fault('NOT_OURS', { file })
  return { applicationId: header.readUInt32BE(68), userVersion: header.readUInt32BE(60) }
}
