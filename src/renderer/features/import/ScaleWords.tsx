import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScaleWord } from '../../../shared/domain/file-inspection.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { formatNumber } from '../../state/format.ts';
import {
  chosenNumber,
  readNumber,
  type ScaleGroup,
  withNumbers,
  wordsWithoutNumber,
} from './scale-groups.ts';
import type { ScaleChoices } from './staged-files.ts';

export type ScaleWordsProps = Readonly<{
  groups: readonly ScaleGroup[];
  choices: ScaleChoices;
  onChoose: (choices: ScaleChoices) => void;
}>;

/** The words on scales, for the person to give numbers to: nothing is measured by a guess. */
export function ScaleWords({ groups, choices, onChoose }: ScaleWordsProps): ReactNode {
  const { t } = useTranslation('import');
  if (groups.length === 0) return null;
  return (
    <section className="import-section">
      <h3>{t('scales')}</h3>
      <p className="quiet">{t('scale.explain')}</p>
      {groups.map((group) => (
        <Scale
          key={group.columns[0]?.position}
          group={group}
          choices={choices}
          onChoose={onChoose}
        />
      ))}
    </section>
  );
}

function Scale({
  group,
  choices,
  onChoose,
}: Readonly<{ group: ScaleGroup }> & Omit<ScaleWordsProps, 'groups'>): ReactNode {
  const { t } = useTranslation('import');
  // Fields begin anew where the buttons fill or empty them.
  const [filled, setFilled] = useState(0);
  const [first, ...others] = group.columns;
  const open = wordsWithoutNumber(group, choices);
  const proposed = group.words.filter(({ number }) => number !== null);
  const fill = (words: readonly ScaleWord[], isUsed: boolean): void => {
    const numbers = words.map(
      ({ word, number }) => [word, isUsed ? (number ?? undefined) : undefined] as const,
    );
    onChoose(withNumbers(group, new Map(numbers), choices));
    setFilled((times) => times + 1);
  };
  return (
    <fieldset className="import-scale">
      <legend title={group.columns.map(({ question }) => question).join('\n')}>
        {others.length === 0
          ? first?.name
          : t('scale.questions', { name: first?.name, count: others.length })}
      </legend>
      <div className="import-scale-words">
        {group.words.map((word) => (
          <NumberOf
            key={`${word.word}-${filled}`}
            word={word}
            chosen={chosenNumber(group, word.word, choices)}
            onNumber={(number) =>
              onChoose(withNumbers(group, new Map([[word.word, number]]), choices))
            }
          />
        ))}
      </div>
      <p className="import-scale-foot">
        <span className={open.length > 0 ? 'import-scale-open' : 'quiet'} role="status">
          {open.length > 0 ? t('scale.open', { count: open.length }) : t('scale.done')}
        </span>
        {proposed.length > 0 && open.some(({ number }) => number !== null) ? (
          <Button onPress={() => fill(proposed, true)}>
            {t('scale.use', {
              numbers: proposed.map(({ number }) => formatNumber(number ?? 0)).join(', '),
            })}
          </Button>
        ) : null}
        {open.length < group.words.length ? (
          <Button look="quiet" onPress={() => fill(group.words, false)}>
            {t('scale.clear')}
          </Button>
        ) : null}
      </p>
    </fieldset>
  );
}

function NumberOf({
  word: { word, count, number },
  chosen,
  onNumber,
}: Readonly<{
  word: ScaleWord;
  chosen: number | undefined;
  onNumber: (number: number | undefined) => void;
}>): ReactNode {
  const { t } = useTranslation('import');
  const [text, setText] = useState(chosen === undefined ? '' : String(chosen));
  return (
    <div className="import-scale-word">
      <TextField
        label={t('scale.word', {
          word,
          rows: t('scale.rows', { count, number: formatNumber(count) }),
        })}
        value={text}
        placeholder={number === null ? '' : t('scale.proposed', { number: String(number) })}
        error={readNumber(text) === null ? t('scale.wrong') : undefined}
        onChange={(written) => {
          setText(written);
          onNumber(readNumber(written) ?? undefined);
        }}
      />
    </div>
  );
}
