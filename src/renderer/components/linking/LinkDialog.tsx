import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { useCommand, useOperation } from '../../state/engine.ts';
import { keyParts } from '../../state/keyboard.ts';
import { announce } from '../../state/last-action.ts';
import { useStore } from '../../state/store.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { TextField } from '../TextField.tsx';
import { linkStart, type Passage } from './link-start.ts';
import { LinkTargetField } from './LinkTargetField.tsx';
import { useChooseWhenFresh } from './use-choose-when-fresh.ts';
import { type LinkTarget, useLinkTargets } from './use-link-targets.ts';
import './linking.css';

type Props = Readonly<{
  title: string;
  /** The words from which the link leads. */
  words: string;
  from: Call<'links.create'>['from'];
  /** The passage itself, where the link leads from one: it can be marked for the next. */
  passage?: Passage;
  /** Keys of the link action, for the word on what to do next. */
  keys?: string | undefined;
  onClose: () => void;
}>;

const mark = 'mark';

/** Links a passage or a memo to something: some letters of it and Enter. A note says why, if one likes. */
export function LinkDialog({ title, words, from, passage, keys, onClose }: Props): ReactNode {
  const { t } = useTranslation('memos');
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const [at, setAt] = useState(0);
  const create = useCommand('links.create');
  const study = useOperation('project.info', {}).data?.uid ?? null;
  const start = useStartTarget(study, passage);
  const { targets: all, isFresh } = useLinkTargets(typed);
  const found = all.filter(({ to }) => !isSame(to, from));
  const marking: readonly LinkTarget[] = passage
    ? [{ id: mark, group: 'start', name: t('markStart'), detail: '', to: from }]
    : [];
  const targets = typed.trim() === '' ? [...(start ? [start] : marking), ...found] : found;
  const present = Math.min(at, Math.max(0, targets.length - 1));

  const isUnderWay = useRef(false);
  const link = async (target: LinkTarget | undefined): Promise<void> => {
    if (!target?.to || isUnderWay.current) return;
    if (target.id === mark && passage && study !== null) {
      linkStart.set({ study, passage });
      announce(
        keys === undefined ? t('didMarkNoKey') : t('didMark', { keys: keyParts(keys).join('+') }),
      );
      onClose();
      return;
    }
    isUnderWay.current = true;
    const linked = await create
      .mutateAsync({ from, to: target.to, note })
      .then(() => true)
      .catch(() => false);
    isUnderWay.current = false;
    if (!linked) return;
    if (target.group === 'start') linkStart.set(null);
    announce(t('didLink', { name: target.name }));
    onClose();
  };
  const choose = useChooseWhenFresh(isFresh, (index) => void link(targets[index]));
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button
          look="primary"
          isDisabled={targets.length === 0}
          isPending={create.isPending}
          onPress={() => choose(present)}
        >
          {t('link')}
        </Button>
      }
    >
      <blockquote className="link-from" dir="auto">
        {words}
      </blockquote>
      <LinkTargetField
        label={t('findTarget')}
        hint={t('findTargetHint')}
        keysHint={t('linkKeys')}
        typed={typed}
        targets={targets}
        at={present}
        onType={(next) => {
          setTyped(next);
          setAt(0);
        }}
        onMove={setAt}
        onChoose={choose}
      />
      <TextField
        label={t('note')}
        placeholder={t('noteHint')}
        value={note}
        onChange={setNote}
        onSubmit={() => choose(present)}
      />
      {create.error ? <ErrorNotice error={create.error.appError} /> : null}
    </Dialog>
  );
}

/** The passage marked before, where it is of this study, still stands in its text, and is not this one. */
function useStartTarget(study: string | null, here: Passage | undefined): LinkTarget | null {
  const { t } = useTranslation('memos');
  const marked = useStore(linkStart);
  const sources = useOperation('sources.list', {});
  const passage = marked && marked.study === study ? marked.passage : undefined;
  if (!passage) return null;
  const stands = sources.data?.some(({ versionId }) => versionId === passage.versionId) ?? false;
  const isHere =
    here?.versionId === passage.versionId &&
    here.start === passage.start &&
    here.end === passage.end;
  if (!stands || isHere) return null;
  const { sourceId, start, end, quote, sourceName } = passage;
  return {
    id: 'start',
    group: 'start',
    name: t('startMarked', { quote }),
    detail: sourceName,
    to: { kind: 'passage', sourceId, start, end } as LinkTarget['to'],
  };
}

function isSame(one: LinkTarget['to'], other: LinkTarget['to']): boolean {
  return one?.kind === 'memo' && other?.kind === 'memo' && one.memoId === other.memoId;
}
