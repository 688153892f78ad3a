import { spawn } from 'node:child_process'
import { assertNode } from './assertNode.ts'
import { findElectronRuntime } from './electronRuntime.ts'
import { shippedParts } from './paths.ts'

assertNode()
const { root } = shippedParts()
const wantsDesktop = process.argv.includes('--desktop')

/** `npm start`: the desktop window where Electron's runtime is there, else the same app in this machine's browser. */
const start = async (): Promise<void> => {
  const runtime = findElectronRuntime(root)
  if (runtime.present) {
    const child = spawn(runtime.executable, [root], { stdio: 'inherit' })
    child.once('exit', (code) => process.exit(code ?? 0))
    return
  }
  if (wantsDesktop) {
    console.error(
      `Electron ${runtime.version} is not installed here. "npx install-electron --no" fetches it; "npm start" opens Tavolata in the browser meanwhile.`,
    )
    process.exit(1)
  }
  console.error('The Electron runtime is not on this machine, so Tavolata opens in your browser. Everything stays on this computer.')
  const { runCommandLine } = await import('./commandLine/program.ts')
  await runCommandLine(['serve', '--announce'])
}

void start()
