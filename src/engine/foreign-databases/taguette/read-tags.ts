import type { ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import { nameOf, wordsOf } from '../../../formats/refi-qda/reading/xml-tree.ts';
import type { CodeDraft } from '../code-tree.ts';
import { type ForeignDatabase, numberIn, wordsIn } from '../open-database.ts';
import type { StudyContext } from '../study-context.ts';

export type ReadTags = Readonly<{
  drafts: readonly CodeDraft[];
  /** By the id of the tag. */
  byId: ReadonlyMap<number, ExchangeKey>;
}>;

type OpenDraft = { -readonly [Key in keyof CodeDraft]: CodeDraft[Key] };

/** Longer paths are cut into so many codes, the last of which has the rest for a name. */
const deepest = 50;

/**
 * Tags as codes: dots in the path of a tag are steps of the tree, whose codes are made where there is no tag of that path.
 * `roots` are codes on top of the tags of a project.
 */
export function readTags(
  db: ForeignDatabase,
  roots: ReadonlyMap<number, CodeDraft>,
  context: StudyContext,
): ReadTags {
  const drafts = new Map<string, OpenDraft>();
  const byId = new Map<number, ExchangeKey>();
  const rows = db.rows('tags', ['id', 'project_id', 'path', 'description']);
  for (const row of rows) {
    const id = numberIn(row, 'id');
    if (id === null || byId.has(id)) continue;
    const project = numberIn(row, 'project_id') ?? 0;
    const draft = codeAt(stepsOf(wordsIn(row, 'path')), project, drafts, roots, context);
    const words = wordsOf(wordsIn(row, 'description'));
    if (words !== '') {
      draft.description = draft.description === '' ? words : `${draft.description}\n\n${words}`;
    }
    byId.set(id, draft.key);
  }
  return { drafts: [...drafts.values()], byId };
}

function stepsOf(path: string): string[] {
  const steps = path
    .split('.')
    .map(nameOf)
    .filter((step) => step !== '');
  const last = steps.slice(deepest - 1).join('.');
  return steps.length <= deepest ? steps : [...steps.slice(0, deepest - 1), last];
}

function codeAt(
  steps: readonly string[],
  project: number,
  drafts: Map<string, OpenDraft>,
  roots: ReadonlyMap<number, CodeDraft>,
  { keyFor }: StudyContext,
): OpenDraft {
  let parentId = roots.get(project)?.id ?? null;
  let found: OpenDraft | undefined;
  for (const [index, name] of (steps.length === 0 ? ['Untitled code'] : steps).entries()) {
    const id = `tag:${project}:${steps.slice(0, index + 1).join('.')}`;
    found = drafts.get(id) ?? {
      id,
      parentId,
      key: keyFor(id),
      name,
      colour: null,
      description: '',
    };
    drafts.set(id, found);
    parentId = id;
  }
  if (!found) throw new Error('a path of no steps');
  return found;
}
