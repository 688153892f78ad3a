import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import i18n from 'i18next'
import type { BundlePreview } from '../../../shared/contract/bundles.contract.ts'
import { client } from '../../transport/api.ts'
import { problemOf } from '../../transport/problem.ts'
import { problemSentence } from '../../transport/problemSentence.ts'
import { isTooLarge, sendBundle } from './sendBundle.ts'

export type ImportStep =
  | { at: 'choose'; problem: string | null }
  | { at: 'sending'; share: number }
  | { at: 'reading' }
  | { at: 'locked'; problem: string | null }
  | { at: 'preview'; preview: BundlePreview; problem: string | null }
  | { at: 'importing'; preview: BundlePreview }
  | { at: 'done'; result: BundlePreview }

/** The way of a file from the person to the workshop: sent, unlocked, looked at, taken in. */
export function useBundleImport(first: File | undefined) {
  const queries = useQueryClient()
  const [step, setStep] = useState<ImportStep>({ at: 'choose', problem: null })
  const [fileName, setFileName] = useState<string | null>(null)
  const sent = useRef<{ upload: string; passphrase: string | undefined } | null>(null)

  const forget = (): void => {
    if (sent.current !== null) void client.bundles.discard({ upload: sent.current.upload }).catch(() => {})
    sent.current = null
  }

  const look = async (passphrase: string | undefined): Promise<void> => {
    const { upload } = sent.current!
    setStep({ at: 'reading' })
    try {
      const preview = await client.bundles.preview({ upload, ...(passphrase !== undefined && { passphrase }) })
      sent.current = { upload, passphrase }
      setStep({ at: 'preview', preview, problem: null })
    } catch (error) {
      const { code, detail } = problemOf(error)
      if (code === 'WRONG_KEY' && detail.context !== 'key')
        setStep({ at: 'locked', problem: detail.context === 'missing' ? null : problemSentence(error) })
      else setStep({ at: 'choose', problem: problemSentence(error) })
    }
  }

  const choose = async (file: File): Promise<void> => {
    forget()
    setFileName(file.name)
    if (isTooLarge(file)) return setStep({ at: 'choose', problem: i18n.t('errors:TOO_LARGE', { context: 'bundle' }) })
    setStep({ at: 'sending', share: 0 })
    try {
      const upload = await sendBundle(file, (share) => setStep({ at: 'sending', share }))
      sent.current = { upload, passphrase: undefined }
    } catch (error) {
      return setStep({ at: 'choose', problem: problemSentence(error) })
    }
    await look(undefined)
  }

  const takeIn = async (preview: BundlePreview): Promise<void> => {
    const { upload, passphrase } = sent.current!
    setStep({ at: 'importing', preview })
    try {
      const result = await client.bundles.import({
        upload,
        workshopId: preview.workshopId,
        ...(passphrase !== undefined && { passphrase }),
      })
      sent.current = null
      void queries.invalidateQueries()
      setStep({ at: 'done', result })
    } catch (error) {
      setStep({ at: 'preview', preview, problem: problemSentence(error) })
    }
  }

  // A dialog is opened for one file and closed before the next.
  const begin = useEffectEvent(() => {
    if (first) void choose(first)
  })
  const end = useEffectEvent(forget)
  useEffect(() => {
    begin()
    return () => end()
  }, [])

  return { step, fileName, choose, unlock: (passphrase: string) => look(passphrase), takeIn }
}
