import type { Call } from '../../../shared/operations/operation-table.ts';
import type { PlaceParams } from '../../state/place.ts';

export type CasesParams = PlaceParams['cases'];
export type CaseQuestion = Omit<Call<'cases.list'>, 'offset' | 'limit'>;

/** The filters of the place as the engine is asked. */
export function caseQuestion({ text, kind, sourceId, values, sort }: CasesParams): CaseQuestion {
  return {
    ...(text?.trim() ? { text: text.trim() } : {}),
    ...(kind ? { kind } : {}),
    ...(sourceId === undefined ? {} : { sourceId }),
    ...(values?.length ? { values: [...values] } : {}),
    ...(sort ? { sort } : {}),
  };
}

/** Whether cases are left out. */
export function isFiltered(params: CasesParams): boolean {
  const { sort: _sort, ...filters } = caseQuestion(params);
  return Object.keys(filters).length > 0;
}

/** The same place with some of it changed; undefined takes something away. */
export function withParams(
  params: CasesParams,
  change: { readonly [Key in keyof CasesParams]?: CasesParams[Key] | undefined },
): CasesParams {
  return Object.fromEntries(
    Object.entries({ ...params, ...change }).filter(([, value]) => value !== undefined),
  );
}
