import type { Page } from '@playwright/test'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type {} from '../../../src/renderer/transport/portLink.ts'
import type { contract } from '../../../src/shared/contract/contract.ts'
import { hostPortMessage } from '../../../src/shared/contract/shellBridge.ts'

type HostClient = ContractRouterClient<typeof contract>

/** What the preload may expose, and no more. */
export const bridgeMethods = [
  'connect',
  'kind',
  'openExternal',
  'openStage',
  'openedFile',
  'saveFile',
  'setLanguage',
  'setTheme',
  'version',
]

interface TestWindow {
  portsSeen: number
  portForTest: MessagePort | undefined
  takeNextPort: boolean
  fromHost(message: string): Promise<void>
}

/** A way for a test to talk to the host through the bridge of a page, beside the page itself. */
export interface PageToHost {
  /** How many ports the page's own link was given since it was loaded. */
  portsSeen(): Promise<number>
  /** A client over a port of its own, once the page has had its first. Only the newest client is served. */
  connect(): Promise<HostClient>
}

/** Loads the page anew with a listener before its own, so that a port for the test never reaches the page's link. */
export async function watchPorts(page: Page): Promise<PageToHost> {
  let receive: (message: string) => void = () => {}
  await page.exposeFunction('fromHost', (message: string) => receive(message))
  await page.addInitScript((type) => {
    const own = window as unknown as TestWindow
    Object.assign(own, { portsSeen: 0, takeNextPort: false })
    window.addEventListener('message', (event: MessageEvent<{ type?: string }>) => {
      if (event.data.type !== type) return
      if (!own.takeNextPort) {
        own.portsSeen++
        return
      }
      event.stopImmediatePropagation()
      own.takeNextPort = false
      own.portForTest = event.ports[0]
    })
  }, hostPortMessage)
  await page.reload()

  async function connect(): Promise<HostClient> {
    await page.waitForFunction(() => (window as unknown as TestWindow).portsSeen > 0)
    await page.evaluate(async () => {
      const own = window as unknown as TestWindow
      own.portForTest = undefined
      own.takeNextPort = true
      await window.tavolata?.connect()
    })
    await page.waitForFunction(() => (window as unknown as TestWindow).portForTest !== undefined)
    await page.evaluate(() => {
      const own = window as unknown as TestWindow
      if (own.portForTest) own.portForTest.onmessage = (event: MessageEvent<string>) => void own.fromHost(event.data)
    })
    const port = {
      onMessage: { addListener: (listener: (message: string) => void) => (receive = listener) },
      onDisconnect: { addListener: () => {} },
      postMessage: (message: string) =>
        void page.evaluate((text) => (window as unknown as TestWindow).portForTest?.postMessage(text), message),
    }
    return createORPCClient(new RPCLink({ port }))
  }

  return { portsSeen: () => page.evaluate(() => (window as unknown as TestWindow).portsSeen), connect }
}
