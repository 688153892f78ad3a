import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { closeBrowser } from './browser.ts'
import { onSystemEvent, report } from './testLine.ts'

const root = path.resolve(import.meta.dirname, '../..')
const about = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, string>
const userData = process.env['STANDIN_USER_DATA'] ?? mkdtempSync(path.join(tmpdir(), 'tavolata-standin-'))

const folders: Record<string, string> = {
  userData,
  documents: userData,
  logs: path.join(userData, 'logs'),
  temp: tmpdir(),
  home: homedir(),
}

/** Electron's `app`: order of the start, and the dance of quitting, in which a listener may ask for time. */
class App extends EventEmitter {
  readonly name = about['productName'] ?? ''
  readonly isPackaged = false
  #ready: Promise<void> | null = null
  #isReady = false
  #quitting = false

  whenReady(): Promise<void> {
    return (this.#ready ??= Promise.resolve().then(() => {
      this.#isReady = true
      this.emit('ready')
    }))
  }

  isReady(): boolean {
    return this.#isReady
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    report('app.enableSandbox')
  }

  requestSingleInstanceLock(): boolean {
    return true
  }

  getVersion(): string {
    return about['version'] ?? ''
  }

  getLocale(): string {
    return 'en-GB'
  }

  getPreferredSystemLanguages(): string[] {
    return [process.env['STANDIN_LANGUAGE'] ?? 'en-GB']
  }

  getPath(name: string): string {
    const folder = folders[name]
    if (folder === undefined) throw new Error(`The stand-in has no folder ${name}`)
    mkdirSync(folder, { recursive: true })
    return folder
  }

  quit(): void {
    if (this.#quitting) return
    this.#quitting = true
    const event = preventable()
    for (const step of ['before-quit', 'will-quit']) {
      this.emit(step, event)
      if (event.prevented()) {
        this.#quitting = false
        return
      }
    }
    this.emit('quit', preventable(), 0)
    void closeBrowser().then(() => process.exit(0))
  }
}

function preventable() {
  let prevented = false
  return {
    preventDefault: () => {
      prevented = true
    },
    prevented: () => prevented,
  }
}

export const app = new App()

onSystemEvent(({ event, args }) => app.emit(event, preventable(), ...args))
