import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import { isBlank, withKind } from '../../../shared/domain/notes/noteDraft.ts'
import type { TableNote } from '../../../shared/domain/notes/tableNotes.ts'
import type { Session, Table } from '../../../shared/domain/records/records.ts'
import { NOTE_TEXT_LIMIT } from '../../../shared/domain/records/vocabulary.ts'
import type { TaxonomyFile } from '../../../shared/domain/taxonomy/taxonomy.ts'
import { takeArrival } from '../../ui/arrival.ts'
import { toast } from '../../ui/toast.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useRoomLive } from '../room/live/useRoomLive.ts'
import type { RoomLive } from '../room/live/useRoomLive.ts'
import styles from './CaptureScreen.module.css'
import { Composer } from './Composer.tsx'
import type { OpenNoteDialog } from './NoteDialogs.tsx'
import { FirstHint, OrphanNotice, StorageNotice } from './Notices.tsx'
import type { NoteCommand } from './NoteItem.tsx'
import { NoteList } from './NoteList.tsx'
import { slashWords } from './slashWords.ts'
import { RoundOffer } from './RoundOffer.tsx'
import { tableClock } from './tableClock.ts'
import type { TableClock } from './tableClock.ts'
import { TableHeader } from './TableHeader.tsx'
import { makeTagLists } from './tagLists.ts'
import { useCapture } from './useCapture.ts'
import { useFollowClock } from './useFollowClock.ts'
import { useNoteActions } from './useNoteActions.ts'
import { useRound } from './useRound.ts'
import { useSaveAnnouncement } from './useSaveAnnouncement.ts'
import { useTableKeys } from './useTableKeys.ts'
import { useTableNotes } from './useTableNotes.ts'
import { partWhenThere } from '../../ui/partWhenThere.tsx'

// What a table may have besides its notes; capture begins without waiting for it.
const PhotoButton = partWhenThere(async () => (await import('../../photos/PhotoButton.tsx')).PhotoButton)
const BeforeRound = partWhenThere(async () => (await import('./BeforeRound.tsx')).BeforeRound)
const TableBallots = partWhenThere(async () => (await import('../../votes/TableBallots.tsx')).TableBallots)

// Loaded when one is first opened: with their choices they are a tenth of what the screen needs to begin.
const NoteDialogs = lazy(async () => ({ default: (await import('./NoteDialogs.tsx')).NoteDialogs }))

/** What stands above the notes: where we are, and the ways to go elsewhere. */
export type TopOfTable = {
  table: Table
  session: Session
  round: number
  onRound: (round: number) => void
  clock: TableClock | null
  live: RoomLive | null
}

type CaptureScreenProps = {
  plan: WorkshopPlan
  taxonomies: readonly TaxonomyFile[]
  table: Table
  session: Session
  /** A station brings a head of its own. */
  Top?: ComponentType<TopOfTable>
  /** A last resort for words that this device cannot keep. */
  rescue?: ReactNode
}

/** The screen of one table: what was said so far, and the composer, which always has the focus. */
export function CaptureScreen({ plan, taxonomies, table, session, Top, rescue }: CaptureScreenProps) {
  const { t, i18n } = useTranslation(['table', 'terms'])
  const { workshop } = plan
  const { notes, isLoading } = useTableNotes(table.id)
  const [round, goToRound] = useRound(table.id, session.rounds, notes.at(-1)?.round ?? 1)
  const capture = useCapture({ workshopId: workshop.id, tableId: table.id, round })
  const actions = useNoteActions(workshop.id, table.id)
  const [announcement, expectSave, say] = useSaveAnnouncement()
  const [dialog, setDialog] = useState<OpenNoteDialog>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const language = i18n.language
  const words = useMemo(() => slashWords(t), [t])
  const lists = useMemo(
    () =>
      makeTagLists({
        taxonomies,
        terms: plan.terms,
        cities: workshop.cities,
        language,
        horizonWord: (horizon) => t(`terms:horizon.${horizon}`),
      }),
    [taxonomies, plan.terms, workshop.cities, language, t],
  )

  const live = useRoomLive(workshop.id)
  const clock = tableClock(live, session.id, table.id)
  const isReady = capture.draft !== null
  const editedId = capture.editing?.noteId ?? null
  useEffect(() => {
    // The composer takes the focus here, not the heading.
    takeArrival()
    document.title = `${table.title} – Tavolata`
  }, [table.title])
  useEffect(() => {
    if (isReady) focusAtEnd(field.current)
  }, [isReady, editedId])

  const save = async (): Promise<void> => {
    expectSave()
    const over = (capture.draft?.text.trim().length ?? 0) - NOTE_TEXT_LIMIT
    const outcome = await capture.save()
    if (outcome === 'tooLong') toast.show({ tone: 'error', message: t('compose.tooLong', { count: over }) })
    if (outcome === 'notKept') toast.show({ tone: 'error', message: t('compose.notKept') })
    field.current?.focus()
  }
  const edit = (note: TableNote | undefined): void => {
    if (note !== undefined) capture.startEdit(note)
  }
  const cancelEdit = (): void => {
    const dropped = capture.cancelEdit()
    if (dropped !== null) {
      toast.show({ message: t('compose.editDropped'), actionLabel: t('note.undo'), onAction: () => capture.resumeEdit(dropped) })
    }
    field.current?.focus()
  }
  const command = (name: NoteCommand, note: TableNote): void => {
    if (name === 'edit') return edit(note)
    if (name === 'remove') {
      actions.remove(note)
      return field.current?.focus()
    }
    if (name === 'retry') return actions.retry(note)
    if (name === 'saveAsNew') return actions.saveAsNew(note)
    if (note.stored === null) return void toast.show({ message: t('note.notYet') })
    if (name === 'again') actions.sayAgain(note, 1)
    else if (name === 'less') actions.sayAgain(note, -1)
    else if (name === 'unclear') actions.setUnclear(note, !note.draft.unclear)
    else setDialog({ kind: name, note })
  }
  const closeDialog = (): void => {
    setDialog(null)
    requestAnimationFrame(() => field.current?.focus())
  }
  const toRound = (next: number): void => {
    if (next < 1 || next > session.rounds) return
    goToRound(next)
    capture.change((now) => ({ ...now, round: next }))
    say(t('announce.round', { round: next, rounds: session.rounds }))
    field.current?.focus()
  }
  const isFree = capture.draft !== null && capture.editing === null && isBlank(capture.draft)
  const begun = useFollowClock({ tableId: table.id, clockRound: clock?.round ?? 0, round, rounds: session.rounds, isFree, toRound })
  // Words that were begun in a round are shown and saved there, also when they come back after a reload.
  const draftRound = capture.record === null || isBlank(capture.record.compose) ? undefined : capture.record.round
  useEffect(() => {
    if (draftRound !== undefined) goToRound(draftRound)
    // Only where the draft itself changes its place.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draftRound])
  useTableKeys({
    onKind: (kind) => capture.setDraft((now) => withKind(now, kind)),
    onRoundStep: (by) => toRound(round + by),
    onUnclear: () => capture.setDraft((now) => ({ ...now, unclear: !now.unclear })),
    onToNotes: () => [...(list.current?.querySelectorAll<HTMLElement>('li[data-note]') ?? [])].at(-1)?.focus(),
  })

  return (
    <div className={styles.screen}>
      {Top === undefined ? (
        <TableHeader workshopId={workshop.id} table={table} session={session} round={round} onRound={toRound} clock={clock} />
      ) : (
        <Top table={table} session={session} round={round} onRound={toRound} clock={clock} live={live} />
      )}
      <NoteList
        notes={notes}
        isLoading={isLoading}
        rounds={session.rounds}
        lists={lists}
        editedId={editedId}
        listRef={list}
        round={round}
        beforeRound={
          <Suspense fallback={null}>
            <BeforeRound workshopId={workshop.id} tableId={table.id} round={round} />
          </Suspense>
        }
        onCommand={command}
        onLeave={() => field.current?.focus()}
      />
      <section className={styles.bottom} aria-label={t('compose.label')}>
        <div className={styles.notices}>
          <StorageNotice failed={capture.state === 'failed'} rescue={rescue} />
          <OrphanNotice
            orphans={capture.orphans}
            onAdopt={(slot) => void capture.adopt(slot).then(() => focusAtEnd(field.current))}
            onDiscard={(slot) => void capture.discard(slot)}
          />
          <Suspense fallback={null}>
            <TableBallots workshopId={workshop.id} tableId={table.id} />
          </Suspense>
          {begun === null || isFree ? null : (
            <RoundOffer begun={begun} round={round} onSave={() => void save()} onTake={() => toRound(begun)} />
          )}
          {isTouch ? null : <FirstHint slash={`/${words.challenge[0]}, /${words.priority[0]}, /${words['co-benefit'][0]}`} />}
        </div>
        {capture.draft === null ? null : (
          <Composer
            key={editedId ?? 'new'}
            draft={capture.draft}
            state={capture.state}
            isEditing={editedId !== null}
            isSending={capture.isSending}
            lists={lists}
            words={words}
            people={plan.participants}
            rule={workshop.attribution}
            field={field}
            onChange={capture.setDraft}
            onSave={() => void save()}
            onFlush={capture.flush}
            onEditLast={() => edit(notes.at(-1))}
            onCancelEdit={cancelEdit}
            extra={
              <Suspense fallback={null}>
                <PhotoButton workshopId={workshop.id} tableId={table.id} round={round} />
              </Suspense>
            }
          />
        )}
        <div role="status" aria-live="polite">
          <VisuallyHidden>{announcement}</VisuallyHidden>
        </div>
      </section>
      <Suspense fallback={null}>
        {dialog === null ? null : (
          <NoteDialogs open={dialog} tableId={table.id} tables={plan.tables} sessions={plan.sessions} onClose={closeDialog} />
        )}
      </Suspense>
    </div>
  )
}

/** Keys are of no use to fingers. */
const isTouch = matchMedia('(pointer: coarse)').matches

const focusAtEnd = (element: HTMLTextAreaElement | null): void => {
  if (element === null) return
  element.focus()
  element.setSelectionRange(element.value.length, element.value.length)
}
