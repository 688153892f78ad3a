import { readFileSync } from 'node:fs'
import type { CDPSession } from 'playwright-core'
import type { FarEnd, MessagePortMain } from './messagePorts.ts'
import { pack, unpack } from './pageWire.ts'
import type { FromPage, ToPage } from './pageWire.ts'
import { pageWorld } from './pageWorld.ts'
import { preloadWorld } from './preloadWorld.ts'

const worldName = 'electron-preload'
let nextPort = 1

/** The line between the stand-in and the preload of one page. */
export interface PreloadLine {
  postMessage(channel: string, data: unknown, transfer: MessagePortMain[]): void
}

/**
 * Puts the real preload into an isolated world of every document of the page, and answers its calls by `invoke`.
 * When a document goes away, its ports close.
 */
export async function openPreloadLine(
  cdp: CDPSession,
  preload: string,
  invoke: (channel: string, args: unknown[]) => Promise<unknown>,
): Promise<PreloadLine> {
  const ports = new Map<number, FarEnd>()
  let world: number | null = null

  function send(message: ToPage): void {
    if (world === null) return
    const expression = `standinReceive(${JSON.stringify(message)})`
    cdp.send('Runtime.evaluate', { expression, contextId: world }).catch(() => {})
  }

  function documentGone(): void {
    world = null
    for (const port of ports.values()) port.close()
    ports.clear()
  }

  async function answer(message: FromPage & { kind: 'invoke' }, asker: number): Promise<void> {
    const { id, channel } = message
    // The answer to a document that is gone is none of the next one's, whose calls have the same numbers.
    const reply = (result: ToPage): void => {
      if (world === asker) send(result)
    }
    try {
      reply({ kind: 'result', id, result: pack(await invoke(channel, message.args.map(unpack))) })
    } catch (reason) {
      reply({ kind: 'error', id, message: reason instanceof Error ? reason.message : String(reason) })
    }
  }

  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === worldName) world ??= context.id
  })
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === world) documentGone()
  })
  cdp.on('Runtime.executionContextsCleared', documentGone)
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== 'standinSend') return
    world = executionContextId
    const message = JSON.parse(payload) as FromPage
    if (message.kind === 'invoke') void answer(message, executionContextId)
    else if (message.kind === 'port') ports.get(message.id)?.message(unpack(message.data))
    else ports.get(message.id)?.close()
  })

  await cdp.send('Runtime.enable')
  await cdp.send('Page.enable')
  await cdp.send('Runtime.addBinding', { name: 'standinSend', executionContextName: worldName })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${pageWorld.toString()})()` })
  const code = `function (require) { const module = { exports: {} }, exports = module.exports; ${readFileSync(preload, 'utf8')}\n}`
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { worldName, source: `(${preloadWorld.toString()})(${code})` })

  return {
    postMessage(channel, data, transfer) {
      const ids = transfer.map(() => nextPort++)
      send({ kind: 'message', channel, data: pack(data), ports: ids })
      transfer.forEach((port, index) => {
        const id = ids[index] ?? 0
        ports.set(
          id,
          port.transfer({
            message: (message) => send({ kind: 'port', id, data: pack(message) }),
            close: () => send({ kind: 'portClosed', id }),
          }),
        )
      })
    },
  }
}
