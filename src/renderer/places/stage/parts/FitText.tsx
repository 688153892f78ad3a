import { useLayoutEffect } from 'react'
import { classes } from '../../../ui/classes.ts'
import styles from './FitText.module.css'
import { useBox } from './useBox.ts'

const STEP = 0.2

type Props = {
  text: string
  as?: 'h1' | 'p'
  /** Sizes in units of the stage; a text that does not fit at the least ends in dots. */
  most: number
  least: number
  className?: string
}

/** Words as large as the room for them allows. */
export function FitText({ text, as: Tag = 'p', most, least, className }: Props) {
  const [ref, box] = useBox<HTMLDivElement>()
  useLayoutEffect(() => {
    if (box && ref.current) fit(ref.current, most, least)
  }, [ref, box, text, most, least])
  return (
    <div ref={ref} className={styles.frame}>
      <Tag className={classes(styles.words, className)}>{text}</Tag>
    </div>
  )
}

/** Sets the largest size at which the words fit into their frame; what is too long even at the least ends after the last whole line. */
function fit(frame: HTMLElement, most: number, least: number): void {
  const words = frame.firstElementChild
  if (!(words instanceof HTMLElement)) return
  const fits = (size: number): boolean => {
    words.style.fontSize = `calc(var(--u) * ${size.toFixed(1)})`
    return words.scrollHeight <= frame.clientHeight && words.scrollWidth <= frame.clientWidth
  }
  words.style.removeProperty('-webkit-line-clamp')
  for (let size = most; !fits(size) && size - STEP >= least;) size -= STEP
  if (words.scrollHeight <= frame.clientHeight) return
  const line = Number.parseFloat(getComputedStyle(words).lineHeight)
  words.style.setProperty('-webkit-line-clamp', String(Math.max(1, Math.floor(frame.clientHeight / line))))
}
