import type { Attribute } from '../../../shared/domain/attribute.ts';

/** What every case has, before the attributes. */
export const fixedColumns = ['name', 'kind', 'turns'] as const;
export type FixedColumn = (typeof fixedColumns)[number];

/** A column of the grid, with its place and width in pixels. */
export type GridColumn = Readonly<{ left: number; width: number }> &
  (Readonly<{ id: FixedColumn; attribute: null }> | Readonly<{ id: number; attribute: Attribute }>);

const widths: Readonly<Record<FixedColumn, number>> = { name: 220, kind: 112, turns: 76 };
const attributeWidths: Readonly<Record<Attribute['type'], number>> = {
  text: 180,
  number: 110,
  date: 130,
  boolean: 110,
  choice: 150,
};

/** The columns from left to right. */
export function gridColumns(attributes: readonly Attribute[]): readonly GridColumn[] {
  let left = 0;
  const place = (width: number): Readonly<{ left: number; width: number }> => {
    left += width;
    return { left: left - width, width };
  };
  return [
    ...fixedColumns.map((id) => ({ id, attribute: null, ...place(widths[id]) })),
    ...attributes.map((attribute) => {
      // A long name may take more room than its values do.
      const named = Math.min(240, 56 + attribute.name.length * 7);
      const width = Math.max(attributeWidths[attribute.type], named);
      return { id: attribute.id, attribute, ...place(width) };
    }),
  ];
}

/** Pixels of all columns together. */
export function widthOf(columns: readonly GridColumn[]): number {
  const last = columns.at(-1);
  return last ? last.left + last.width : 0;
}
