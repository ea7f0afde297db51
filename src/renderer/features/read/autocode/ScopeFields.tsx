import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AutocodeVoice } from '../../../../shared/domain/autocode.ts';
import type { SourceSummary } from '../../../../shared/domain/source.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import { leftOutOf } from './build-request.ts';
import { CheckList } from './CheckList.tsx';
import { type RuleDraft, scopes, unitsFor } from './rule-draft.ts';
import { VoiceList } from './RuleFields.tsx';

type Props = Readonly<{
  draft: RuleDraft;
  onChange: (changes: Partial<RuleDraft>) => void;
  sources: readonly SourceSummary[];
  voices: readonly AutocodeVoice[];
}>;

/** What a hit is widened to, in which texts is searched, and whose words do not count. */
export function ScopeFields({ draft, onChange, sources, voices }: Props): ReactNode {
  const { t } = useTranslation('autocode');
  const { t: common } = useTranslation();
  const units = unitsFor(draft.kind);
  const unit = units.includes(draft.unit) ? draft.unit : units[0];
  const scopeLabel = (scope: (typeof scopes)[number]): string =>
    scope === 'all' ? t('scope.all', { count: sources.length }) : t(`scope.${scope}`);
  return (
    <>
      <div className="autocode-pair">
        {unit === undefined ? null : (
          <Select
            label={t('unit')}
            value={unit}
            options={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
            onChange={(value) => onChange({ unit: value })}
          />
        )}
        <Select
          label={t('scope')}
          value={draft.scope}
          options={scopes.map((value) => ({ value, label: scopeLabel(value) }))}
          onChange={(scope) => onChange({ scope })}
        />
      </div>
      {draft.scope === 'chosen' ? (
        <CheckList
          label={t('texts')}
          items={sources.map(({ id, name, kind }) => ({ id, name, note: common(`kind.${kind}`) }))}
          checked={draft.chosen}
          onChange={(chosen) => onChange({ chosen })}
        />
      ) : null}
      {units.length > 0 && voices.length > 0 ? (
        <LeaveOut draft={draft} onChange={onChange} voices={voices} />
      ) : null}
    </>
  );
}

/** Whose words are left out; folded, it still says whose. */
function LeaveOut({ draft, onChange, voices }: Omit<Props, 'sources'>): ReactNode {
  const { t } = useTranslation('autocode');
  const leftOut = leftOutOf(draft, voices);
  const sentence = (): string => {
    if (leftOut.length === 0) return t('nobodyLeftOut');
    const names = new Intl.ListFormat('en').format(leftOut);
    return t(leftOut.length === 1 ? 'leftOut' : 'leftOut_several', { names });
  };
  return (
    <Disclosure className="autocode-fold">
      <Button slot="trigger" className="autocode-fold-trigger">
        <Icon name="right" size={12} />
        <span>{sentence()}</span>
      </Button>
      <DisclosurePanel>
        <VoiceList
          label={t('leaveOut')}
          hideLabel
          voices={voices}
          checked={new Set(leftOut)}
          onChange={(next) => onChange({ leftOut: next })}
        />
      </DisclosurePanel>
    </Disclosure>
  );
}
