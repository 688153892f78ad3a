import { Suspense, useEffect, useState } from 'react'
import type { ComponentType, JSX } from 'react'

const AGAIN_MS = 5_000
const LATER_MS = 1_000

/**
 * A part of a screen that comes when it has been loaded and until then is not there. Unlike `lazy` it never takes the screen with it:
 * where the host is away the rapporteur goes on writing, and the part is tried again. `later` lets what is needed first come first.
 */
export function partWhenThere<P extends object>(load: () => Promise<ComponentType<P>>, later = false): ComponentType<P> {
  return function PartWhenThere(props: P) {
    const [Part, setPart] = useState<ComponentType<P> | null>(null)
    useEffect(() => {
      let isGone = false
      let timer: ReturnType<typeof setTimeout> | undefined
      const attempt = (): void => {
        load().then(
          (loaded) => isGone || setPart(() => loaded),
          () => {
            if (!isGone) timer = setTimeout(attempt, AGAIN_MS)
          },
        )
      }
      if (later) timer = setTimeout(attempt, LATER_MS)
      else attempt()
      return () => {
        isGone = true
        clearTimeout(timer)
      }
    }, [])
    // Its own words may still be on their way: without a boundary of its own the whole screen would wait for them, and lose its focus.
    return <Suspense fallback={null}>{Part === null ? null : <Part {...(props as P & JSX.IntrinsicAttributes)} />}</Suspense>
  }
}
