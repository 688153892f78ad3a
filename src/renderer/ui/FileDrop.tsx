import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './FileDrop.module.css'

type FileDropProps = {
  /** Endings that the file chooser offers, such as `.csv,.xlsx`. */
  accept: string
  /** The name of the chosen file; null while there is none. */
  fileName: string | null
  words: { file: string; drop: string; choose: string; about: string; another: string }
  onChoose: (file: File) => void
  /** Beside the name, such as a spinner. */
  children?: ReactNode
}

/** Where a file is chosen or dropped; small once there is one. */
export function FileDrop({ accept, fileName, words, onChoose, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const openChooser = (): void => input.current?.click()
  return (
    <div
      className={styles.drop}
      data-over={isOver ? '' : undefined}
      data-small={fileName === null ? undefined : ''}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onChoose(file)
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={words.file}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
          if (file) onChoose(file)
        }}
      />
      {fileName === null ? (
        <>
          <p className={styles.lead}>{words.drop}</p>
          <Button variant="primary" autoFocus onPress={openChooser}>
            {words.choose}
          </Button>
          <p className={styles.about}>{words.about}</p>
        </>
      ) : (
        <>
          <p className={styles.name}>{fileName}</p>
          <Button size="small" onPress={openChooser}>
            {words.another}
          </Button>
        </>
      )}
      {children}
    </div>
  )
}
