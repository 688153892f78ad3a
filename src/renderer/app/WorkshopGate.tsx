import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { api } from '../transport/api.ts'
import { problemOf } from '../transport/problem.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'

/** Shows a place of a workshop as long as the workshop is there: it may be removed elsewhere, or by an undo. */
export function WorkshopGate({ workshopId, children }: { workshopId: string; children: ReactNode }) {
  const { t } = useTranslation('app')
  const [, go] = useLocation()
  const { error } = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  if (error === null || problemOf(error).code !== 'NOT_FOUND') return children
  return (
    <Page title={t('gone.title')} width="reading">
      <p>{t('gone.what')}</p>
      <div>
        <Button variant="primary" onPress={() => go('/')}>
          {t('gone.library')}
        </Button>
      </div>
    </Page>
  )
}
