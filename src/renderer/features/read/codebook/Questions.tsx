import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { maxCodeName } from '../../../../shared/domain/code.ts';
import { Button } from '../../../components/Button.tsx';
import { formatNumber } from '../../../state/format.ts';
import type { Desk } from '../desk.ts';
import { ChooseCodeDialog } from './ChooseCodeDialog.tsx';
import { DeleteQuestion } from './DeleteQuestion.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { NameQuestion } from './NameQuestion.tsx';
import { NewCodeField } from './NewCodeField.tsx';
import { SetMembersDialog } from './SetMembersDialog.tsx';
import type { CodeCommands } from './use-code-commands.ts';
import type { Codebook } from './use-codebook.ts';

type Props = Readonly<{ desk: Desk; book: Codebook; commands: CodeCommands }>;

/** Questions that stand above the tree: names. */
export function NameQuestions({ desk, book, commands }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const { question, chosen, set } = book;
  const close = (): void => book.ask(null);
  const checkSet = (name: string): string | null => {
    const wanted = name.replace(/\s+/gu, ' ').trim();
    const most = formatNumber(maxCodeName);
    const length = formatNumber(wanted.length);
    if (wanted.length > maxCodeName) return t('nameFault.long', { length, most });
    const isRenamed = question === 'renameSet' && wanted === set?.name;
    return book.sets.some((known) => known.name === wanted) && !isRenamed
      ? t('setTaken', { name: wanted })
      : null;
  };
  if (question === 'newCode' || question === 'newChild') {
    return (
      <NewCodeField
        codes={book.all}
        parent={question === 'newChild' ? (chosen[0] ?? null) : null}
        send={desk.send}
        onDone={(made) => {
          close();
          if (made !== null) book.choose([made]);
        }}
      />
    );
  }
  if (question === 'newSet') {
    return (
      <NameQuestion
        label={chosen.length > 0 ? t('newSetOf', { count: chosen.length }) : t('newSet')}
        action={t('create')}
        check={checkSet}
        onSend={async (name) => {
          if (await commands.createSet(name, chosen)) close();
        }}
        onClose={close}
      />
    );
  }
  if (question !== 'renameSet' || !set) return null;
  return (
    <NameQuestion
      label={t('renameSet')}
      name={set.name}
      action={t('rename')}
      check={checkSet}
      onSend={async (name) => {
        if (await commands.renameSet(set, name)) close();
      }}
      onClose={close}
    />
  );
}

/** Questions about what is there already. */
export function Questions({ book, commands }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const { question, chosen, set } = book;
  const close = (): void => book.ask(null);
  if (question === 'import') return <ImportDialog onClose={close} />;
  if (question === 'setMembers' && set) {
    return (
      <SetMembersDialog
        set={set}
        codes={book.all}
        onClose={close}
        onSave={(add, remove) => commands.setMembers(set, add, remove)}
      />
    );
  }
  if (question === 'deleteSet' && set) {
    return (
      <div
        className="delete-question"
        role="group"
        aria-label={t('deleteSet')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <p>{t('deleteSetAsk', { name: set.name, count: set.codeCount })}</p>
        <Button
          look="danger"
          autoFocus
          onPress={() => {
            close();
            void commands.removeSet(set);
          }}
        >
          {t('deleteSet')}
        </Button>
        <Button onPress={close}>{t('keep')}</Button>
      </div>
    );
  }
  if (chosen.length === 0) return null;
  if (question === 'delete') {
    return (
      <DeleteQuestion
        codes={chosen}
        onKeep={close}
        onDelete={() => {
          close();
          void commands.remove(chosen);
        }}
      />
    );
  }
  if (question !== 'move' && question !== 'merge') return null;
  return (
    <ChooseCodeDialog
      kind={question}
      chosen={chosen}
      codes={book.all}
      onClose={close}
      onChoose={(target) => {
        close();
        if (question === 'merge') {
          if (target) void commands.merge(chosen, target);
          return;
        }
        const place = { parentId: target?.id ?? null, beforeId: null };
        void commands.move(
          chosen.map(({ id }) => id),
          place,
        );
      }}
    />
  );
}
