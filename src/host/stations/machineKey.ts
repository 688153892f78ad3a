import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type { Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fromBase64Url, joinBytes, toBase64Url } from '../../shared/domain/channel/bytes.ts'

export type MachineKey = {
  /** A text that only this machine can open again. */
  seal: (secret: Uint8Array) => string
  /** Null where another machine sealed it, or somebody changed it. */
  open: (sealed: string) => Uint8Array | null
}

const KEY_BYTES = 32
const NONCE_BYTES = 24

/** The number of the disk may be another one after every start of the machine; that of the file and its birth stay. */
const placeOf = ({ ino, birthtimeMs }: Stats): string => `${ino}:${birthtimeMs}`
/** An earlier version wrote the number of the disk before them. */
const withoutDisk = (place: string): string => place.split(':').slice(-2).join(':')

const readKey = (file: string): Uint8Array | null => {
  try {
    const [place, text] = readFileSync(file, 'utf8').trim().split('\n')
    const key = fromBase64Url(text ?? '')
    // A copy of the folder elsewhere lies at another place of a disk than it says inside.
    return withoutDisk(place ?? '') === placeOf(statSync(file)) && key?.length === KEY_BYTES ? key : null
  } catch {
    return null
  }
}

const makeKey = (file: string): Uint8Array => {
  const key = new Uint8Array(randomBytes(KEY_BYTES))
  const opened = openSync(file, 'w', 0o600)
  try {
    // Where the file was there before, its permissions stay as they were.
    chmodSync(file, 0o600)
    writeFileSync(opened, `${placeOf(fstatSync(opened))}\n${toBase64Url(key)}\n`)
  } finally {
    closeSync(opened)
  }
  return key
}

const asidePattern = (file: string): RegExp => new RegExp(`^${basename(file).replaceAll('.', '\\.')}\\.(\\d+)$`)

/** Keys that were found at a wrong place before: should their place be right again, what they sealed opens again. */
const asideOf = (file: string): { number: number; path: string }[] =>
  readdirSync(dirname(file))
    .flatMap((name) => {
      const [, number] = asidePattern(file).exec(name) ?? []
      return number === undefined ? [] : [{ number: Number(number), path: join(dirname(file), name) }]
    })
    .toSorted((a, b) => b.number - a.number)

/** A key that we cannot use now is not ours to destroy. */
const putAside = (file: string): void => {
  if (existsSync(file)) renameSync(file, `${file}.${(asideOf(file)[0]?.number ?? 0) + 1}`)
}

/**
 * The key under which secrets of devices lie in the data file. It lies beside that file and in no copy of it: a backup restored on the
 * same machine goes on with the devices it knows, one that was carried elsewhere knows none of them.
 */
export const openMachineKey = (file: string): MachineKey => {
  const aside = asideOf(file).flatMap(({ path }) => readKey(path) ?? [])
  const own = readKey(file)
  if (!own) putAside(file)
  const key = own ?? makeKey(file)
  return {
    seal: (secret) => {
      const nonce = new Uint8Array(randomBytes(NONCE_BYTES))
      return toBase64Url(joinBytes(nonce, xchacha20poly1305(key, nonce).encrypt(secret)))
    },
    open: (sealed) => {
      const bytes = fromBase64Url(sealed)
      if (!bytes || bytes.length < NONCE_BYTES) return null
      for (const one of [key, ...aside]) {
        try {
          return xchacha20poly1305(one, bytes.subarray(0, NONCE_BYTES)).decrypt(bytes.subarray(NONCE_BYTES))
        } catch {
          // Another key, then.
        }
      }
      return null
    },
  }
}
