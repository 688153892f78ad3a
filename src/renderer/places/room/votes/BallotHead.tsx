import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../../../shared/domain/records/records.ts'
import { mostOnItem } from '../../../../shared/domain/votes/marks.ts'
import { Button } from '../../../ui/Button.tsx'
import { MoreIcon } from '../../../ui/icons.tsx'
import { MenuButton } from '../../../ui/Menu.tsx'
import type { useBallotActions } from './useBallotActions.ts'
import styles from './VotesPanel.module.css'

type BallotHeadProps = { ballot: Ballot; hasVotes: boolean; actions: ReturnType<typeof useBallotActions> }

/** Title, rules in a sentence, and what can be done now; the next step is the main button. */
export function BallotHead({ ballot, hasVotes, actions }: BallotHeadProps) {
  const { t } = useTranslation('votes')
  const { state } = ballot
  const isFixed = hasVotes || state === 'open'
  const next = { draft: 'open', open: 'closed', closed: 'open' } as const
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h3 className={styles.title}>{ballot.title}</h3>
        <RulesLine ballot={ballot} />
      </div>
      <div className={styles.buttons}>
        {state === 'draft' ? null : (
          <Button key="count" onPress={() => actions.setDialog('count')}>
            {t('panel.typeCount')}
          </Button>
        )}
        <Button
          key="next"
          variant={state === 'closed' ? 'plain' : 'primary'}
          isDisabled={ballot.items.length === 0}
          onPress={() => actions.setState(next[state])}
        >
          {t(`panel.next.${state}`)}
        </Button>
        <MenuButton
          label={t('panel.more')}
          icon={<MoreIcon />}
          items={[
            {
              id: 'edit',
              name: t('panel.edit'),
              disabled: isFixed,
              ...(isFixed ? { note: t(hasVotes ? 'panel.voted' : 'panel.isOpen') } : {}),
            },
            { id: 'copy', name: t('panel.copy') },
            { id: 'remove', name: t('panel.remove'), danger: true, disabled: state === 'open' },
          ]}
          onAction={(id) => {
            if (id === 'edit') actions.setDialog('edit')
            if (id === 'copy') actions.copy()
            if (id === 'remove') actions.remove()
          }}
        />
      </div>
    </header>
  )
}

function RulesLine({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation('votes')
  const { method, dots, threshold, voters } = ballot
  const most = mostOnItem(ballot)
  return (
    <p className={styles.rules}>
      <span className={styles.state} data-state={ballot.state}>
        {t(`state.${ballot.state}`)}
      </span>
      <span>{t(`method.${method}`)}</span>
      {method === 'dots' ? <span>{t('rules.dots', { count: dots })}</span> : null}
      {method === 'dots' && most < dots ? <span>{t('rules.most', { count: most })}</span> : null}
      {method === 'approval' && threshold !== null ? <span>{t('rules.threshold', { percent: threshold })}</span> : null}
      <span>{t(`voters.${voters}`)}</span>
    </p>
  )
}
