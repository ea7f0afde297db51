import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { resolveColumn } from '../engine/tables/resolve-column.ts';
import { type ColumnRole, columnRoles } from '../shared/domain/dataset.ts';
import type { InspectedColumn } from '../shared/domain/file-inspection.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** Column as a person names it -> role; null takes a proposed role away. */
export type NamedRoles = Readonly<Record<string, ColumnRole | null>>;

function parseRoles(text: string): NamedRoles | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const known = new Set<unknown>([...columnRoles, null]);
  return Object.values(value).every((role) => known.has(role)) ? (value as NamedRoles) : null;
}

/** Reads the file that `--roles` names; no file, no roles. */
export function readRoles(file: string | undefined): Result<NamedRoles> {
  if (file === undefined) return ok({});
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return refuse(
      'file_missing',
      `*${basename(file)}* with the roles of columns could not be read at ${file}. Nothing was changed.`,
    );
  }
  const roles = parseRoles(text);
  return roles
    ? ok(roles)
    : refuse(
        'invalid_input',
        `*${basename(file)}* does not say the roles of columns. Nothing was changed. Write {"column": "role"} as JSON, the role being null or one of ${columnRoles.join(', ')}.`,
      );
}

/** Roles by the columns' positions. Refused where a column is not there or not told apart. */
export function placeRoles(
  columns: readonly InspectedColumn[],
  roles: NamedRoles,
): Result<Record<string, ColumnRole | null>> {
  const placed: Record<string, ColumnRole | null> = {};
  for (const [name, role] of Object.entries(roles)) {
    const column = resolveColumn(columns, name);
    if (!column.ok) return column;
    placed[String(column.value.position)] = role;
  }
  return ok(placed);
}
