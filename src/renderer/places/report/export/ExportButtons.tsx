import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REPORT_FORMATS } from '../../../../shared/domain/records/vocabulary.ts'
import type { ReportFormat } from '../../../../shared/domain/records/vocabulary.ts'
import type { Attribution } from '../../../../shared/domain/records/vocabulary.ts'
import type { ReportLanguage } from '../../../../shared/domain/report/reportModel.ts'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DownloadIcon } from '../../../ui/icons.tsx'
import { toast } from '../../../ui/toast.ts'
import { bytesOf, saveExport } from '../saveExport.ts'
import styles from './export.module.css'
import { IdentityList } from './IdentityList.tsx'
import type { Identity } from './IdentityList.tsx'

type Props = { workshopId: string; language: ReportLanguage; attribution: Attribution; identities: readonly Identity[] }

/** One button per format. Where the texts still name somebody, a question comes first; the person decides. */
export function ExportButtons({ workshopId, language, attribution, identities }: Props) {
  const { t } = useTranslation('reportPlace')
  const [asked, setAsked] = useState<ReportFormat | null>(null)
  const { mutate, isPending, variables } = useAction(api.report.export, {
    onDone: ({ fileName, mediaType, contentBase64 }) => {
      saveExport(fileName, mediaType, bytesOf(contentBase64)).then(
        (name) => name !== null && toast.show({ tone: 'good', message: t('exported', { name }) }),
        (error: unknown) => toast.show({ tone: 'error', message: problemSentence(error) }),
      )
    },
  })
  const exportNow = (format: ReportFormat): void => mutate({ workshopId, language, attribution, format })
  const close = (): void => setAsked(null)
  return (
    <div className={styles.buttons} role="group" aria-label={t('export.label')}>
      {REPORT_FORMATS.map((format) => (
        <Button
          key={format}
          variant={format === 'docx' ? 'primary' : 'plain'}
          isPending={isPending && variables?.format === format}
          onPress={() => (identities.length > 0 ? setAsked(format) : exportNow(format))}
        >
          <DownloadIcon />
          {t(`export.${format}`)}
        </Button>
      ))}
      {asked === null ? null : (
        <Dialog
          title={t('identities.title', { count: identities.length })}
          isOpen
          role="alertdialog"
          onOpenChange={(isOpen) => {
            if (!isOpen) close()
          }}
          footer={
            <>
              <Button onPress={close}>{t('identities.back')}</Button>
              <Button
                variant="danger"
                onPress={() => {
                  exportNow(asked)
                  close()
                }}
              >
                {t('identities.anyway')}
              </Button>
            </>
          }
        >
          <p>{t('identities.about')}</p>
          <IdentityList workshopId={workshopId} identities={identities} />
        </Dialog>
      )}
    </div>
  )
}
