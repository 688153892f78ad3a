import { useTranslation } from 'react-i18next'
import { Toasts } from '../ui/Toasts.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import styles from './Frame.module.css'
import { FrameDialogs } from './FrameDialogs.tsx'
import { Navigation } from './Navigation.tsx'
import { Places } from './Places.tsx'
import { useWhere, useWhichProject } from './route.ts'
import { useArrival } from './useArrival.ts'
import { useFrameKeys } from './useFrameKeys.ts'

/** What stands around every place. */
export function Frame() {
  const { t } = useTranslation('app')
  const where = useWhere()
  const project = useWhichProject()
  const place = where !== null ? `${where.workshopId}/${where.place}` : project === null ? 'library' : `project/${project}`
  useArrival(place)
  useFrameKeys(where)
  return (
    <div className={styles.frame}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          // The address is the route; the focus goes there without it.
          event.preventDefault()
          document.querySelector<HTMLElement>('#main')?.focus()
        }}
      >
        {t('skip')}
      </a>
      <Navigation where={where} />
      <main id="main" className={styles.main} tabIndex={-1}>
        <ErrorBoundary resetKey={place}>
          <Places />
        </ErrorBoundary>
      </main>
      <FrameDialogs where={where} />
      <Toasts />
    </div>
  )
}
