import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/domain/code.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { CodeId, CodingId } from '../../../shared/ids.ts';
import { announce } from '../../state/last-action.ts';
import type { ReaderSelection } from '../../text-view/create-reader.ts';
import type { DeskDialog, FieldFocus, PanelTab, Reading } from './desk.ts';
import { plainMode, type ReaderMode } from './reader-mode.ts';
import type { CodingCommands } from './use-coding-commands.ts';

/** A code made of the words themselves is named by at most this many characters of them. */
const inVivoLength = 120;

type Given = Readonly<{
  reading: Reading;
  selection: ReaderSelection;
  touching: readonly Coding[];
  active: Coding | undefined;
  commands: CodingCommands;
  /** The code applied last. */
  lastCode: CodeId | undefined;
  setMode: (mode: ReaderMode) => void;
  setChosen: (codingId: CodingId) => void;
  showPanel: (tab: PanelTab) => void;
  openDialog: (dialog: DeskDialog) => void;
}>;

type CodingActionId =
  'code' | 'inVivo' | 'repeatLast' | 'remove' | 'moveStart' | 'moveEnd' | 'memo' | 'weight';

/** What keys and buttons do to codings: put them on, take them off, move their ends, go to what is noted on them. */
export type CodingActions = Readonly<{
  actions: Readonly<Record<CodingActionId, () => void>>;
  fieldFocus: FieldFocus | null;
  clearFieldFocus: () => void;
  applyCode: (codeId: CodeId) => Promise<void>;
  applyNewCode: (name: string, parentId: CodeId | null) => Promise<void>;
  removeCoding: (coding: Coding) => Promise<void>;
}>;

export function useCodingActions(given: Given): CodingActions {
  const { reading, selection, touching, active, commands, lastCode } = given;
  const { t } = useTranslation('read');
  const [fieldFocus, setFieldFocus] = useState<FieldFocus | null>(null);
  const [clearFieldFocus] = useState(() => () => setFieldFocus(null));

  const selected = (): ReaderSelection | null => {
    if (selection.start < selection.end) return selection;
    announce(t('selectFirst'));
    return null;
  };
  const applyCode = async (codeId: CodeId): Promise<void> => {
    const range = selected();
    const made = range && (await commands.apply(range, codeId));
    if (made) given.setChosen(made);
  };
  const applyNewCode = async (name: string, parentId: CodeId | null): Promise<void> => {
    const range = selected();
    const made = range && (await commands.applyNew(range, name, parentId));
    if (made) given.setChosen(made);
  };
  const inVivo = (): void => {
    const range = selected();
    if (!range) return;
    const name = nameOfWords(reading.text.slice(range.start, range.end));
    const known = findTopLevel(reading.codes, name);
    if (known) void applyCode(known.id);
    else if (name === '') announce(t('selectFirst'));
    else void applyNewCode(name, null);
  };
  const removeCoding = async (coding: Coding): Promise<void> => {
    given.setMode(plainMode);
    await commands.remove(coding);
  };
  const remove = (): void => {
    const [only] = touching;
    if (!only) announce(t('noCodingHere'));
    else if (touching.length === 1) void removeCoding(only);
    else {
      given.setMode({ kind: 'removing', codings: touching.slice(0, 9) });
      announce(t('chooseToRemove'));
    }
  };
  const adjust = (edge: 'start' | 'end'): void => {
    if (active) given.setMode({ kind: 'adjusting', coding: active, edge });
    announce(active ? t(edge === 'start' ? 'movingStart' : 'movingEnd') : t('noCodingHere'));
  };
  const goToField = (field: FieldFocus): void => {
    if (field === 'weight' && !active) return announce(t('noCodingHere'));
    given.showPanel('inspector');
    setFieldFocus(field);
  };

  return {
    actions: {
      code: () => {
        if (selected()) given.openDialog({ kind: 'code' });
      },
      inVivo,
      repeatLast: () => {
        if (lastCode === undefined) announce(t('noRecentCode'));
        else void applyCode(lastCode);
      },
      remove,
      moveStart: () => adjust('start'),
      moveEnd: () => adjust('end'),
      memo: () => goToField('memo'),
      weight: () => goToField('weight'),
    },
    fieldFocus,
    clearFieldFocus,
    applyCode,
    applyNewCode,
    removeCoding,
  };
}

/** The words as the name of a code: on one line, and not longer than a name is read. */
function nameOfWords(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > inVivoLength ? `${line.slice(0, inVivoLength).trimEnd()}…` : line;
}

function findTopLevel(codes: readonly Code[], name: string): Code | undefined {
  return codes.find((code) => code.parentId === null && code.name === name);
}
