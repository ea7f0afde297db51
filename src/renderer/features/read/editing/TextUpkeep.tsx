import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { KeyHint } from '../../../components/KeyHint.tsx';
import type { Desk } from '../desk.ts';
import { useReaderKeys, type ReaderActionId } from '../reader-actions.ts';
import './editing.css';

const offered = ['edit', 'versions', 'pseudonym'] as const satisfies readonly ReaderActionId[];

/** The ways to the text itself, below what is known about it. */
export function TextUpkeep({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('editing');
  const keysOf = useReaderKeys();
  return (
    <div className="text-upkeep" role="group" aria-label={t('upkeep')}>
      {offered.map((action) => {
        const keys = keysOf(action);
        return (
          <Button key={action} onPress={() => desk.run(action)}>
            {t(`upkeep.${action}`)}
            {keys === undefined ? null : <KeyHint keys={keys} />}
          </Button>
        );
      })}
    </div>
  );
}
