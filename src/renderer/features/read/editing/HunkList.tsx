import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hunk, SourceVersion } from '../../../../shared/domain/version.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useOperation } from '../../../state/engine.ts';

const pageLength = 100;

type Props = Readonly<{ from: SourceVersion; to: SourceVersion }>;

/** What differs between two versions: signs and lines say what came and went, not the colour alone. */
export function HunkList({ from, to }: Props): ReactNode {
  const { t } = useTranslation('editing');
  const [pages, setPages] = useState(1);
  const found = useOperation(
    'versions.compare',
    { fromId: from.id, toId: to.id, limit: pages * pageLength },
    { keepPrevious: true },
  );
  if (found.error) return <ErrorNotice error={found.error.appError} />;
  if (!found.data) return null;
  const { total, rows } = found.data;
  return (
    <>
      <h3 role="status">
        {total === 0
          ? t('sameText')
          : t('differences', { count: total, from: from.number, to: to.number })}
      </h3>
      <ol className="hunks">
        {rows.map((hunk) => (
          <HunkLine key={`${hunk.old.start} ${hunk.present.start}`} hunk={hunk} />
        ))}
      </ol>
      {total > rows.length ? (
        <Button onPress={() => setPages(pages + 1)}>
          {t('showMore', { count: total - rows.length })}
        </Button>
      ) : null}
    </>
  );
}

function HunkLine({ hunk }: Readonly<{ hunk: Hunk }>): ReactNode {
  const { before, removed, inserted, after } = hunk;
  return (
    <li className="hunk" dir="auto">
      {before}
      {removed === '' ? null : <del>{removed}</del>}
      {inserted === '' ? null : <ins>{inserted}</ins>}
      {after}
    </li>
  );
}
