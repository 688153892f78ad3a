import { TextDecoder } from 'node:util'
import { createHash } from 'node:crypto'
import { BundleFault } from './bundleFault.ts'
import { LINE_BYTES } from './bundleLines.ts'

export type PlainLine = {
  text: string
  /** SHA-256 of every byte in front of this line, in hexadecimal; worked out when it is asked for. */
  hashBefore: () => string
}

/** Cuts a stream of bytes into lines of UTF-8. Throws BundleFault for a line beyond the limit, for other bytes, and for a last line without its end. */
export function* linesOf(chunks: Iterable<Buffer>): Generator<PlainLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const hash = createHash('sha256')
  let waiting: Buffer[] = []
  let length = 0
  for (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      waiting.push(chunk.subarray(from, end))
      const line = Buffer.concat(waiting)
      if (line.length > LINE_BYTES) throw new BundleFault('foreign')
      yield { text: decode(decoder, line), hashBefore: () => hash.copy().digest('hex') }
      hash.update(line).update('\n')
      waiting = []
      length = 0
      from = end + 1
    }
    waiting.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > LINE_BYTES) throw new BundleFault('foreign')
  }
  if (length > 0) throw new BundleFault('counts')
}

const decode = (decoder: TextDecoder, line: Buffer): string => {
  try {
    return decoder.decode(line)
  } catch (error) {
    throw new BundleFault('foreign', error)
  }
}
