import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportText } from '../../../../shared/domain/records/records.ts'
import type { ReportTextSection } from '../../../../shared/domain/records/vocabulary.ts'
import { forgetText, keepText } from '../../../drafts/unsentTexts.ts'
import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { api, client } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/toast.ts'
import styles from './write.module.css'
import type { TextLink } from './textBoxes.ts'
import { useAutosave } from './useAutosave.ts'

type Props = { workshopId: string; section: ReportTextSection; stored: ReportText | undefined }

/** The organiser's own words for one section of the report. They save themselves. */
export function SectionText({ workshopId, section, stored }: Props) {
  const { t } = useTranslation(['reportPlace', 'terms'])
  const { text, state, change, flush, retry } = useAutosave(
    `${workshopId}/${section}`,
    stored?.text ?? '',
    useTextLink(workshopId, section, stored),
  )
  const isLine = section === 'subtitle'
  return (
    <div className={styles.section}>
      <TextField
        label={t(`terms:reportSection.${section}`)}
        description={t(`reportPlace:sectionAbout.${section}`)}
        multiline={!isLine}
        rows={3}
        maxLength={60_000}
        value={text}
        onChange={change}
        onBlur={() => void flush()}
        inputClassName={isLine ? styles.line : styles.text}
      />
      <div className={styles.state}>
        <span role="status" data-state={state}>
          {state === 'untouched' ? '' : t(`reportPlace:state.${state}`)}
        </span>
        {state === 'failed' ? (
          <Button size="small" onPress={() => void retry()}>
            {t('reportPlace:tryAgain')}
          </Button>
        ) : null}
        {stored?.conflicts.includes('text') ? <ConflictButton entity="reportText" id={stored.id} field="text" /> : null}
      </div>
    </div>
  )
}

/**
 * Stores a text against the version that was on screen. The plan is fetched before the promise resolves, so that the next
 * save names our own version and not the one before it.
 */
const useTextLink = (workshopId: string, section: ReportTextSection, stored: ReportText | undefined): TextLink => {
  const queries = useQueryClient()
  const seen = useRef(stored?.heads)
  seen.current = stored?.heads
  const save = useCallback(
    async (text: string) => {
      const options = api.workshops.plan.queryOptions({ input: { workshopId } })
      try {
        const known = queries.getQueryData(options.queryKey)?.reportTexts.find((one) => one.section === section)
        await client.harvest.saveReportText({ workshopId, section, text, seen: known?.heads ?? seen.current })
        await queries.fetchQuery({ ...options, staleTime: 0 })
      } catch (error) {
        toast.show({ tone: 'error', message: problemSentence(error) })
        throw error
      }
    },
    [queries, workshopId, section],
  )
  const keep = useCallback(
    (text: string | null) => {
      const record = { workshopId, entity: 'reportText', id: section } as const
      if (text === null) forgetText(record)
      else keepText({ ...record, fields: { text }, seen: seen.current ?? null })
    },
    [workshopId, section],
  )
  return { save, keep }
}
