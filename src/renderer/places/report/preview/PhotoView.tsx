import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '../../../../shared/domain/records/records.ts'
import type { PhotoBlock, ReportModel } from '../../../../shared/domain/report/reportModel.ts'
import { usePhotoUrl } from '../../../photos/usePhotoUrl.ts'
import styles from './Preview.module.css'

/** The photos of all workshops in the report, by the hash of their picture. */
export const PhotosByHash = createContext<ReadonlyMap<string, Photo>>(new Map())

/** A photo of the room with its caption. Its bytes are fetched once it comes near. */
export function PhotoView({ block, words }: { block: PhotoBlock; words: ReportModel['words'] }) {
  const photo = useContext(PhotosByHash).get(block.hash)
  const { isNear, frame } = useNear()
  return (
    <figure className={styles.figure}>
      <div ref={frame} className={styles.photo} style={{ aspectRatio: `${block.width} / ${block.height}` }}>
        {photo !== undefined && isNear ? <Picture photo={photo} block={block} /> : null}
      </div>
      <figcaption className={styles.caption}>
        <strong>
          {words.figure} {block.number}.
        </strong>{' '}
        {block.caption}
      </figcaption>
    </figure>
  )
}

function Picture({ photo, block }: { photo: Photo; block: PhotoBlock }) {
  const { t } = useTranslation('reportPlace')
  const { url, isGone } = usePhotoUrl({ ...photo, stored: photo, waiting: null, at: photo.takenAt })
  if (isGone) return <p className={styles.quiet}>{t('photos.gone')}</p>
  return url === null ? null : <img src={url} width={block.width} height={block.height} alt={block.alt} />
}

/** Whether something has come near what is seen; stays true from then on. */
const useNear = () => {
  const frame = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (frame.current === null || isNear) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '600px' })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [isNear])
  return { isNear, frame }
}
