import { useTranslation } from 'react-i18next'
import styles from './photos.module.css'
import type { ShownPhoto } from './usePhotos.ts'

/** Where a photo is: never "with the host" before the host has said so. */
export function PhotoState({ photo }: { photo: ShownPhoto }) {
  const { t } = useTranslation(['photos', 'errors'])
  const { waiting } = photo
  const state = waiting === null ? 'host' : waiting.refused !== null ? 'refused' : waiting.kept ? 'device' : 'page'
  const refused = waiting?.refused
  return (
    <span className={styles.state} data-state={state}>
      <span aria-hidden="true">{state === 'host' ? '✓ ' : state === 'device' ? '▣ ' : '! '}</span>
      {t(`photos:state.${state}`)}
      {refused ? ` ${t(`errors:${refused}`)}` : null}
    </span>
  )
}
