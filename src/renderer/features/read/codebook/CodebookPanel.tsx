import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeId } from '../../../../shared/ids.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { KeyHint } from '../../../components/KeyHint.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useCommands } from '../../../state/commands.ts';
import { useOperation } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { useNavigation } from '../../../state/navigation.ts';
import { ContextMenu } from '../ContextMenu.tsx';
import type { Desk } from '../desk.ts';
import { useStable } from '../use-stable.ts';
import { useBookMenu, useCodeMenu } from './code-menu.ts';
import { CodeCard } from './CodeCard.tsx';
import { CodeTree, type WindowPlace } from './CodeTree.tsx';
import './codebook.css';
import { NameQuestions, Questions } from './Questions.tsx';
import { SetBar } from './SetBar.tsx';
import { SeveralCard } from './SeveralCard.tsx';
import type { CodeKey } from './code-keys.ts';
import { useCodeCommands } from './use-code-commands.ts';
import { useCodebook, type Codebook } from './use-codebook.ts';
import { useFocusOnTree } from './use-focus-on-tree.ts';

/** The codebook: the tree, the chosen codes' properties, and everything that can be done with codes. */
export function CodebookPanel({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('codebook');
  const navigation = useNavigation();
  const book = useCodebook(desk);
  const commands = useCodeCommands(desk, book);
  const [nameFocus, setNameFocus] = useState(0);
  const [menuAt, setMenuAt] = useState<WindowPlace | null>(null);
  const counted = useOperation('codes.caseCounts', {}).data;
  const cases = useMemo(
    () => new Map(counted?.map(({ codeId, caseCount }) => [codeId, caseCount])),
    [counted],
  );
  const { chosen, shown } = book;
  const only = chosen.length === 1 ? chosen[0] : undefined;

  const tree = useFocusOnTree(book.question);
  const rename = (): void => setNameFocus((now) => now + 1);
  const showSegments = (codeId: CodeId): void =>
    navigation.go({ name: 'find', params: { codeId } });
  const open = (codeId: CodeId): void => {
    if (desk.selection.start < desk.selection.end) void desk.applyCode(codeId);
    else showSegments(codeId);
  };
  const findAndCode = (): void => desk.run('autocode');
  const hasSelection = desk.selection.start < desk.selection.end;
  const codeGroups = useCodeMenu({
    ...{ book, commands, open, hasSelection, showSegments, findAndCode, rename },
  });
  const bookGroup = useBookMenu({ book, commands });
  useCommands([
    { id: 'codebook.import', title: t('import'), run: () => book.ask('import') },
    { id: 'codebook.export', title: t('export'), run: () => void commands.exportBook() },
    { id: 'codebook.newSet', title: t('newSet'), run: () => book.ask('newSet') },
  ]);
  // The tree is drawn anew when codes change, not at each step of the caret.
  const stableOpen = useStable(open);
  const stableWords = useStable((codeId: CodeId) => {
    void desk.applyCode(codeId);
  });
  const stableMove = useStable((...move: Parameters<typeof commands.move>) => {
    void commands.move(...move);
  });
  const stableKey = useStable((key: CodeKey) => {
    if (chosen.length === 0) return;
    const ids = chosen.map(({ id }) => id);
    if (key === 'codes.rename') {
      if (only) rename();
    } else if (book.set) void commands.takeOut(book.set, ids);
    else book.ask('delete');
  });

  return (
    <div className="codebook">
      <div className="codebook-head">
        <TextField
          label={t('filterCodes')}
          hideLabel
          placeholder={t('filterCodes')}
          value={book.filter}
          onChange={book.setFilter}
        />
        <IconButton icon="add" label={t('newCode')} onPress={() => book.ask('newCode')} />
        <Menu
          label={t('codeMenu')}
          trigger={<IconButton icon="more" label={t('codeMenu')} />}
          groups={[...codeGroups, bookGroup]}
        />
      </div>
      <SetBar book={book} commands={commands} />
      <Counts book={book} />
      <NameQuestions desk={desk} book={book} commands={commands} />
      <div className="codebook-tree" data-scrolls ref={tree.ref}>
        <CodeTree
          codes={shown}
          all={book.all}
          quiet={book.quiet}
          cases={cases}
          isFiltered={book.filter !== '' || book.set !== null}
          chosen={chosen}
          onChoose={book.choose}
          onOpen={stableOpen}
          onMove={stableMove}
          onKey={stableKey}
          onMenu={setMenuAt}
          onWords={stableWords}
        />
        {shown.length === 0 ? <NothingShown book={book} /> : null}
      </div>
      {menuAt ? (
        <ContextMenu
          label={t('codeMenu')}
          groups={codeGroups}
          place={menuAt}
          onClose={() => setMenuAt(null)}
        />
      ) : null}
      <Questions desk={desk} book={book} commands={commands} />
      {only ? (
        <CodeCard
          key={only.id}
          code={only}
          caseCount={cases.get(only.id) ?? 0}
          nameFocus={nameFocus}
          desk={desk}
          book={book}
          commands={commands}
          onShowSegments={() => showSegments(only.id)}
          onNamed={tree.focus}
        />
      ) : null}
      {chosen.length > 1 ? <SeveralCard codes={chosen} book={book} commands={commands} /> : null}
    </div>
  );
}

/** How many codes of how many, and the chip that shows or hides archived ones. */
function Counts({ book }: Readonly<{ book: Codebook }>): ReactNode {
  const { t } = useTranslation('codebook');
  const { shown, quiet, all, archivedCount, showsArchived } = book;
  const standing = shown.length - shown.filter(({ id }) => quiet.has(id)).length;
  return (
    <p className="quiet codebook-count">
      <span>
        {standing === all.length
          ? t('codeCount', { count: all.length })
          : t('shownOf', { shown: formatNumber(standing), total: formatNumber(all.length) })}
      </span>
      {archivedCount > 0 ? (
        <button
          type="button"
          className="archived-chip"
          aria-pressed={showsArchived}
          title={t(showsArchived ? 'hideArchived' : 'showArchived')}
          onClick={() => book.showArchived(!showsArchived)}
        >
          {t('archivedCount', { count: archivedCount })}
        </button>
      ) : null}
    </p>
  );
}

function NothingShown({ book }: Readonly<{ book: Codebook }>): ReactNode {
  const { t } = useTranslation('codebook');
  if (book.all.length === 0) {
    return (
      <p className="quiet codebook-empty">
        {t('noCodes')} <KeyHint keys="c" />
      </p>
    );
  }
  const why = book.filter !== '' ? 'noneFiltered' : book.set ? 'emptySet' : 'allArchived';
  return <p className="quiet codebook-empty">{t(why)}</p>;
}
