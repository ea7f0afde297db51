import type { ExportId } from '../../../shared/domain/export.ts';
import type { OpenProject } from '../../project/open-project.ts';

export type HeldExport = Readonly<{ id: ExportId; bytes: Uint8Array }>;

/** Files that wait at the same time, at most: one for each of two windows. */
const mostHeld = 2;

/** By open study, the oldest first: they go with it, and leave nothing on the disk. */
const held = new WeakMap<OpenProject, HeldExport[]>();
let lastId = 0;

export function holdExport(project: OpenProject, bytes: Uint8Array): ExportId {
  lastId += 1;
  const id = lastId as ExportId;
  held.set(project, [...(held.get(project) ?? []), { id, bytes }].slice(-mostHeld));
  return id;
}

export function findExport(project: OpenProject, id: ExportId): HeldExport | undefined {
  return held.get(project)?.find((one) => one.id === id);
}

export function discardExport(project: OpenProject, id: ExportId): void {
  held.set(
    project,
    (held.get(project) ?? []).filter((one) => one.id !== id),
  );
}
