import { createHash, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { Fault } from '../../fault.ts'
import type { BundleLock } from '../../../shared/contract/bundles.contract.ts'
import { BundleFault } from './bundleFault.ts'
import { encodeHeader, VERSION } from './header.ts'
import type { Header } from './header.ts'

const KDF = { name: 'scrypt', n: 32_768, r: 8, p: 1 } as const
/** Room for the largest cost that a header may ask for: 128 · n · r bytes, and a little. */
const MOST_MEMORY = 160 * 1024 * 1024

type Kdf = (Header & { lock: 'passphrase' })['kdf']

const stretch = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)
/** Equal words give equal bytes, however a keyboard composes its accents. */
const fromWords = (words: string, salt: Buffer, { n, r, p }: Kdf): Promise<Buffer> =>
  stretch(words.normalize('NFC'), salt, 32, { N: n, r, p, maxmem: MOST_MEMORY })

/** Every file has a key of its own, because its nonces begin at 0. */
const split = (secret: Buffer, salt: Buffer): { key: Buffer; check: string } => {
  const bytes = Buffer.from(hkdfSync('sha256', secret, salt, 'tavolata bundle 1', 41))
  return { key: bytes.subarray(0, 32), check: bytes.subarray(32).toString('base64') }
}

/** A key for a body, and what the seals of its chunks cover besides. */
export type Unlocked = { key: Buffer; header: Buffer }

const seal = (header: Buffer, key: Buffer): Unlocked => ({ key, header: createHash('sha256').update(header).digest() })

/** The header of a new bundle and the key of its body. `workshopKey` is what the lock `key` uses. */
export const lockNew = async (lock: BundleLock, workshopKey: Buffer): Promise<Unlocked & { bytes: Buffer }> => {
  const salt = randomBytes(16)
  const secret =
    lock.kind === 'passphrase' ? await fromWords(lock.passphrase, salt, KDF) : lock.kind === 'key' ? workshopKey : randomBytes(32)
  const { key, check } = split(secret, salt)
  const common = { format: 'tavolata-bundle', version: VERSION } as const
  const end = { salt: salt.toString('base64'), check }
  const header: Header =
    lock.kind === 'passphrase'
      ? { ...common, lock: 'passphrase', kdf: KDF, ...end }
      : lock.kind === 'key'
        ? { ...common, lock: 'key', ...end }
        : { ...common, lock: 'open', key: secret.toString('base64'), ...end }
  const bytes = encodeHeader(header)
  return { ...seal(bytes, key), bytes }
}

export type Known = { passphrase: string | undefined; workshopKeys: readonly Buffer[] }

/** Opens a lock with what is known here; throws WRONG_KEY. */
export const unlock = async (header: Header, bytes: Buffer, known: Known): Promise<Unlocked> => {
  const salt = Buffer.from(header.salt, 'base64')
  for (const secret of await secretsFor(header, salt, known)) {
    const { key, check } = split(secret, salt)
    if (check === header.check) return seal(bytes, key)
  }
  if (header.lock === 'open') throw new BundleFault('altered')
  throw new Fault('WRONG_KEY', { context: header.lock === 'key' ? 'key' : known.passphrase === undefined ? 'missing' : 'words' })
}

const secretsFor = async (header: Header, salt: Buffer, { passphrase, workshopKeys }: Known): Promise<readonly Buffer[]> => {
  if (header.lock === 'open') return [Buffer.from(header.key, 'base64')]
  if (header.lock === 'key') return workshopKeys
  return passphrase === undefined ? [] : [await fromWords(passphrase, salt, header.kdf)]
}
