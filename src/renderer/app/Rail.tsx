import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import { useNavigation, usePlace } from '../state/navigation.ts';
import { plainPlace, railEntries } from './places.tsx';
import './Rail.css';

/** The places, words under icons. */
export function Rail({ hasStudy }: Readonly<{ hasStudy: boolean }>): ReactNode {
  const { t } = useTranslation('app');
  const navigation = useNavigation();
  const present = usePlace().name;
  const here = hasStudy ? present : 'home';
  return (
    <nav className="rail" aria-label={t('places')} data-pane tabIndex={-1}>
      {railEntries.map(({ name, icon }) => (
        <Button
          key={name}
          className="rail-entry"
          isDisabled={!hasStudy && name !== 'home'}
          {...(name === here ? { 'aria-current': 'page' } : {})}
          onPress={() => navigation.goBackTo(name, plainPlace(name))}
        >
          <Icon name={icon} />
          <span>{t(`place.${name}`)}</span>
        </Button>
      ))}
    </nav>
  );
}
