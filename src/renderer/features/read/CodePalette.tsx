import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { maxCodeName, type Code } from '../../../shared/domain/code.ts';
import { formatNumber } from '../../state/format.ts';
import { isComposing } from '../../state/keyboard.ts';
import type { Desk } from './desk.ts';
import { listChoices, type PaletteChoice } from './palette-choices.ts';
import { takeTyped } from './typed-ahead.ts';
import { useStable } from './use-stable.ts';

type Props = Readonly<{ desk: Desk }>;

/** Where the palette stands when the text cannot say where the selection is. */
const somewhere = { x: 120, y: 160 };

/** Codes the selection: some letters of a code and Enter. Ctrl+Enter applies it and asks for another. */
export function CodePalette({ desk }: Props): ReactNode {
  const { t } = useTranslation('read');
  const anchor = useRef<HTMLSpanElement>(null);
  // Where the selection is when the palette opens: it stays there while codes are applied.
  const [place] = useState(() => desk.reader?.placeOfSelection() ?? somewhere);
  return (
    <>
      <span ref={anchor} className="anchor" style={{ left: place.x, top: place.y }} />
      <Popover
        className="popover code-palette"
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={(open) => {
          if (!open) desk.closeDialog();
        }}
      >
        <Dialog className="code-palette-dialog" aria-label={t('action.code')}>
          <PaletteField desk={desk} />
        </Dialog>
      </Popover>
    </>
  );
}

function PaletteField({ desk }: Props): ReactNode {
  const { t } = useTranslation('read');
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { codes } = desk.reading;
  // A new code is put below the one chosen in the codebook.
  const parent = desk.selectedCode;
  const choices = useMemo(
    () => listChoices(codes, query, desk.recent.order, parent),
    [codes, query, desk.recent.order, parent],
  );
  // A second Enter, or a second click, may come before the palette has gone.
  const isDone = useRef(false);
  const apply = (choice: PaletteChoice | undefined, typed: string | null, goOn = false): void => {
    if (!choice || isDone.current) return;
    isDone.current = !goOn;
    if (goOn) setQuery('');
    else desk.closeDialog();
    void desk.applyChoice(choice, typed);
  };
  const onTyped = useStable((words: string, isEntered: boolean): void => {
    setQuery(words);
    if (!isEntered) return;
    apply(listChoices(codes, words, desk.recent.order, parent)[0], words);
  });
  const { clearFieldFocus } = desk;
  useEffect(() => {
    // Typed before the palette stood: a name, and perhaps its Enter already.
    const [words = '', enter] = takeTyped().split('\n');
    clearFieldFocus();
    if (words !== '') onTyped(words, enter !== undefined);
  }, [clearFieldFocus, onTyped]);
  const emptyWords =
    query.trim().length > maxCodeName
      ? t('paletteNameLong', { most: formatNumber(maxCodeName) })
      : t('paletteEmpty');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      setAt((at + step + choices.length) % choices.length);
      event.preventDefault();
    } else if (event.key === 'Enter') {
      // Letters mean the best code for them; another one of the list is chosen by itself.
      apply(choices[at], at === 0 ? query : null, event.ctrlKey || event.metaKey);
      event.preventDefault();
    }
  };
  return (
    <>
      <input
        className="field-input"
        role="combobox"
        autoFocus
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        aria-label={t('codeName')}
        placeholder={t('codeName')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="code-palette-list" role="listbox" id={id} aria-label={t('codes')}>
        {choices.map((choice, index) => (
          <Choice
            key={choice.kind === 'code' ? choice.code.id : 'new'}
            id={`${id}-${index}`}
            choice={choice}
            isPresent={index === at}
            onApply={() => apply(choice, null)}
          />
        ))}
        {choices.length === 0 ? <p className="quiet">{emptyWords}</p> : null}
      </div>
      <p className="code-palette-foot quiet">{t('paletteKeys')}</p>
    </>
  );
}

type ChoiceProps = Readonly<{
  id: string;
  choice: PaletteChoice;
  isPresent: boolean;
  onApply: () => void;
}>;

function Choice({ id, choice, isPresent, onApply }: ChoiceProps): ReactNode {
  const { t } = useTranslation('read');
  const above = choice.kind === 'code' ? parentPath(choice.code) : choice.parent?.path;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isPresent}
      className="code-palette-choice"
      data-family={choice.kind === 'code' ? choice.code.family : choice.parent?.family}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onApply}
    >
      <span className="family-mark" />
      <span className="code-palette-name" dir="auto">
        {choice.kind === 'code' ? choice.code.name : t('newCodeNamed', { name: choice.name })}
      </span>
      {above ? <span className="quiet code-palette-path">{above}</span> : null}
      {choice.kind === 'code' && choice.code.archived ? (
        <span className="quiet code-palette-path">{t('archivedCode')}</span>
      ) : null}
      {choice.kind === 'code' ? (
        <span className="quiet code-palette-count">{choice.code.segmentCount}</span>
      ) : null}
    </div>
  );
}

function parentPath({ path, name }: Code): string {
  return path.slice(0, -name.length).replace(/\/$/u, '');
}
