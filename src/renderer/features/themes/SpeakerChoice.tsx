import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/Icon.tsx';
import { formatNumber } from '../../state/format.ts';
import { CheckRow } from './CheckRow.tsx';
import type { SpeakersInChoice } from './use-speakers.ts';

/** Whose turns are left out; folded, it still says who. */
export function SpeakerChoice({ speakers }: Readonly<{ speakers: SpeakersInChoice }>): ReactNode {
  const { t } = useTranslation('themes');
  const { leftOut } = speakers;
  if (speakers.speakers.length === 0) return null;
  return (
    <Disclosure className="more">
      <Button slot="trigger" className="more-trigger">
        <Icon name="right" size={12} />
        <span className="more-words">
          {leftOut.size === 0
            ? t('nobodyLeftOut')
            : t('leftOut', { names: [...leftOut].join(', ') })}
        </span>
      </Button>
      <DisclosurePanel className="more-panel">
        <fieldset className="choice">
          <legend className="visually-hidden">{t('leaveOut')}</legend>
          <div className="choice-list" data-scrolls>
            {speakers.speakers.map(({ name, turns }) => (
              <CheckRow
                key={name}
                isChecked={leftOut.has(name)}
                onChange={(isLeftOut) => speakers.setLeftOut(name, isLeftOut)}
                name={name}
                note={t('turnCount', { count: turns, number: formatNumber(turns) })}
              />
            ))}
          </div>
        </fieldset>
      </DisclosurePanel>
    </Disclosure>
  );
}
