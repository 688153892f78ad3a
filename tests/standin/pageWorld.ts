/** Shape of an API that crosses the context bridge: functions become calls, the rest is copied. */
export type BridgeShape = { call: true } | { members: [string, BridgeShape][] } | { value: unknown }

/**
 * Runs in the page's own world (as text: it may use nothing from outside itself) and builds there what the preload
 * exposes. Only copies cross, as with Electron's context bridge; every function answers with a promise.
 */
export function pageWorld(): void {
  if (window.top !== window) return
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  let calls = 0

  function build(shape: BridgeShape, key: string, path: string[]): unknown {
    if ('members' in shape) {
      const members = shape.members.map(([name, member]) => [name, build(member, key, [...path, name])] as const)
      return Object.freeze(Object.fromEntries(members))
    }
    if ('value' in shape) return shape.value
    return (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++calls
        waiting.set(id, { resolve, reject })
        document.dispatchEvent(new CustomEvent('standin:call', { detail: { id, key, path, args } }))
      })
  }

  document.addEventListener('standin:expose', (event) => {
    const { key, shape } = (event as CustomEvent<{ key: string; shape: BridgeShape }>).detail
    Object.defineProperty(window, key, { value: build(shape, key, []), enumerable: true })
  })
  document.addEventListener('standin:answer', (event) => {
    const answer = (event as CustomEvent<{ id: number; value?: unknown; error?: string }>).detail
    const call = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.error === undefined) call?.resolve(answer.value)
    else call?.reject(new Error(answer.error))
  })
}
