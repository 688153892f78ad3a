import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const hostEntry = fileURLToPath(new URL('../../out/host/tavolata.js', import.meta.url))

export type ServedHost = {
  /** The address with its one-time key. */
  url: string
  origin: string
  dataDir: string
  pid: number
  /** Ends the process as a power cut would and leaves the data folder. */
  kill: () => Promise<void>
  /** Ends the process and removes the data folder. */
  stop: () => Promise<void>
}

const READY_WITHIN_MS = 30_000

/** Starts the built host with a data folder of its own, or with one that an earlier host left, and waits for its address. */
export async function serveHost({ dataDir, port = 0 }: { dataDir?: string; port?: number } = {}): Promise<ServedHost> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'tavolata-e2e-'))
  const child = spawn(process.execPath, [hostEntry, 'serve', '--port', String(port), '--data', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await addressOf(child)
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
  return {
    url,
    origin: new URL(url).origin,
    dataDir: folder,
    pid: child.pid as number,
    kill,
    stop: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The address in the one line that the host prints when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    let complaints = ''
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The host was not ready in time. ${complaints}`))
    }, READY_WITHIN_MS)
    child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk))
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk
      const [line, rest] = printed.split('\n')
      if (line === undefined || rest === undefined) return
      clearTimeout(timer)
      resolve((JSON.parse(line) as { url: string }).url)
    })
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      reject(new Error(`The host ended (${code ?? signal}) before it was ready. ${complaints}`))
    })
  })
}
