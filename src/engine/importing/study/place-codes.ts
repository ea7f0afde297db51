import type { ExchangedCode, ExchangedSet } from '../../../shared/domain/exchanged-study.ts';
import type { CodeId } from '../../../shared/ids.ts';
import type { Step } from '../../history/command.ts';
import {
  findCode,
  findCodeByName,
  insertCode,
  leastUsedColour,
  updateCode,
} from '../../project/queries/code-queries.ts';
import {
  addToSet,
  findCodeSetByName,
  insertCodeSet,
} from '../../project/queries/code-set-queries.ts';
import { asName, knownRow, note, type Placed, uidFor } from './placed.ts';

/**
 * Puts the codebook of a study beside the one that is here. A code that is here already, known by its key or by its path, is
 * taken for the same one and stays as it is. Two of one name at one place in the file stay two.
 */
export function placeCodes(
  step: Step,
  codes: readonly ExchangedCode[],
  placed: Placed,
  coloursRoots: boolean,
): void {
  const taken = new Set<CodeId>();
  for (const code of codes) {
    const parentId = code.parentKey === null ? null : (placed.codes.get(code.parentKey) ?? null);
    const name = asName(code.name, 'Without a name');
    const known = findKnown(step, code, name, parentId);
    const id =
      known !== undefined && !taken.has(known)
        ? known
        : makeCode(step, code, freeName(step, name, parentId), parentId, coloursRoots);
    if (known !== undefined && taken.has(known)) {
      note(placed, 'Codes of the same name at the same place got a number behind their name.');
    }
    taken.add(id);
    placed.codes.set(code.key, id);
  }
}

function findKnown(
  { db }: Step,
  code: ExchangedCode,
  name: string,
  parentId: CodeId | null,
): CodeId | undefined {
  const known = knownRow(db, 'code', code.key) as CodeId | undefined;
  if (known !== undefined && findCode(db, known)) return known;
  return findCodeByName(db, parentId, name);
}

function freeName({ db }: Step, name: string, parentId: CodeId | null): string {
  if (findCodeByName(db, parentId, name) === undefined) return name;
  for (let number = 2; ; number += 1) {
    const numbered = `${name.slice(0, 490)} (${number})`;
    if (findCodeByName(db, parentId, numbered) === undefined) return numbered;
  }
}

function makeCode(
  { db }: Step,
  code: ExchangedCode,
  name: string,
  parentId: CodeId | null,
  coloursRoots: boolean,
): CodeId {
  const { description, inclusion, exclusion, example } = code;
  const dealt = parentId === null && coloursRoots ? leastUsedColour(db) : null;
  const id = insertCode(db, {
    name,
    parentId,
    colour: code.colour ?? dealt,
    uid: uidFor(db, 'code', code.key),
    description,
    inclusion,
    exclusion,
    example,
  });
  if (code.archived) updateCode(db, id, { archived: 1 });
  return id;
}

/** Sets of the same name are one. */
export function placeSets({ db }: Step, sets: readonly ExchangedSet[], placed: Placed): void {
  for (const set of sets) {
    const name = asName(set.name, 'Set');
    const setId =
      findCodeSetByName(db, name) ??
      insertCodeSet(db, name, set.description, uidFor(db, 'code_set', set.key));
    for (const key of set.codeKeys) {
      const codeId = placed.codes.get(key);
      if (codeId !== undefined) addToSet(db, setId, codeId);
    }
  }
}
