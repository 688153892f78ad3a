import { useTranslation } from 'react-i18next'
import { api } from '../transport/api.ts'
import { useAction } from '../transport/useAction.ts'
import { Button } from '../ui/Button.tsx'
import { CheckIcon, WarnIcon } from '../ui/icons.tsx'
import styles from './SafetyDialog.module.css'

/** Reads everything again and says in plain words whether it is whole. */
export function SafetyCheck() {
  const { t } = useTranslation('app')
  const check = useAction(api.safety.check)
  const rebuild = useAction(api.safety.rebuild, { onDone: () => check.mutate(undefined) })
  const report = check.data
  const canRebuild = report?.findings.some(({ code }) => code === 'derived')
  return (
    <section className={styles.section}>
      <div className={styles.row}>
        <h3>{t('safety.check.title')}</h3>
        <Button size="small" onPress={() => check.mutate(undefined)} isDisabled={check.isPending}>
          {check.isPending ? t('safety.check.running') : t('safety.check.run')}
        </Button>
      </div>
      <div role="status">
        {report ? (
          <div className={styles.verdict} data-ok={report.ok}>
            {report.ok ? <CheckIcon /> : <WarnIcon />}
            <div>
              <p className={styles.when}>{t(report.ok ? 'safety.check.ok' : 'safety.check.notOk')}</p>
              <p>
                {t('safety.workshops', { count: report.workshops })}, {t('safety.notes', { count: report.notes })},{' '}
                {t('safety.changes', { count: report.changes })}
              </p>
              <ul className={styles.findings}>
                {report.findings.map((finding) => (
                  <li key={`${finding.code}${finding.message}`}>
                    {t([`safety.check.finding.${finding.code}`, 'safety.check.finding.other'], { count: finding.records.length })}
                  </li>
                ))}
              </ul>
              {report.ok ? null : <p>{t('safety.check.whatNow')}</p>}
              {canRebuild ? (
                <Button size="small" onPress={() => rebuild.mutate(undefined)} isDisabled={rebuild.isPending}>
                  {t('safety.check.rebuild')}
                </Button>
              ) : null}
            </div>
          </div>
        ) : (
          <p className={styles.quiet}>{t('safety.check.about')}</p>
        )}
      </div>
    </section>
  )
}
