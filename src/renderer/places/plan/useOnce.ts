import { useRef } from 'react'

/**
 * For what must not run twice: `begin()` is true for the first press and false for those after it, until `again()` opens the door.
 * A button learns of pending work only when it is drawn again, which is later than the second press of a double click.
 */
export function useOnce(): { begin: () => boolean; again: () => void } {
  const isUnderWay = useRef(false)
  return {
    begin: () => {
      if (isUnderWay.current) return false
      isUnderWay.current = true
      return true
    },
    again: () => {
      isUnderWay.current = false
    },
  }
}
