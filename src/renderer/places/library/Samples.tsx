import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { api } from '../../transport/api.ts'
import { useAction } from '../../transport/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './Samples.module.css'
import { useOffers } from './useOffers.ts'
import type { Offer } from './useOffers.ts'

/** Finished workshops to look around in; they come first in an empty library and stay quiet in a full one. */
export function Samples({ isProminent }: { isProminent: boolean }) {
  const { t } = useTranslation('library')
  const { samples } = useOffers()
  if (samples.length === 0) return null
  return (
    <section className={styles.samples} data-prominent={isProminent}>
      <h2 className={styles.title}>{t('samples.title')}</h2>
      <p className={styles.about}>{t('samples.about')}</p>
      <ul className={styles.list}>
        {samples.map((sample) => (
          <Sample key={sample.name} sample={sample} />
        ))}
      </ul>
    </section>
  )
}

function Sample({ sample: { name, title, about } }: { sample: Offer }) {
  const { t } = useTranslation('library')
  const [, go] = useLocation()
  const add = useAction(api.workshops.addSample, {
    onDone: ({ id, all }) =>
      toast.show({
        tone: 'good',
        message: t('samples.added', { count: all.length }),
        actionLabel: t('samples.open'),
        onAction: () => go(`/w/${id}/plan`),
      }),
  })
  return (
    <li className={styles.sample}>
      <div>
        <h3 className={styles.name}>{title}</h3>
        <p className={styles.about}>{about}</p>
      </div>
      <Button onPress={() => add.mutate({ name })} isDisabled={add.isPending} aria-label={t('samples.addOf', { title })}>
        {add.isPending ? t('samples.adding') : t('samples.add')}
      </Button>
    </li>
  )
}
