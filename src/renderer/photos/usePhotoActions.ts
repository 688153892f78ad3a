import { useTranslation } from 'react-i18next'
import { client } from '../transport/api.ts'
import { problemSentence } from '../transport/problemSentence.ts'
import { toast } from '../ui/toast.ts'
import type { PhotoConsent } from '../../shared/domain/records/vocabulary.ts'
import { dropWaiting, editWaiting, queuePhoto } from './photoQueue.ts'
import type { ShownPhoto } from './usePhotos.ts'

type Words = { caption?: string; consent?: PhotoConsent }

/** What can be done with a photo, wherever it is at the moment. Failures are told here. */
export const usePhotoActions = () => {
  const { t } = useTranslation('photos')
  const told = (error: unknown): boolean => {
    toast.show({ tone: 'error', message: problemSentence(error) })
    return false
  }
  const offerUndo = (undo: () => Promise<unknown>): void =>
    void toast.show({ message: t('removed'), actionLabel: t('undo'), onAction: () => void undo().catch(told) })

  /** True once the words are where the photo is. */
  const edit = async ({ id, stored }: ShownPhoto, fields: Words): Promise<boolean> => {
    if (stored === null && (await editWaiting(id, fields))) return true
    const seen = stored === null ? {} : { seen: stored.heads }
    return client.photos.update({ id, fields, ...seen }).then(() => true, told)
  }
  const remove = async ({ id, stored }: ShownPhoto): Promise<boolean> => {
    if (stored === null) {
      const dropped = await dropWaiting(id)
      if (dropped !== null) {
        offerUndo(() => queuePhoto({ ...dropped }))
        return true
      }
    }
    return client.photos.remove({ id }).then(() => {
      offerUndo(() => client.photos.bringBack({ id }))
      return true
    }, told)
  }
  return { edit, remove, sendAgain: ({ id }: ShownPhoto) => void editWaiting(id, { refused: null }) }
}
