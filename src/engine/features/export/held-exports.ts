import type { ExportId } from '../../../shared/domain/export.ts';
import type { OpenProject } from '../../project/open-project.ts';
import type { HeldOutput } from './held-output.ts';

export type HeldExport = Readonly<{ id: ExportId; file: HeldOutput }>;

/** Files that wait at the same time, at most: one for each of two windows. */
const mostHeld = 2;

/** By open study, the oldest first: they go with it, and leave nothing on the disk. */
const held = new Map<OpenProject, readonly HeldExport[]>();
let lastId = 0;

export function holdExport(project: OpenProject, file: HeldOutput): ExportId {
  lastId += 1;
  const id = lastId as ExportId;
  const all = [...(held.get(project) ?? []), { id, file }];
  keep(project, all.slice(-mostHeld));
  return id;
}

export function findExport(project: OpenProject, id: ExportId): HeldExport | undefined {
  return held.get(project)?.find((one) => one.id === id);
}

export function discardExport(project: OpenProject, id: ExportId): void {
  keep(
    project,
    (held.get(project) ?? []).filter((one) => one.id !== id),
  );
}

/** Lets go of what is not among `kept`, and of all that waits for studies that were closed. */
function keep(project: OpenProject, kept: readonly HeldExport[]): void {
  for (const [other, exports] of held) {
    if (other !== project && other.db.open) continue;
    for (const one of exports) if (other !== project || !kept.includes(one)) one.file.discard();
    held.delete(other);
  }
  if (kept.length > 0) held.set(project, kept);
}
