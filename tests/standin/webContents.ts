import { EventEmitter } from 'node:events'
import type { MessagePortMain } from './messagePorts.ts'
import type { PreloadLine } from './preloadLine.ts'
import { report } from './testLine.ts'

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

let nextId = 1

/** The part of Electron's WebContents that the shell uses. */
export class WebContents extends EventEmitter {
  readonly id = nextId++
  line: PreloadLine | null = null
  #destroyed = false
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  postMessage(channel: string, data: unknown, transfer: MessagePortMain[] = []): void {
    this.line?.postMessage(channel, data, transfer)
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  /** Asks the shell's listeners whether a frame may go to `url`. */
  mayNavigate(url: string, mainFrame: boolean): boolean {
    let prevented = false
    const details = {
      url,
      isMainFrame: mainFrame,
      preventDefault: () => {
        prevented = true
      },
    }
    for (const event of mainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']) {
      if (!prevented) this.emit(event, details)
    }
    if (prevented) report('navigation.refused', url)
    return !prevented
  }

  /** Asks the shell's handler whether a new window may open. */
  mayOpen(url: string): boolean {
    const allowed = this.#openHandler({ url }).action === 'allow'
    if (!allowed) report('window.refused', url)
    return allowed
  }

  destroy(): void {
    this.#destroyed = true
    this.emit('destroyed')
  }
}
