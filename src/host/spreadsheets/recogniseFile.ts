import { unreadable } from './refusals.ts'
import type { Reason } from './refusals.ts'

const SIGNATURES: readonly (readonly [string, Reason])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['{\\rtf', 'document'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['SQLite format 3', 'binary'],
]
const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']

const isHtml = (start: string): boolean => /^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|table|\?xml|meta|head|body|div)/i.test(start)

/** Is it a workbook or a text? The bytes decide, whatever the name says. Throws UNREADABLE_FILE for what is known to be neither. */
export const recogniseFile = (bytes: Uint8Array): 'workbook' | 'text' => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0) throw unreadable('empty')
  const start = buffer.toString('latin1', 0, 512)
  if (ZIP.some((signature) => start.startsWith(signature))) return 'workbook'
  // A workbook with a password is an old container with the new workbook inside.
  if (start.startsWith(OLD_OFFICE)) throw unreadable(buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'password' : 'xls')
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') throw unreadable('image')
  if (/^....ftyp(heic|heix|mif1|avif)/s.test(start)) throw unreadable('image')
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature) && (signature.length > 2 || hasZero(buffer)))
  if (found) throw unreadable(found[1])
  if (isHtml(start)) throw unreadable('html')
  return 'text'
}

/** Short signatures are also words: "BM" may begin a heading. */
const hasZero = (buffer: Buffer): boolean => buffer.subarray(0, 64).includes(0) || buffer[0] === 0x1f
