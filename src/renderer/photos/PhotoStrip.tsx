import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import { WarnIcon } from '../ui/icons.tsx'
import { PhotoState } from './PhotoState.tsx'
import styles from './photos.module.css'
import { usePhotos } from './usePhotos.ts'
import type { PlaceOfPhotos, ShownPhoto } from './usePhotos.ts'
import { usePhotoUrl } from './usePhotoUrl.ts'

const loadDialog = () => import('./PhotoDialog.tsx')
const PhotoDialog = lazy(async () => ({ default: (await loadDialog()).PhotoDialog }))

type PhotoStripProps = PlaceOfPhotos & {
  /** Says where a photo was taken, for strips of several tables. */
  placeOf?: (photo: { tableId: string; round: number }) => string
}

/** The photos of a table, a session or a workshop as small pictures; nothing where there is none. */
export function PhotoStrip({ placeOf, ...place }: PhotoStripProps) {
  const { t } = useTranslation('photos')
  const photos = usePhotos(place)
  const [openId, setOpenId] = useState<string | null>(null)
  // Fetched while the host is there: what waits on this device is looked at without it, too.
  useEffect(() => void loadDialog().catch(() => undefined), [])
  const open = photos.find(({ id }) => id === openId)
  if (photos.length === 0) return null
  return (
    <section aria-label={t('strip')}>
      <ul className={styles.strip}>
        {photos.map((photo, index) => (
          <li key={photo.id} className={styles.item}>
            <Thumbnail photo={photo} number={index + 1} where={placeOf?.(photo) ?? t('round', { round: photo.round })} onOpen={setOpenId} />
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {open ? <PhotoDialog key={open.id} photo={open} where={placeOf?.(open) ?? null} onClose={() => setOpenId(null)} /> : null}
      </Suspense>
    </section>
  )
}

type ThumbnailProps = { photo: ShownPhoto; number: number; where: string; onOpen: (id: string) => void }

function Thumbnail({ photo, number, where, onOpen }: ThumbnailProps) {
  const { t } = useTranslation(['photos', 'terms'])
  const { url, isGone } = usePhotoUrl(photo)
  const name = photo.caption === '' ? t('photos:untitled', { number }) : photo.caption
  return (
    <>
      <AriaButton className={styles.thumbnail} aria-label={t('photos:open', { name })} onPress={() => onOpen(photo.id)}>
        {url === null ? <span className={styles.noPicture}>{isGone ? t('photos:gone') : null}</span> : <img src={url} alt="" />}
        {photo.consent === 'unclear' ? (
          <span className={styles.unclear} title={t('terms:photoConsent.unclear')}>
            <WarnIcon />
          </span>
        ) : null}
      </AriaButton>
      <span className={styles.name}>{name}</span>
      <span className={styles.where}>{where}</span>
      <PhotoState photo={photo} />
    </>
  )
}
