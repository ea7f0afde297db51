import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameInVivo } from '../../../core/coding/name-in-vivo.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { CodeId, CodingId } from '../../../shared/ids.ts';
import { announce } from '../../state/last-action.ts';
import { shown } from '../../state/paint-first.ts';
import { afterSaving, isSaving, whileSaving } from '../../state/saving.ts';
import type { ReaderSelection } from '../../text-view/create-reader.ts';
import type { DeskDialog, FieldFocus, PanelTab, Reading } from './desk.ts';
import { listChoices, type PaletteChoice } from './palette-choices.ts';
import { plainMode, type ReaderMode } from './reader-mode.ts';
import type { CodingCommands } from './use-coding-commands.ts';

type Given = Readonly<{
  reading: Reading;
  selection: ReaderSelection;
  touching: readonly Coding[];
  active: Coding | undefined;
  commands: CodingCommands;
  /** The codes applied last, the newest first. */
  recent: readonly CodeId[];
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
  awaitsField: () => FieldFocus | null;
  clearFieldFocus: () => void;
  applyCode: (codeId: CodeId) => Promise<void>;
  applyChoice: (choice: PaletteChoice, query: string | null) => Promise<void>;
  removeCoding: (coding: Coding) => Promise<void>;
}>;

export function useCodingActions(given: Given): CodingActions {
  const { reading, selection, touching, active, commands } = given;
  const { t } = useTranslation('read');
  const [fieldFocus, setFieldFocus] = useState<FieldFocus | null>(null);
  const awaited = useRef<FieldFocus | null>(null);
  const awaitsField = useCallback(() => awaited.current, []);
  const focusField = useCallback((field: FieldFocus | null) => {
    awaited.current = field;
    setFieldFocus(field);
  }, []);
  const clearFieldFocus = useCallback(() => focusField(null), [focusField]);

  const selected = (): ReaderSelection | null => {
    if (selection.start < selection.end) return selection;
    announce(t('selectFirst'));
    return null;
  };
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  /** Codes a stretch; on its way until the coding is the chosen one. */
  const codeRange = async (range: ReaderSelection, choice: PaletteChoice): Promise<void> => {
    const made = await (choice.kind === 'code'
      ? commands.apply(range, choice.code.id)
      : commands.applyNew(range, choice.name, choice.parent?.id ?? null));
    if (!made) return;
    given.setChosen(made);
    await shown();
  };
  const applyChoice = async (choice: PaletteChoice, query: string | null): Promise<void> => {
    const range = selected();
    if (!range) return;
    if (choice.kind === 'code' || query === null || !isSaving()) {
      return whileSaving(codeRange(range, choice));
    }
    // The command on its way may just be making the code that these letters mean.
    return afterSaving(() => {
      const { reading: now, recent } = latest.current;
      const [best] = listChoices(now.codes, query, recent, choice.parent);
      return codeRange(range, best ?? choice);
    });
  };
  const applyCode = async (codeId: CodeId): Promise<void> => {
    const code = latest.current.reading.codeById.get(codeId);
    if (code) await applyChoice({ kind: 'code', code }, null);
  };
  const inVivo = (): void => {
    const range = selected();
    if (!range) return;
    const name = nameInVivo(reading.text.slice(range.start, range.end));
    const known = findTopLevel(reading.codes, name);
    if (known) void applyCode(known.id);
    else if (name === '') announce(t('selectFirst'));
    else void applyChoice({ kind: 'new', name, parent: null }, null);
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
    focusField(field);
  };

  return {
    actions: {
      code: () => {
        if (!selected()) return;
        focusField('code');
        given.openDialog({ kind: 'code' });
      },
      inVivo,
      repeatLast: () => {
        const [lastCode] = given.recent;
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
    awaitsField,
    clearFieldFocus,
    applyCode,
    applyChoice,
    removeCoding,
  };
}

/** The words as the name of a code: on one line, and not longer than a name is read. */
function findTopLevel(codes: readonly Code[], name: string): Code | undefined {
  return codes.find((code) => code.parentId === null && code.name === name);
}
