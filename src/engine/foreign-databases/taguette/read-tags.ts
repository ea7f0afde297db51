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
  const byId = new Map<number, OpenDraft>();
  const tags = readRows(db);
  for (const { path, parent, ...tag } of tags.values()) {
    const above = parent === null ? undefined : tags.get(parent);
    const draft = above
      ? codeBelow(tag.id, above, path, drafts, context)
      : codeAt(stepsOf(path), tag.project, drafts, roots, context);
    const { words } = tag;
    if (words !== '') {
      draft.description = draft.description === '' ? words : `${draft.description}\n\n${words}`;
    }
    byId.set(tag.id, draft);
  }
  // Only now is it known which code a tag is whose parent comes behind it.
  for (const { id, parent } of tags.values()) {
    const draft = byId.get(id);
    const above = parent === null ? undefined : byId.get(parent);
    if (draft && above) draft.parentId = above.id;
  }
  return {
    drafts: [...drafts.values()],
    byId: new Map(Array.from(byId, ([id, { key }]) => [id, key])),
  };
}

type Tag = Readonly<{
  id: number;
  project: number;
  path: string;
  words: string;
  parent: number | null;
}>;

function readRows(db: ForeignDatabase): ReadonlyMap<number, Tag> {
  const tags = new Map<number, Tag>();
  for (const row of db.rows('tags', ['id', 'project_id', 'path', 'description', 'parent_id'])) {
    const id = numberIn(row, 'id');
    if (id === null || tags.has(id)) continue;
    const project = numberIn(row, 'project_id') ?? 0;
    const words = wordsOf(wordsIn(row, 'description'));
    const parent = numberIn(row, 'parent_id');
    tags.set(id, { id, project, path: wordsIn(row, 'path'), words, parent });
  }
  return tags;
}

/** Newer versions name the tag above instead of writing its path. */
function codeBelow(
  tag: number,
  above: Tag,
  path: string,
  drafts: Map<string, OpenDraft>,
  { keyFor }: StudyContext,
): OpenDraft {
  const own = path.startsWith(`${above.path}.`) ? path.slice(above.path.length + 1) : path;
  const id = `tag below:${tag}`;
  const name = nameOf(own) || 'Untitled code';
  const draft = { id, parentId: null, key: keyFor(id), name, colour: null, description: '' };
  drafts.set(id, draft);
  return draft;
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
