import type { SourceSummary } from '../shared/domain/source.ts';
import { type CodeId, type CoderId, type CodingId, textOffset } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { followPath } from './code-path.ts';
import { findNamed } from './find-named.ts';
import type { Ask } from './workbench.ts';

/** A stretch to be coded, as the command line names it. */
export type CodingWish = Readonly<{
  /** Name or id. */
  source: string;
  start: number;
  end: number;
  /** Names from the root of the codebook. */
  names: readonly string[];
  /** Undefined: who codes now. */
  coder: string | undefined;
}>;

/** What takes the steps of this command back, the newest first, where a later one is refused. */
type TakeBack = (() => Promise<unknown>)[];

async function findStretch(ask: Ask, wish: CodingWish): Promise<Result<SourceSummary>> {
  const sources = await ask('sources.list', {});
  if (!sources.ok) return sources;
  const source = findNamed(sources.value, wish.source, 'source');
  if (!source.ok) return source;
  const { name, length } = source.value;
  if (wish.start < wish.end && wish.end <= length) return source;
  return refuse(
    'invalid_input',
    `There is no text from ${wish.start} to ${wish.end} in “${name}”, which has ${length} characters. Nothing was coded.`,
    { start: wish.start, end: wish.end, length },
  );
}

/** Makes `name` the one who codes. A coder made for it belongs to whoever coded before, whose undo takes it back. */
async function chooseCoder(ask: Ask, name: string, takeBack: TakeBack): Promise<Result<null>> {
  const coders = await ask('coders.list', {});
  if (!coders.ok) return coders;
  const before = coders.value.find(({ current }) => current);
  const known = coders.value.find((coder) => coder.name === name);
  let coderId: CoderId | undefined = known?.id;
  if (coderId === undefined) {
    const made = await ask('coders.create', { name });
    if (!made.ok) return made;
    takeBack.push(() => ask('history.undo', {}));
    coderId = made.value;
  }
  if (before) takeBack.push(() => ask('coders.choose', { coderId: before.id }));
  return ask('coders.choose', { coderId });
}

async function makeParents(
  ask: Ask,
  under: CodeId | null,
  names: readonly string[],
  takeBack: TakeBack,
): Promise<Result<CodeId | null>> {
  let parentId = under;
  for (const name of names) {
    const made = await ask('codes.create', { name, parentId });
    if (!made.ok) return made;
    takeBack.push(() => ask('history.undo', {}));
    parentId = made.value;
  }
  return ok(parentId);
}

async function takeSteps(
  ask: Ask,
  wish: CodingWish,
  takeBack: TakeBack,
): Promise<Result<readonly CodingId[]>> {
  const source = await findStretch(ask, wish);
  if (!source.ok) return source;
  const chosen = wish.coder === undefined ? ok(null) : await chooseCoder(ask, wish.coder, takeBack);
  if (!chosen.ok) return chosen;
  const codes = await ask('codes.list', {});
  if (!codes.ok) return codes;
  const { deepest, missing } = followPath(codes.value, wish.names);
  const [name, parents] = [missing.at(-1), missing.slice(0, -1)];
  const parentId = await makeParents(ask, deepest?.id ?? null, parents, takeBack);
  if (!parentId.ok) return parentId;
  const applied = await ask('codings.apply', {
    sourceId: source.value.id,
    start: textOffset(wish.start),
    end: textOffset(wish.end),
    ...(name === undefined
      ? { codeIds: deepest ? [deepest.id] : [] }
      : { newCode: { name, parentId: parentId.value } }),
  });
  return applied.ok ? ok(applied.value.codingIds) : applied;
}

/**
 * Codes a stretch, making the codes of the path that are missing. Answers the codings made: none where the same
 * coding is there already. Refused, it leaves no code and no coder behind.
 */
export async function applyCode(ask: Ask, wish: CodingWish): Promise<Result<readonly CodingId[]>> {
  const takeBack: TakeBack = [];
  const applied = await takeSteps(ask, wish, takeBack);
  if (!applied.ok) for (const step of takeBack.reverse()) await step();
  return applied;
}
