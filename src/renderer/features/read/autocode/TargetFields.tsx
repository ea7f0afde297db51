import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../../shared/domain/code.ts';
import { CodeField } from './CodeField.tsx';
import { findCodeNamed, splitCodeName } from './find-code-named.ts';
import { type RuleDraft, tellsApart } from './rule-draft.ts';
import { Segmented } from './Segmented.tsx';

type Props = Readonly<{
  draft: RuleDraft;
  onChange: (changes: Partial<RuleDraft>) => void;
  codes: readonly Code[];
}>;

/** Which code, or where the codes go that a rule has for each of what it tells apart. */
export function TargetFields({ draft, onChange, codes }: Props): ReactNode {
  const { t } = useTranslation('autocode');
  const { kind } = draft;
  if (kind === 'dictionary') return <ParentField {...{ draft, onChange, codes }} />;
  if (!tellsApart(kind)) return <OneCodeField {...{ draft, onChange, codes }} />;
  return (
    <>
      <Segmented
        label={t('perGroup')}
        hideLabel
        value={draft.perGroup ? 'each' : 'one'}
        options={[
          { value: 'each', label: t(`perGroup.${kind}`) },
          { value: 'one', label: t('oneForAll') },
        ]}
        onChange={(value) => onChange({ perGroup: value === 'each' })}
      />
      {draft.perGroup ? (
        <ParentField {...{ draft, onChange, codes }} />
      ) : (
        <OneCodeField {...{ draft, onChange, codes }} />
      )}
    </>
  );
}

function OneCodeField({ draft, onChange, codes }: Props): ReactNode {
  const { t } = useTranslation('autocode');
  const known = findCodeNamed(codes, draft.code);
  const { parent, name } = splitCodeName(codes, draft.code);
  const note = parent
    ? t('codeIsNewBelow', { name, parent: parent.path })
    : t('codeIsNew', { name });
  return (
    <CodeField
      label={t('code')}
      value={draft.code}
      onChange={(code) => onChange({ code })}
      codes={codes}
      note={known || name === '' ? undefined : note}
    />
  );
}

function ParentField({ draft, onChange, codes }: Props): ReactNode {
  const { t } = useTranslation('autocode');
  const isUnknown = draft.parent.trim() !== '' && !findCodeNamed(codes, draft.parent);
  return (
    <CodeField
      label={t('parent')}
      value={draft.parent}
      placeholder={t('parentEmpty')}
      onChange={(parent) => onChange({ parent })}
      codes={codes}
      isWrong={isUnknown}
      note={isUnknown ? t('parentUnknown') : undefined}
    />
  );
}
