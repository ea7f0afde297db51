import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutocodeVoice } from '../../../../shared/domain/autocode.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { SourceSummary } from '../../../../shared/domain/source.ts';
import { Button } from '../../../components/Button.tsx';
import type { Missing } from './build-request.ts';
import { type RuleDraft, ruleKinds } from './rule-draft.ts';
import { RuleFields } from './RuleFields.tsx';
import { ScopeFields } from './ScopeFields.tsx';
import { Segmented } from './Segmented.tsx';
import { TargetFields } from './TargetFields.tsx';

type Props = Readonly<{
  draft: RuleDraft;
  onChange: (changes: Partial<RuleDraft>) => void;
  codes: readonly Code[];
  sources: readonly SourceSummary[];
  voices: readonly AutocodeVoice[];
  /** What is still to be filled in. */
  missing: Missing | null;
  /** There is enough to look for. */
  canLook: boolean;
  onLook: () => void;
  isLooking: boolean;
  /** There is a preview of this very rule. */
  isLooked: boolean;
}>;

/** The rule: what to look for, which code, what of it, and where. Enter in a field looks. */
export function RuleForm(props: Props): ReactNode {
  const { t } = useTranslation('autocode');
  const { draft, onChange, voices, missing, onLook } = props;
  return (
    <form
      className="autocode-form"
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <div className="autocode-fields" data-scrolls>
        <Segmented
          label={t('kindOf')}
          hideLabel
          value={draft.kind}
          options={ruleKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
        <RuleFields draft={draft} onChange={onChange} voices={voices} onSubmit={onLook} />
        <TargetFields draft={draft} onChange={onChange} codes={props.codes} />
        <ScopeFields draft={draft} onChange={onChange} sources={props.sources} voices={voices} />
      </div>
      <div className="autocode-look">
        <Button
          type="submit"
          look={props.isLooked ? 'plain' : 'primary'}
          isDisabled={!props.canLook}
          isPending={props.isLooking}
        >
          {t(props.isLooked ? 'lookAgain' : 'look')}
        </Button>
        <span className="quiet">{missing ? t(missing) : null}</span>
      </div>
    </form>
  );
}
