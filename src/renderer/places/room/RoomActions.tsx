import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ConflictCount } from '../../bundles/ConflictCount.tsx'
import { api } from '../../transport/api.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Lateness } from './agenda/Lateness.tsx'
import { SoundOffIcon, SoundOnIcon } from './clock/clockIcons.tsx'
import { useRoom } from './roomContext.ts'
import { openRoomDialog, useRoomView } from './roomView.ts'
import { chime, openSound } from './sound/chime.ts'

/** Head of the Room: late or not, sound, and notes that wait for a place. */
export function RoomActions() {
  const { t } = useTranslation('room')
  const { workshopId } = useRoom()
  const isSoundOn = useRoomView((view) => view.isSoundOn)
  const { data: late = [] } = useQuery(api.room.lateNotes.queryOptions({ input: { workshopId } }))
  const turnSound = async (): Promise<void> => {
    if (isSoundOn) return useRoomView.setState({ isSoundOn: false })
    await openSound()
    chime('soon')
    useRoomView.setState({ isSoundOn: true })
  }
  return (
    <>
      <Lateness />
      <ConflictCount workshopId={workshopId} />
      {late.length > 0 ? <Button onPress={() => openRoomDialog('late')}>{t('late.button', { count: late.length })}</Button> : null}
      <IconButton label={t(isSoundOn ? 'sound.off' : 'sound.on')} onPress={() => void turnSound()}>
        {isSoundOn ? <SoundOnIcon /> : <SoundOffIcon />}
      </IconButton>
      <Button onPress={() => openRoomDialog('stage')}>{t('tools.stage')}</Button>
    </>
  )
}
