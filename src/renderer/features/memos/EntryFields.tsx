import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../state/keyboard.ts';

type Change = Readonly<{ title?: string; entryDate?: string }>;
type Props = Readonly<{
  title: string;
  /** `2026-03-01`. */
  day: string;
  onChange: (change: Change) => void;
}>;

/** Title and day of a journal entry, each saved where it is left or on Enter. */
export function EntryFields({ title, day, onChange }: Props): ReactNode {
  const { t } = useTranslation('memos');
  const id = useId();
  const [typedTitle, setTitle] = useState(title);
  const [typedDay, setDay] = useState(day);
  // What was saved, here or elsewhere, is shown; the other field may be written in meanwhile and keeps its words.
  const [known, setKnown] = useState({ title, day });
  if (known.title !== title || known.day !== day) {
    setKnown({ title, day });
    if (known.title !== title) setTitle(title);
    if (known.day !== day) setDay(day);
  }
  const saveTitle = (): void => {
    if (typedTitle.trim() !== title) onChange({ title: typedTitle });
  };
  const saveDay = (): void => {
    if (typedDay === '') setDay(day);
    else if (typedDay !== day) onChange({ entryDate: typedDay });
  };
  const onEnter = (act: () => void) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isComposing(event.nativeEvent)) act();
  };
  return (
    <div className="entry-fields">
      <span className="text-field entry-title">
        <label className="field-label" htmlFor={`${id}-title`}>
          {t('entryTitle')}
        </label>
        <input
          id={`${id}-title`}
          className="field-input"
          dir="auto"
          maxLength={500}
          value={typedTitle}
          onChange={(event) => setTitle(event.target.value)}
          onBlur={saveTitle}
          onKeyDown={onEnter(saveTitle)}
        />
      </span>
      <span className="text-field">
        <label className="field-label" htmlFor={`${id}-day`}>
          {t('entryDay')}
        </label>
        <input
          id={`${id}-day`}
          className="field-input"
          type="date"
          required
          value={typedDay}
          onChange={(event) => setDay(event.target.value)}
          onBlur={saveDay}
          onKeyDown={onEnter(saveDay)}
        />
      </span>
    </div>
  );
}
