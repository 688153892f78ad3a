import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { start } from '../commandLine/run.ts'

/** A running host with a data folder of its own, as on a laptop in the room. */
export type Laptop = {
  call: <Output>(procedure: string, input: unknown) => Promise<Output>
  /** The power goes: SIGKILL, nothing is closed. */
  kill: () => Promise<void>
}

const HEADERS = { 'x-tavolata': '1', 'content-type': 'application/json' }

/** Starts the built host over this data folder and lets a page in, with the rights of the facilitator. */
export const startLaptop = async (dataDir: string): Promise<Laptop> => {
  const child = start(dataDir, ['serve', '--port', '0', '--no-open'])
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), once(child, 'close')])) as [unknown]
  if (typeof line !== 'string') throw new Error(`serve ended: ${complaints}`)
  const { url } = JSON.parse(line) as { url: string }
  const body = JSON.stringify({ key: new URL(url).hash.replace('#key=', '') })
  const entered = await fetch(new URL('/door/session', url), { method: 'POST', headers: HEADERS, body })
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return {
    call: async <Output>(procedure: string, input: unknown): Promise<Output> => {
      const answer = await fetch(new URL(`/rpc/${procedure}`, url), {
        method: 'POST',
        headers: { ...HEADERS, cookie },
        body: JSON.stringify({ json: input }),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}: ${text}`)
      return (JSON.parse(text) as { json: Output }).json
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const closed = once(child, 'close')
      child.kill('SIGKILL')
      await closed
    },
  }
}
