import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { locatePatternError } from '../../../../core/coding/autocode/locate-pattern-error.ts';
import { parseDictionary } from '../../../../core/coding/autocode/parse-dictionary.ts';
import { answerReaches, type AutocodeVoice } from '../../../../shared/domain/autocode.ts';
import { sentimentLabels } from '../../../../shared/domain/sentiment.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { formatNumber } from '../../../state/format.ts';
import { interviewersOf } from './build-request.ts';
import { CheckList } from './CheckList.tsx';
import { type RuleDraft, strengths, type Strength } from './rule-draft.ts';

export type FieldsProps = Readonly<{
  draft: RuleDraft;
  onChange: (changes: Partial<RuleDraft>) => void;
  voices: readonly AutocodeVoice[];
  onSubmit: () => void;
}>;

/** The fields of the chosen kind of rule. */
export function RuleFields(props: FieldsProps): ReactNode {
  switch (props.draft.kind) {
    case 'text':
      return <WordFields {...props} />;
    case 'dictionary':
      return <DictionaryField {...props} />;
    case 'pattern':
      return <PatternFields {...props} />;
    case 'question':
      return <QuestionFields {...props} />;
    case 'speaker':
      return <SpeakerFields {...props} />;
    case 'sentiment':
      return <FeelingFields {...props} />;
  }
}

function WordFields({ draft, onChange, onSubmit }: FieldsProps): ReactNode {
  const { t } = useTranslation('autocode');
  return (
    <>
      <TextField
        label={t('words')}
        value={draft.words}
        autoFocus
        description={t('wordsMeans')}
        onChange={(words) => onChange({ words })}
        onSubmit={onSubmit}
      />
      <div className="autocode-options">
        <Checkbox
          label={t('inflections')}
          isSelected={draft.inflections && draft.wholeWords}
          isDisabled={!draft.wholeWords}
          onChange={(inflections) => onChange({ inflections })}
        />
        <Checkbox
          label={t('wholeWords')}
          isSelected={draft.wholeWords}
          onChange={(wholeWords) => onChange({ wholeWords })}
        />
        <Checkbox
          label={t('matchCase')}
          isSelected={draft.matchCase && !(draft.inflections && draft.wholeWords)}
          isDisabled={draft.inflections && draft.wholeWords}
          onChange={(matchCase) => onChange({ matchCase })}
        />
      </div>
    </>
  );
}

function useDictionaryProblem(dictionary: string): string | undefined {
  const { t } = useTranslation('autocode');
  const [problem] = parseDictionary(dictionary).problems;
  return problem && t(`dictionary.${problem.what}`, { line: problem.line });
}

function DictionaryField({ draft, onChange }: FieldsProps): ReactNode {
  const { t } = useTranslation('autocode');
  return (
    <TextField
      label={t('dictionary')}
      value={draft.dictionary}
      multiline
      rows={8}
      placeholder={t('dictionaryExample')}
      description={t('dictionaryMeans')}
      error={useDictionaryProblem(draft.dictionary)}
      onChange={(dictionary) => onChange({ dictionary })}
    />
  );
}

/** What is wrong with an expression, and where; nothing while it is empty. */
function usePatternProblem(pattern: string): string | undefined {
  const { t } = useTranslation('autocode');
  const error = locatePatternError(pattern);
  if (!error) return undefined;
  const what = t(`pattern.${error.what}`);
  if (error.at === null) return t('patternWrong', { what });
  return t('patternWrongAt', {
    what,
    at: error.at + 1,
    sign: pattern.slice(error.at, error.at + 8),
  });
}

function PatternFields({ draft, onChange, onSubmit }: FieldsProps): ReactNode {
  const { t } = useTranslation('autocode');
  return (
    <>
      <TextField
        label={t('pattern')}
        value={draft.pattern}
        description={t('patternMeans')}
        error={usePatternProblem(draft.pattern)}
        onChange={(pattern) => onChange({ pattern })}
        onSubmit={onSubmit}
      />
      <Checkbox
        label={t('patternCase')}
        isSelected={draft.patternCase}
        onChange={(patternCase) => onChange({ patternCase })}
      />
    </>
  );
}

/** Those who speak, to be ticked. */
export function VoiceList({
  label,
  hideLabel = false,
  voices,
  checked,
  onChange,
}: Readonly<{
  label: string;
  hideLabel?: boolean;
  voices: readonly AutocodeVoice[];
  checked: ReadonlySet<string>;
  onChange: (checked: ReadonlySet<string>) => void;
}>): ReactNode {
  const { t } = useTranslation('autocode');
  if (voices.length === 0) return <p className="quiet">{t('noVoices')}</p>;
  const items = voices.map(({ name, turns }) => ({
    id: name,
    name,
    note: t('turnCount', { count: turns, number: formatNumber(turns) }),
  }));
  return (
    <CheckList
      label={label}
      hideLabel={hideLabel}
      items={items}
      checked={checked}
      onChange={onChange}
    />
  );
}

function QuestionFields({ draft, onChange, voices, onSubmit }: FieldsProps): ReactNode {
  const { t } = useTranslation('autocode');
  return (
    <>
      <TextField
        label={t('question')}
        value={draft.question}
        description={t('questionMeans')}
        onChange={(question) => onChange({ question })}
        onSubmit={onSubmit}
      />
      <VoiceList
        label={t('interviewers')}
        voices={voices}
        checked={new Set(interviewersOf(draft, voices))}
        onChange={(interviewers) => onChange({ interviewers })}
      />
      <Select
        label={t('answers')}
        value={draft.answers}
        options={[...answerReaches]
          .sort((one) => (one === 'until_asks' ? -1 : 0))
          .map((value) => ({ value, label: t(`answers.${value}`) }))}
        onChange={(answers) => onChange({ answers })}
      />
    </>
  );
}

function SpeakerFields({ draft, onChange, voices }: FieldsProps): ReactNode {
  const { t } = useTranslation('autocode');
  return (
    <VoiceList
      label={t('speakers')}
      voices={voices}
      checked={draft.speakers}
      onChange={(speakers) => onChange({ speakers })}
    />
  );
}

const strengthNames = Object.keys(strengths) as Strength[];

function FeelingFields({ draft, onChange }: FieldsProps): ReactNode {
  const { t } = useTranslation('autocode');
  return (
    <>
      <CheckList
        label={t('feelings')}
        items={sentimentLabels.map((id) => ({ id, name: t(`feeling.${id}`), note: '' }))}
        checked={draft.feelings}
        onChange={(feelings) => onChange({ feelings })}
      />
      <Select
        label={t('strength')}
        value={draft.feelings.has('neutral') ? 'any' : draft.strength}
        isDisabled={draft.feelings.has('neutral')}
        options={strengthNames.map((value) => ({ value, label: t(`strength.${value}`) }))}
        onChange={(strength) => onChange({ strength })}
      />
    </>
  );
}
