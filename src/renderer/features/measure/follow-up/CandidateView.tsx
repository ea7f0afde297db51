import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import {
  type Candidate,
  type CandidateKind,
  candidateKinds,
} from '../../../../shared/domain/follow-up.ts';
import { Button } from '../../../components/Button.tsx';
import { type DataColumn, DataTable } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Select } from '../../../components/Select.tsx';
import { Split } from '../../../components/Split.tsx';
import { useOperation } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { usePages } from '../../../state/use-pages.ts';
import { CustomerWords, useCustomerName } from './CustomerWords.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { pickColumn } from './pick-column.tsx';
import type { ScoreChoice } from './score-choice.ts';
import { usePicks } from './use-picks.ts';

/** How many “pick the first” picks at once: as many as one step may open and one page holds. */
const mostAtOnce = 200;

type Props = Readonly<{ table: DatasetSummary; score: ScoreChoice; scoreField: ReactNode }>;

/** Customers whose answer asks for a call, the worst first; those picked are followed up in one step. */
export function CandidateView({ table, score, scoreField }: Props): ReactNode {
  const { t } = useTranslation('followUp');
  const nameOf = useCustomerName();
  const [kind, setKind] = useState<CandidateKind>('detractor');
  const [active, setActive] = useState(0);
  const [asked, setAsked] = useState<readonly number[] | null>(null);
  const { metric, column, reversed } = score;
  const question = {
    datasetId: table.id,
    kind,
    metric,
    column: column.name,
    options: reversed ? { reversed } : {},
  };
  const picks = usePicks(JSON.stringify(question));
  const pages = usePages('followUps.candidates', question);
  // The same question as the list's first page: what is said of the whole list comes with it.
  const page = useOperation(
    'followUps.candidates',
    { ...question, offset: 0, limit: mostAtOnce },
    { keepPrevious: true },
  ).data;
  const total = pages.total ?? 0;
  const customer = pages.row(Math.min(active, Math.max(0, total - 1)));
  const columns: readonly DataColumn<Candidate>[] = [
    pickColumn(
      t('isPicked'),
      ({ row }) => picks.picked.has(row),
      ({ row }) => picks.toggle(row),
    ),
    { id: 'respondent', header: t('respondent'), width: 92, cell: nameOf },
    {
      id: 'score',
      header: t('score'),
      width: 60,
      numeric: true,
      cell: ({ score: given }) => given,
    },
    {
      id: 'words',
      header: t('words'),
      width: '1fr',
      cell: ({ words }) => (
        <span dir="auto" className={words === '' ? 'quiet' : undefined}>
          {words === '' ? t('noWords') : words.replace(/\s+/gu, ' ')}
        </span>
      ),
    },
    {
      id: 'segment',
      header: t('segment'),
      width: 140,
      cell: ({ segments }) => segments.map(({ value }) => value).join(', '),
    },
    {
      id: 'followUp',
      header: t('followUp'),
      width: 88,
      cell: ({ followUp }) => (followUp ? t(`status.${followUp}`) : null),
    },
  ];
  const rowsToOpen = (): readonly number[] => {
    if (picks.picked.size > 0) return [...picks.picked];
    return customer ? [customer.row] : [];
  };
  const open = (rows: readonly number[]): void => {
    if (rows.length > 0) setAsked(rows);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOnRows = (event.target as Element).matches('[role="grid"]');
    if (event.key !== ' ' || event.defaultPrevented || !customer || !isOnRows) return;
    event.preventDefault();
    picks.toggle(customer.row);
  };
  const count = picks.picked.size;
  return (
    <>
      <Split
        name="measure.candidate"
        label={t('paneWidth')}
        side="end"
        initial={288}
        min={220}
        max={560}
        pane={<CandidatePane customer={customer} />}
      >
        <div className="follow-up-part">
          <div className="follow-up-head">
            <div className="follow-up-fields">
              {scoreField}
              <Select
                label={t('who')}
                value={kind}
                options={candidateKinds.map((value) => ({
                  value,
                  label: t(`band.${metric}.${value}`),
                }))}
                onChange={setKind}
              />
              <span className="follow-up-buttons">
                {count > 0 ? (
                  <Button look="quiet" onPress={picks.clear}>
                    {t('unpick')}
                  </Button>
                ) : (
                  <Button
                    look="quiet"
                    isDisabled={total === 0}
                    onPress={() => picks.pick(page?.rows.map(({ row }) => row) ?? [])}
                  >
                    {t('pickShown', { number: formatNumber(Math.min(total, mostAtOnce)) })}
                  </Button>
                )}
                <Button look="primary" isDisabled={total === 0} onPress={() => open(rowsToOpen())}>
                  {count > 0
                    ? t('followUpPicked', { number: formatNumber(count) })
                    : t('followUpThis')}
                </Button>
              </span>
            </div>
            <p className="follow-up-says">
              <span role="status">
                {t('customers', { count: total, number: formatNumber(total) })}
                {page ? `, ${t('followedUp', { number: formatNumber(page.followedUp) })}` : ''}
                {count > 0 ? `, ${t('picked', { number: formatNumber(count) })}` : ''}
              </span>
              {page ? <span className="quiet">{page.rule}</span> : null}
            </p>
          </div>
          {pages.error ? (
            <div className="place-notice">
              <ErrorNotice error={pages.error.appError} />
            </div>
          ) : pages.total === 0 ? (
            <EmptyState sentence={t('noCandidates', { table: table.name })} />
          ) : (
            <div className="follow-up-grid" onKeyDown={onKeyDown}>
              <DataTable
                label={t('candidatesOf', { table: table.name })}
                columns={columns}
                count={total}
                row={pages.row}
                onVisible={pages.onVisible}
                onActive={setActive}
                onOpen={() => open(rowsToOpen())}
              />
            </div>
          )}
          {total > 0 ? <p className="follow-up-foot">{t('candidateKeys')}</p> : null}
        </div>
      </Split>
      {asked ? (
        <OpenDialog
          datasetId={table.id}
          rows={asked}
          kind={kind}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            picks.clear();
          }}
        />
      ) : null}
    </>
  );
}

/** The customer of the active row: words in full, score, where they stand, whether somebody calls already. */
function CandidatePane({ customer }: Readonly<{ customer: Candidate | null }>): ReactNode {
  const { t } = useTranslation('followUp');
  const nameOf = useCustomerName();
  const title = customer ? t('customer', { name: nameOf(customer) }) : t('noCustomer');
  return (
    <aside className="follow-up-pane" aria-label={title} data-scrolls data-pane tabIndex={0}>
      <h2 className="pane-title">{title}</h2>
      {customer ? (
        <div className="follow-up-card">
          <CustomerWords customer={customer} />
          {customer.followUp ? (
            <p>
              {t('followUp')}: {t(`status.${customer.followUp}`)}
            </p>
          ) : null}
        </div>
      ) : null}
    </aside>
  );
}
