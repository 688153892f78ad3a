import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../../shared/contract/workshops.contract.ts'
import type { Note } from '../../../../../shared/domain/records/records.ts'
import { Button } from '../../../../ui/Button.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import { sortNotes } from '../../list/sortNotes.ts'
import { NoteOrigin } from '../../notes/NoteOrigin.tsx'
import { usePlaceWords } from '../../notes/usePlaceWords.ts'
import type { Vocabulary } from '../../vocabulary.ts'
import { ThemeBox } from '../pick/ThemeBox.tsx'
import { ThemeChips } from '../pick/ThemeChips.tsx'
import type { ThemesData } from '../useThemes.ts'
import { AllCoded } from './AllCoded.tsx'
import styles from './CodeView.module.css'
import { CodingKeys } from './CodingKeys.tsx'
import { CodingProgress } from './CodingProgress.tsx'
import { QuickThemes } from './QuickThemes.tsx'
import { useCoding } from './useCoding.ts'

type Props = { plan: WorkshopPlan; data: ThemesData; vocabulary: Vocabulary; onLeave: () => void }

/** Characters from which a note is set smaller and may scroll. */
const LONG = 280
const KEYS = { next: 'Enter', skip: 'S', back: 'Z' }

const isButton = (target: EventTarget): boolean => target instanceof Element && target.closest('button, a') !== null

/** One note at a time, and every theme a key away: made for three hundred notes in half an hour. */
export function CodeView({ plan, data, vocabulary, onLeave }: Props) {
  const { t } = useTranslation('themes')
  const order = useMemo(
    () => sortNotes([...data.noteOf.values()], 'table', plan.sessions, plan.tables).map(({ id }) => id),
    [data.noteOf, plan.sessions, plan.tables],
  )
  const wanted = useMemo(() => {
    const open = new Set(data.uncoded)
    return order.filter((id) => open.has(id))
  }, [order, data.uncoded])
  const coding = useCoding(data, wanted)
  const place = usePlaceWords(vocabulary, plan.workshop.cities)
  const wordsOf = (one: Note): string[] => {
    const [words, session] = [place(one), vocabulary.name('session', one.sessionId)]
    // The name of a table carries its session where others have the same name.
    return words.some((word) => word.includes(session)) ? words : [...words, session]
  }
  const desk = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const why = useRef<HTMLInputElement>(null)
  const { note } = coding
  const isOver = note === null
  const isLong = note !== null && note.text.length > LONG
  useEffect(() => desk.current?.focus({ preventScroll: true }), [isOver])

  /** True where the key was one of ours. Letters belong to the name of a theme while somebody is in its field. */
  const press = (event: KeyboardEvent, isInField: boolean): boolean => {
    // A key that is held down must not run through the notes.
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return false
    const slot = /^[1-9]$/.test(event.key) ? coding.slots[Number(event.key) - 1] : undefined
    if (slot !== undefined) coding.toggle({ id: slot })
    else if (event.key === 'Enter' && !isButton(event.target)) coding.next()
    else if (event.key === 'Backspace') coding.back()
    else if (isInField) return false
    else if (event.key === 'z' || event.key === 'Z') coding.back()
    else if (event.key === 's' || event.key === 'S') coding.skip()
    else if (event.key === 't' || event.key === 'T' || event.key === '/') field.current?.focus()
    else if (event.key === 'r' || event.key === 'R') why.current?.focus()
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    if (event.target instanceof HTMLInputElement) {
      if (event.key !== 'Escape') return
      desk.current?.focus()
      event.preventDefault()
    } else if (press(event, false)) event.preventDefault()
  }
  const said = coding.last === null || coding.last.labels.length === 0 ? '' : t('code.put', { names: coding.last.labels.join(', ') })
  return (
    <div ref={desk} className={styles.desk} role="group" aria-label={t('code.title')} tabIndex={0} onKeyDown={onKeyDown}>
      <CodingProgress open={data.uncoded.length} total={data.noteOf.size} />
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {note === null ? (
        <AllCoded
          open={data.uncoded.length}
          onAgain={() => coding.startAgain(data.uncoded.length > 0 ? wanted : order)}
          onBack={coding.isFirst ? undefined : coding.back}
          onLeave={onLeave}
        />
      ) : (
        <div className={styles.columns}>
          <div className={styles.note}>
            <div aria-live="polite" className={styles.said} data-coded-note={note.id}>
              <NoteOrigin note={note} words={wordsOf(note)} />
              <p className={styles.text} data-long={isLong || undefined} tabIndex={isLong ? 0 : undefined}>
                {note.text}
              </p>
            </div>
            <ThemeChips chosen={coding.chosen} tree={data.tree} label={t('code.chosen')} onDrop={coding.toggle} />
            <ThemeBox
              label={t('code.find')}
              themes={data.tree.live}
              inputRef={field}
              onChoose={(choice, goesOn) => (goesOn ? coding.next(choice) : coding.toggle(choice))}
              onEmptyKey={(event) => press(event, true)}
            />
            <TextField
              label={t('reason.label')}
              value={coding.reason}
              maxLength={500}
              placeholder={t('reason.placeholder')}
              inputRef={(input) => {
                why.current = input as HTMLInputElement | null
              }}
              onChange={coding.setReason}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                event.preventDefault()
                coding.next()
                desk.current?.focus()
              }}
            />
            <div className={styles.buttons}>
              <Button variant="primary" onPress={() => coding.next()} isDisabled={coding.chosen.length === 0}>
                {t('code.next')} <kbd>{KEYS.next}</kbd>
              </Button>
              <Button onPress={coding.skip}>
                {t('code.skip')} <kbd>{KEYS.skip}</kbd>
              </Button>
              <Button onPress={coding.back} isDisabled={coding.isFirst}>
                {t('code.back')} <kbd>{KEYS.back}</kbd>
              </Button>
              <Button variant="quiet" onPress={onLeave}>
                {t('code.leave')}
              </Button>
            </div>
          </div>
          <aside className={styles.aside} aria-label={t('code.quick')}>
            <QuickThemes slots={coding.slots} chosen={coding.chosen} tree={data.tree} onToggle={coding.toggle} />
            <CodingKeys />
          </aside>
        </div>
      )}
    </div>
  )
}
