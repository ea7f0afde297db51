import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code, CodeDeletion } from '../../../../shared/domain/code.ts';
import { Button } from '../../../components/Button.tsx';
import { useOperation } from '../../../state/engine.ts';

type Props = Readonly<{
  codes: readonly Code[];
  onKeep: () => void;
  onDelete: () => void;
}>;

const goingAlong = ['below', 'memos', 'sets', 'links'] as const satisfies (keyof CodeDeletion)[];

/** Says what goes along before codes go. */
export function DeleteQuestion({ codes, onKeep, onDelete }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const deletion = useOperation('codes.deletion', { codeIds: codes.map(({ id }) => id) }).data;
  const [first] = codes;
  const name =
    codes.length === 1
      ? t('named', { code: first?.name ?? '' })
      : t('several', { count: codes.length });
  const more = goingAlong.filter((what) => (deletion?.[what] ?? 0) > 0);
  return (
    <div
      className="delete-question"
      role="group"
      aria-label={t('delete')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKeep();
      }}
    >
      <p>
        {t('deleteAsk', { name })}{' '}
        {deletion ? t('deleteCodings', { count: deletion.codings }) : null}
      </p>
      {deletion && more.length > 0 ? (
        <ul>
          {more.map((what) => (
            <li key={what}>{t(`goes.${what}`, { count: deletion[what] })}</li>
          ))}
        </ul>
      ) : null}
      <p className="quiet">{t('undoBringsBack')}</p>
      <Button
        look="danger"
        // It has the focus from the beginning, which a disabled one could not take; what goes along is read before it does anything.
        autoFocus
        onPress={() => {
          if (deletion) onDelete();
        }}
      >
        {t('delete')}
      </Button>
      <Button onPress={onKeep}>{t('keep')}</Button>
    </div>
  );
}
