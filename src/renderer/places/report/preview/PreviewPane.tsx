import { useDeferredValue, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { IdentityNotice } from '../export/IdentityNotice.tsx'
import { NotInReport } from '../export/NotInReport.tsx'
import type { PhotoCount } from '../export/photoCount.ts'
import type { useReport } from '../useReport.ts'
import { ContentsMenu } from './ContentsMenu.tsx'
import { jumpTo, scrollToSection } from './jump.ts'
import { SeveralWorkshops } from './NoteLink.tsx'
import { PhotosByHash } from './PhotoView.tsx'
import { Preview } from './Preview.tsx'
import styles from './PreviewPane.module.css'
import { useKeptScroll } from './useKeptScroll.ts'
import { useReportPhotos } from './useReportPhotos.ts'

type Props = {
  workshopId: string
  others: readonly string[]
  report: ReturnType<typeof useReport>
  photos: PhotoCount
  /** Under which its scroll position is kept. */
  name: string
  /** A section to show, once. */
  asked: string | null
  onShown: () => void
  /** The section somebody writes at, which comes into view; null where none is open. */
  open: string | null
}

/** The report as it stands, with what it leaves out and whom it names said above it. */
export function PreviewPane({ workshopId, others, report, photos, name, asked, onShown, open }: Props) {
  const { t } = useTranslation('reportPlace')
  const pane = useRef<HTMLElement>(null)
  useKeptScroll(name, pane)
  // The first report is drawn at once; those after it wait while somebody types.
  const calm = useDeferredValue(report.data)
  const shown = calm ?? report.data
  const pictures = useReportPhotos(shown?.model, [workshopId, ...others])
  useEffect(() => {
    if (asked === null || shown === undefined) return
    jumpTo(asked)
    onShown()
  }, [asked, shown, onShown])
  const isOpenThere = open !== null && shown?.model.sections.some(({ id }) => id === open)
  useEffect(() => {
    // Once when it opens or gets its first words: whoever scrolls away meanwhile is left alone.
    if (isOpenThere && open !== null) scrollToSection(open)
  }, [open, isOpenThere])
  return (
    <section ref={pane} className={styles.pane} aria-label={t('side.preview')}>
      <NotInReport workshopId={workshopId} photos={photos} />
      {shown ? <IdentityNotice workshopId={workshopId} identities={shown.identities} /> : null}
      {shown ? (
        <div className={styles.desk}>
          <ContentsMenu model={shown.model} />
          <PhotosByHash value={pictures}>
            <SeveralWorkshops value={others.length > 0}>
              <Preview workshopId={workshopId} model={shown.model} />
            </SeveralWorkshops>
          </PhotosByHash>
        </div>
      ) : report.isError ? null : (
        <Spinner />
      )}
      {report.isError ? (
        <EmptyState title={t('previewFailed')} action={<Button onPress={() => void report.refetch()}>{t('tryAgain')}</Button>}>
          <p>{problemSentence(report.error)}</p>
        </EmptyState>
      ) : null}
    </section>
  )
}
