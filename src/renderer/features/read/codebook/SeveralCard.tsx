import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../../shared/domain/code.ts';
import { Button } from '../../../components/Button.tsx';
import type { CodeCommands } from './use-code-commands.ts';
import type { Codebook } from './use-codebook.ts';

type Props = Readonly<{ codes: readonly Code[]; book: Codebook; commands: CodeCommands }>;

/** Several chosen codes, and what can be done with them together. */
export function SeveralCard({ codes, book, commands }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const isArchived = codes.every(({ archived }) => archived);
  const segments = codes.reduce((sum, { segmentCount }) => sum + segmentCount, 0);
  return (
    <section className="code-card" aria-label={t('several', { count: codes.length })} data-scrolls>
      <p className="code-facts" role="status">
        <strong>{t('several', { count: codes.length })}</strong>
        <span>{t('segments', { count: segments })}</span>
      </p>
      <ul className="several-names">
        {codes.slice(0, 8).map(({ id, path, family }) => (
          <li key={id} data-family={family} title={path}>
            <span className="family-mark" /> {path}
          </li>
        ))}
        {codes.length > 8 ? (
          <li className="quiet">{t('andMore', { count: codes.length - 8 })}</li>
        ) : null}
      </ul>
      <div className="several-actions">
        <Button onPress={() => book.ask('merge')}>{t('merge', { count: codes.length })}</Button>
        <Button onPress={() => book.ask('move')}>{t('move', { count: codes.length })}</Button>
        <Button onPress={() => void commands.archive(codes, !isArchived)}>
          {t(isArchived ? 'bringBack' : 'archive')}
        </Button>
        <Button onPress={() => book.ask('newSet')}>{t('newSetOf', { count: codes.length })}</Button>
        <Button onPress={() => book.ask('delete')}>{t('deleteThem')}</Button>
      </div>
    </section>
  );
}
