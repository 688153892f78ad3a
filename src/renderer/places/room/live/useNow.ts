import { useEffect, useState } from 'react'

/**
 * The clock of the host in ms, new with every full step of `every` ms. It is read, never counted: after sleep or in a window that was
 * hidden it is right with the next drawing.
 */
export function useNow(offset: number, every = 1000): number {
  const [device, setDevice] = useState(() => Date.now())
  useEffect(() => {
    let timer = 0
    const tick = (): void => {
      clearTimeout(timer)
      const now = Date.now()
      setDevice(now)
      timer = window.setTimeout(tick, every - ((((now + offset) % every) + every) % every) + 5)
    }
    tick()
    document.addEventListener('visibilitychange', tick)
    window.addEventListener('pageshow', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
      window.removeEventListener('pageshow', tick)
    }
  }, [offset, every])
  return device + offset
}
