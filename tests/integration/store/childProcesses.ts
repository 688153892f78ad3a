import { spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Bundles a program of this folder as the host itself is bundled (Node alone cannot load .tsx) and returns its path.
 * It lies under node_modules, so that native packages are found; `remove` takes it away again.
 */
export const buildProgram = async (name: string): Promise<{ file: string; remove: () => void }> => {
  const outDir = join(root, 'node_modules', '.cache', 'tavolata-tests', `${name}-${process.pid}`)
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', '@resvg/resvg-js'], target: 'node' },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: { [name]: fileURLToPath(new URL(`${name}.ts`, import.meta.url)) },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  return { file: join(outDir, `${name}.js`), remove: () => rmSync(outDir, { recursive: true, force: true }) }
}

/** Runs a command to its end and returns what it said. */
export const runToEnd = (command: string, args: string[]): Promise<{ code: number | null; out: string; errors: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, errors }))
  })

const withCompileCache = (file: string): NodeJS.ProcessEnv => ({ ...process.env, NODE_COMPILE_CACHE: join(dirname(file), 'compiled') })

/** Lets Node keep what it compiled of a program, which a killed process never does; starts then cost half the time. */
export const warmUp = (file: string, args: string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [file, ...args], { env: withCompileCache(file), encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/**
 * Starts a program, kills it with SIGKILL `ms` after its start or after its first line,
 * and returns the whole lines that it had said by then.
 */
export const runAndKill = (file: string, args: string[], from: 'start' | 'first line', ms: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: withCompileCache(file) })
    let out = ''
    let errors = ''
    const killLater = (): void => void setTimeout(() => child.kill('SIGKILL'), ms)
    if (from === 'start') killLater()
    else child.stdout.once('data', killLater)
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1))
      else reject(new Error(`The program ended by itself (${code}): ${errors}`))
    })
  })
