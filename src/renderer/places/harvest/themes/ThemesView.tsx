import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { api } from '../../../transport/api.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useKeptFocus } from '../useKeptFocus.ts'
import type { HarvestView } from '../views/harvestViews.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { Board } from './board/Board.tsx'
import { CodeView } from './coding/CodeView.tsx'
import { NewThemeDialog } from './details/NewThemeDialog.tsx'
import { ThemeDialog } from './details/ThemeDialog.tsx'
import { Outline } from './outline/Outline.tsx'
import { SuggestedThemes } from './suggested/SuggestedThemes.tsx'
import styles from './ThemesView.module.css'
import { useThemeEvidence } from './useThemeEvidence.ts'
import type { ThemesData } from './useThemes.ts'

type Props = {
  plan: WorkshopPlan
  data: ThemesData
  vocabulary: Vocabulary
  view: HarvestView
  onView: (view: HarvestView) => void
  /** Shows the notes of a theme in the list of notes. */
  onShowNotes: (themeId: string) => void
}

const WAYS = ['themes', 'board', 'code'] as const

/** What the notes are about: themes as an outline, as a board, or note by note. */
export function ThemesView({ plan, data, vocabulary, view, onView, onShowNotes }: Props) {
  const { t } = useTranslation('themes')
  const [openId, setOpenId] = useState<string | null>(null)
  const [newIn, setNewIn] = useState<{ parentId: string | null } | null>(null)
  const evidence = useThemeEvidence(plan, data)
  const { area, onFocus } = useKeptFocus<HTMLDivElement>()
  const suggestions = useQuery(api.themes.suggest.queryOptions({ input: { workshopId: data.workshopId }, enabled: view === 'themes' })).data
  if (!data.isThere) return <Spinner />
  const way = WAYS.find((one) => one === view) ?? 'themes'
  const open = openId === null ? undefined : data.tree.live.find(({ id }) => id === data.tree.canonical(openId))
  const hasThemes = data.tree.live.length > 0
  return (
    <div ref={area} className={styles.view} data-way={way} data-home="" tabIndex={-1} onFocus={onFocus}>
      <div className={styles.bar}>
        <ChoiceGroup
          label={t('ways.label')}
          hideLabel
          size="small"
          items={WAYS.map((id) => ({ id, name: t(`ways.${id}`) }))}
          value={way}
          onChange={onView}
        />
        {way === 'code' ? null : (
          <>
            <p className={styles.counts}>
              {t('count.themes', { count: data.tree.live.length })}, {t('count.open', { count: data.uncoded.length })}
            </p>
            <Button size="small" onPress={() => setNewIn({ parentId: null })}>
              {t('new.open')}
            </Button>
          </>
        )}
      </div>
      {way === 'code' ? <CodeView plan={plan} data={data} vocabulary={vocabulary} onLeave={() => onView('themes')} /> : null}
      {way === 'board' ? <Board plan={plan} data={data} vocabulary={vocabulary} onOpen={setOpenId} /> : null}
      {way === 'themes' ? (
        <div className={styles.columns} data-suggests={suggestions === undefined || suggestions.length > 0 || undefined}>
          <div>
            {hasThemes ? (
              <Outline
                plan={plan}
                data={data}
                evidence={evidence}
                onOpen={setOpenId}
                onNewPart={(parentId) => setNewIn({ parentId })}
                onShowNotes={onShowNotes}
              />
            ) : (
              <EmptyState
                title={t('empty.title')}
                action={
                  <Button variant="primary" onPress={() => onView('code')}>
                    {t('empty.start')}
                  </Button>
                }
              >
                <p>{t('empty.about')}</p>
                <p>{t('empty.ways')}</p>
              </EmptyState>
            )}
          </div>
          <SuggestedThemes plan={plan} data={data} vocabulary={vocabulary} suggestions={suggestions} />
        </div>
      ) : null}
      {open ? (
        <ThemeDialog
          key={open.id}
          theme={open}
          evidence={evidence(open.id)}
          plan={plan}
          data={data}
          vocabulary={vocabulary}
          onShowNotes={onShowNotes}
          onClose={() => setOpenId(null)}
        />
      ) : null}
      {newIn ? <NewThemeDialog data={data} parentId={newIn.parentId} onClose={() => setNewIn(null)} /> : null}
    </div>
  )
}
