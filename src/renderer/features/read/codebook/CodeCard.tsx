import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { codeTexts, type Code, type CodeText } from '../../../../shared/domain/code.ts';
import { Button } from '../../../components/Button.tsx';
import { Chip } from '../../../components/Chip.tsx';
import { HistoryLink } from '../../../components/HistoryLink.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { ThingNotes } from '../../../components/linking/ThingNotes.tsx';
import { useKept } from '../../../state/navigation.ts';
import type { Desk } from '../desk.ts';
import { OrphansOfCode } from '../editing/Orphans.tsx';
import { CodeNameField } from './CodeNameField.tsx';
import { FamilyChoice } from './FamilyChoice.tsx';
import { ProseField } from './ProseField.tsx';
import type { CodeCommands } from './use-code-commands.ts';
import type { Codebook } from './use-codebook.ts';
import { useNameFault } from './use-name-fault.ts';

type Props = Readonly<{
  code: Code;
  caseCount: number;
  /** Counts how often renaming was asked for; each time the name gets the focus. */
  nameFocus: number;
  desk: Desk;
  book: Codebook;
  commands: CodeCommands;
  onShowSegments: () => void;
  /** The name was written: the focus goes on where codes are chosen. */
  onNamed: () => void;
}>;

/** The chosen code: everything that is said about it, each changed where it stands. */
export function CodeCard(props: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const { code, caseCount, book, commands } = props;
  const faultOf = useNameFault(book.all);
  const change = (part: Parameters<CodeCommands['change']>[1]): Promise<boolean> =>
    commands.change(code, part);
  return (
    <section
      className="code-card"
      aria-label={t('codeProperties', { code: code.path })}
      data-scrolls
    >
      {code.archived ? (
        <p className="code-archived">
          {t('isArchived')}
          <Button onPress={() => void commands.archive([code], false)}>{t('bringBack')}</Button>
        </p>
      ) : null}
      <CodeNameField
        saved={code.name}
        focus={props.nameFocus}
        check={(name) => faultOf(name, code.parentId, code.id)}
        onSave={(name) => void change({ name })}
        onDone={props.onNamed}
      />
      <p className="code-facts">
        <button type="button" className="text-button" onClick={props.onShowSegments}>
          {t('segments', { count: code.segmentCount })}
        </button>
        <OrphansOfCode codeId={code.id} />
        <span>{t('sources', { count: code.sourceCount })}</span>
        <span>{t('cases', { count: caseCount })}</span>
        {code.totalSegmentCount > code.segmentCount ? (
          <span className="quiet">{t('withBelow', { count: code.totalSegmentCount })}</span>
        ) : null}
      </p>
      <FamilyChoice code={code} onChoose={(colour) => void change({ colour })} />
      <SetChips code={code} book={book} commands={commands} />
      <CodeWords {...props} />
      <ThingNotes key={code.id} thing={{ codeId: code.id }} />
      <HistoryLink object={{ kind: 'code', id: code.id }} name={code.path} />
    </section>
  );
}

/** The sets that a code is in. */
function SetChips({ code, book, commands }: Pick<Props, 'code' | 'book' | 'commands'>): ReactNode {
  const { t } = useTranslation('codebook');
  const sets = book.sets.filter(({ id }) => code.setIds.includes(id));
  if (sets.length === 0) return null;
  return (
    <div className="code-sets" role="group" aria-label={t('sets')}>
      {sets.map((set) => (
        <Chip
          key={set.id}
          kind={t('setKind')}
          label={set.name}
          onRemove={() => void commands.setMembers(set, [], [code.id])}
        />
      ))}
    </div>
  );
}

/** Description, and folded away until wanted, when the code is used, when not, and an example. */
function CodeWords({ code, desk, commands }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const [kept, keep] = useKept('codes.criteria');
  const [isOpen, setOpen] = useState(kept === true);
  const written = codeTexts.filter((text) => text !== 'description' && code[text] !== '').length;
  const field = (text: CodeText, action?: ReactNode): ReactNode => (
    <ProseField
      key={text}
      label={t(text)}
      hint={t(`${text}Hint`)}
      draft={text === 'description' ? `code.${code.id}` : `code.${code.id}.${text}`}
      saved={code[text]}
      onSave={(words) => commands.change(code, { [text]: words })}
      action={action}
    />
  );
  return (
    <>
      {field('description')}
      <button
        type="button"
        className="text-button fold-button"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
          keep(!isOpen);
        }}
      >
        <Icon name={isOpen ? 'down' : 'right'} size={12} />
        {t('criteria')}
        {written > 0 ? <span className="quiet">{t('written', { count: written })}</span> : null}
      </button>
      {isOpen ? (
        <>
          {field('inclusion')}
          {field('exclusion')}
          {field('example', <UseSelection code={code} desk={desk} commands={commands} />)}
        </>
      ) : null}
    </>
  );
}

/** Takes the selected words over as an example. */
function UseSelection({
  code,
  desk,
  commands,
}: Pick<Props, 'code' | 'desk' | 'commands'>): ReactNode {
  const { t } = useTranslation('codebook');
  const { selection, reading } = desk;
  const words = reading.text.slice(selection.start, selection.end).trim();
  const take = (): void => {
    const quote = t('quote', { words, source: reading.source.name });
    const example = code.example.trim() === '' ? quote : `${code.example.trimEnd()}\n${quote}`;
    void commands.change(code, { example });
  };
  return (
    <Button look="quiet" isDisabled={words === ''} onPress={take}>
      {t('useSelection')}
    </Button>
  );
}
