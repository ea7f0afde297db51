import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Tree } from '../../components/Tree.tsx';
import type { Code } from '../../../shared/domain/code.ts';
import { formatNumber } from '../../state/format.ts';
import type { PlaceParams } from '../../state/place.ts';
import { codeTree } from './code-tree.ts';
import { withoutFilter } from './segment-question.ts';

export type CodePickerProps = Readonly<{
  codes: readonly Code[];
  filters: PlaceParams['find'];
  onChange: (filters: PlaceParams['find']) => void;
}>;

/** The codebook as a filter: one code, with what is below it unless told otherwise. */
export function CodePicker({ codes, filters, onChange }: CodePickerProps): ReactNode {
  const { t } = useTranslation('find');
  const nodes = useMemo(() => codeTree(codes), [codes]);
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const expanded = new Set<number>(codes.map(({ id }) => id).filter((id) => !closed.has(id)));
  const withBelow = filters.descendants ?? true;
  return (
    <nav className="code-picker" aria-label={t('codePicker')} data-pane tabIndex={-1}>
      <div className="code-picker-head">
        <h2>{t('codePicker')}</h2>
        <Checkbox
          label={t('descendants')}
          isSelected={withBelow}
          onChange={(isSelected) =>
            onChange(
              isSelected
                ? withoutFilter(filters, 'descendants')
                : { ...filters, descendants: false },
            )
          }
        />
      </div>
      <div className="code-picker-list" data-scrolls>
        <Tree
          label={t('codePicker')}
          nodes={nodes}
          render={(code) => <CodeRow code={code} withBelow={withBelow} />}
          selected={filters.codeId ?? null}
          onSelect={(id) => {
            const code = codes.find((known) => known.id === id);
            if (code) onChange({ ...filters, codeId: code.id });
          }}
          expanded={expanded}
          onExpand={(open) =>
            setClosed(new Set(codes.map(({ id }) => id).filter((id) => !open.has(id))))
          }
          empty={<p className="code-picker-empty">{t('noCodes')}</p>}
        />
      </div>
    </nav>
  );
}

function CodeRow({ code, withBelow }: Readonly<{ code: Code; withBelow: boolean }>): ReactNode {
  return (
    <span className="code-row" data-family={code.family}>
      <span className="family-mark" />
      <span className="code-row-name" dir="auto">
        {code.name}
      </span>
      <span className="code-row-count">
        {formatNumber(withBelow ? code.totalSegmentCount : code.segmentCount)}
      </span>
    </span>
  );
}
