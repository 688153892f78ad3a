import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionChoice } from '../../../../shared/contract/report.contract.ts'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import type { ReportLanguage } from '../../../../shared/domain/report/reportModel.ts'
import { Button } from '../../../ui/Button.tsx'
import { UndoIcon } from '../../../ui/icons.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useSetupField } from '../setup/useSetupField.ts'
import type { SetupView } from '../setup/useSetupField.ts'
import { FieldState } from './FieldState.tsx'
import { Fold } from './Fold.tsx'
import { OtherTexts } from './OtherTexts.tsx'
import { movedAfter, savedOrder, savedWith, withChoice } from './sectionOrder.ts'
import { SectionRow } from './SectionRow.tsx'
import styles from './sections.module.css'
import { useRowDrag } from './useRowDrag.ts'

type Props = {
  plan: WorkshopPlan
  setup: SetupView
  /** As the host last answered; empty until then. */
  sections: readonly SectionChoice[]
  /** Ids of the sections that have something to say; the others are left out until they do. */
  filled: ReadonlySet<string>
  /** Of the report, in which its headings are written. */
  language: ReportLanguage
  onShow: (sectionId: string) => void
  /** A section was opened to write at, or null: none is. */
  onOpen: (sectionId: string | null) => void
}

/** The sections of this kind of report: which, in which order, under which name, and the organiser's words for each. */
export function SectionsGroup({ plan, setup, sections: answered, filled, language, onShow, onOpen }: Props) {
  const { t } = useTranslation('reportPlace')
  const handle = useSetupField(setup, 'sections')
  const [openId, setOpenId] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const sections = withChoice(answered, handle.value)
  const move = (id: string, after: string | null): void => {
    const next = movedAfter(sections, id, after)
    handle.choose(savedOrder(next, handle.value))
    const at = next.findIndex((section) => section.id === id)
    setTold(t('sections.moved', { name: next[at]?.heading ?? '', place: at + 1, count: next.length }))
    // A row that moved in the page has lost the focus.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-section="${id}"] [aria-keyshortcuts]`)?.focus())
  }
  const toggle = (id: string): void => {
    const next = openId === id ? null : id
    setOpenId(next)
    onOpen(next)
  }
  const drag = useRowDrag(move)
  const shown = sections.filter((section) => section.shown && filled.has(section.id)).length
  return (
    <Fold
      id={`${setup.workshopId}/sections`}
      title={t('group.sections')}
      now={sections.length === 0 ? '' : t('sections.now', { count: sections.length, shown })}
      startsOpen
    >
      <p className={styles.about}>{t('sections.about')}</p>
      <FieldState setup={setup} field="sections" handle={handle} onlyTrouble />
      <ol ref={list} className={styles.list} aria-label={t('group.sections')}>
        {sections.map((section) => (
          <SectionRow
            key={section.id}
            plan={plan}
            section={section}
            language={language}
            sections={sections}
            named={handle.value.find(({ id }) => id === section.id)?.heading ?? ''}
            isFilled={filled.has(section.id)}
            isOpen={openId === section.id}
            onToggle={() => toggle(section.id)}
            onMove={(after) => move(section.id, after)}
            onShown={(isShown) => handle.choose(savedWith(sections, handle.value, section.id, { shown: isShown }))}
            onRename={(heading) => handle.type(savedWith(sections, handle.value, section.id, { heading }))}
            onLeave={() => void handle.flush()}
            onShow={() => onShow(section.id)}
            drag={drag.ofRow(section.id)}
          />
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{told}</span>
      </VisuallyHidden>
      <div>
        <Button size="small" variant="quiet" isDisabled={handle.value.length === 0} onPress={() => handle.choose([])}>
          <UndoIcon />
          {t('sections.usual')}
        </Button>
      </div>
      <OtherTexts plan={plan} sections={answered} />
    </Fold>
  )
}
