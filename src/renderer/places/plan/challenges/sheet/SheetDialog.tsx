import { useQuery } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { Button } from '../../../../ui/Button.tsx'
import { copyText } from '../../../../ui/copyText.ts'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import { toast } from '../../../../ui/toast.ts'
import type { ChallengeLists } from '../useChallengeLists.ts'
import { SheetView } from './SheetView.tsx'
import styles from './Sheet.module.css'
import { sheetText } from './sheetText.ts'
import { useReasons } from './useReasons.ts'

type Props = { challengeId: string | null; lists: ChallengeLists; onClose: () => void }

/** What other cities report about a challenge, to read, to print and to copy. */
export function SheetDialog({ challengeId, lists, onClose }: Props) {
  const { t } = useTranslation(['challenges', 'terms'])
  const reasons = useReasons(lists)
  const { data, error } = useQuery({
    ...api.cityChallenges.sheet.queryOptions({ input: { id: challengeId ?? '' } }),
    enabled: challengeId !== null,
  })
  const copy = (): void => {
    if (!data) return
    const isCopied = copyText(sheetText(data, t, reasons))
    toast.show({ tone: isCopied ? 'good' : 'error', message: t(isCopied ? 'challenges:sheet.copied' : 'challenges:sheet.notCopied') })
  }
  return (
    <>
      <Dialog
        title={t('challenges:sheet.title')}
        size="wide"
        isOpen={challengeId !== null}
        onOpenChange={onClose}
        footer={
          <>
            <Button isDisabled={!data} onPress={copy}>
              {t('challenges:sheet.copy')}
            </Button>
            <Button isDisabled={!data} onPress={() => print()}>
              {t('challenges:sheet.print')}
            </Button>
          </>
        }
      >
        {error ? <p role="alert">{problemSentence(error)}</p> : data ? <SheetView sheet={data} reasons={reasons} /> : <Spinner />}
      </Dialog>
      {data && challengeId !== null
        ? createPortal(
            <div className={styles.paper} aria-hidden="true" data-theme="light">
              <SheetView sheet={data} reasons={reasons} isPaper />
            </div>,
            document.body,
          )
        : null}
    </>
  )
}
