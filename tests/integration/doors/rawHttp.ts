import { connect } from 'node:net'

export type RawAnswer = { status: number; headers: Record<string, string>; body: string }

const parse = (text: string): RawAnswer => {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') }
}

/** Sends exactly these bytes and reads until the other side hangs up: `fetch` would tidy up addresses and headers. */
export const sendRaw = (port: number, bytes: string, options: { hangUp?: boolean } = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes, 'latin1')
      if (options.hangUp) socket.end()
    })
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.once('close', () => resolve(Buffer.concat(chunks).toString('utf8')))
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
    )
  })

export type RawRequest = { method?: string; path: string; headers?: Record<string, string>; body?: string }

/** One request with the target and the headers as given; only `Host`, the length and `Connection: close` are added where missing. */
export const request = async (port: number, { method = 'GET', path, headers = {}, body = '' }: RawRequest): Promise<RawAnswer> => {
  const all: Record<string, string> = {
    host: `127.0.0.1:${port}`,
    connection: 'close',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return parse(await sendRaw(port, `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`))
}
