import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutocodePreview } from '../../../../shared/domain/autocode.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { JobProgress } from '../../../components/JobProgress.tsx';
import { formatNumber } from '../../../state/format.ts';
import { HitList } from './HitList.tsx';
import { countChosen, type LeftOut } from './left-out.ts';
import type { RuleKind } from './rule-draft.ts';
import type { Autocode, Looked } from './use-autocode.ts';

type Props = Readonly<{
  autocode: Autocode;
  /** The rule in the form is not the one that was looked for. */
  isOld: boolean;
  /** It is looked for in a moment without being told. */
  isRenewing: boolean;
}>;

/** What the rule would code, or why there is nothing to see. */
export function PreviewPane({ autocode, isOld, isRenewing }: Props): ReactNode {
  const { t } = useTranslation('autocode');
  const { job, looked, leftOut, setLeftOut, failure } = autocode;
  const isRunning = job.state.status === 'running';
  return (
    <section className="autocode-preview" aria-label={t('preview')} aria-busy={isRunning}>
      <JobProgress job={job} label={t('looking')} />
      {failure ? <ErrorNotice error={failure} /> : null}
      {job.state.status === 'cancelled' ? <p className="autocode-note">{t('stopped')}</p> : null}
      {looked ? (
        <Found
          looked={looked}
          leftOut={leftOut}
          onChange={setLeftOut}
          isOld={isOld}
          isRenewing={isRenewing}
        />
      ) : (
        <p className="autocode-empty">{isRunning ? '' : t('empty')}</p>
      )}
    </section>
  );
}

type FoundProps = Readonly<{
  looked: Looked;
  leftOut: LeftOut;
  onChange: (leftOut: LeftOut) => void;
  isOld: boolean;
  isRenewing: boolean;
}>;

function Found({ looked, leftOut, onChange, isOld, isRenewing }: FoundProps): ReactNode {
  const { t } = useTranslation('autocode');
  const { preview, request } = looked;
  const kind: RuleKind = request.rule.kind;
  return (
    <>
      {isOld && !isRenewing ? <p className="autocode-note">{t('changed')}</p> : null}
      {preview.warnings.map((warning) => (
        <p className="autocode-warning" key={warning} role="note">
          <Icon name="warning" size={16} />
          {warning}
        </p>
      ))}
      {preview.total > 0 ? <Counts preview={preview} leftOut={leftOut} /> : null}
      {preview.total === 0 && preview.sources.length === 0 ? (
        <div className="autocode-empty">
          <p>{t('nothing', { count: preview.searched, number: formatNumber(preview.searched) })}</p>
          <p className="quiet">{t(`advice.${kind}`)}</p>
        </div>
      ) : (
        <HitList
          key={preview.previewId}
          preview={preview}
          leftOut={leftOut}
          onChange={onChange}
          isOld={isOld}
          isRenewing={isRenewing}
          findsWholes={kind === 'question' || kind === 'speaker' || kind === 'sentiment'}
        />
      )}
    </>
  );
}

/** "312 of 320 in 14 texts, 25 coded so already", and for several codes how many each. */
function Counts({
  preview,
  leftOut,
}: Readonly<{ preview: AutocodePreview; leftOut: LeftOut }>): ReactNode {
  const { t } = useTranslation('autocode');
  const withHits = preview.sources.filter(({ hits }) => hits > 0).length;
  const found = preview.targets.filter(({ hits }) => hits > 0);
  return (
    <div className="autocode-counts">
      <p role="status">
        <strong>
          {t('counts', {
            chosen: formatNumber(countChosen(leftOut, preview)),
            total: formatNumber(preview.total),
          })}
        </strong>{' '}
        {t('countsIn', { count: withHits, number: formatNumber(withHits) })}
        {preview.already > 0
          ? `, ${t('countsAlready', { number: formatNumber(preview.already) })}`
          : ''}
      </p>
      {preview.targets.length > 1 ? (
        <p className="quiet autocode-targets">
          {found.map(({ name, hits, codeId }) => (
            <span key={name}>
              {name} {formatNumber(hits)}
              {codeId === null ? ` (${t('targetNew')})` : ''}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
