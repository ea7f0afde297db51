/** A value that a person is known by, and the column it was found in; null where it is their name. */
export type Identity = Readonly<{ value: string; column: string | null }>;

const fold = (text: string): string => text.trim().toLowerCase();
const isNumberAlone = (value: string): boolean => /^\d+$/u.test(value);

/**
 * Whether a value of a column of ids names the same person. Values are compared whatever their case. A bare number is
 * an id only in columns of one name: two surveys may both count their respondents from 1.
 */
export function isSamePerson(
  identities: readonly Identity[],
  column: string,
  value: string,
): boolean {
  const own = fold(value);
  if (own === '') return false;
  return identities.some(
    (identity) =>
      fold(identity.value) === own &&
      (!isNumberAlone(own) || (identity.column !== null && fold(identity.column) === fold(column))),
  );
}

/** Columns of ids by their names: the customer, the client, the account; not the ticket or the order itself. */
export function isPersonColumn(name: string): boolean {
  return /(?:customer|client|respondent|participant|user|member|account|contact|person|subscriber)[\s_.-]*(?:id|no|nr|number|name|key|code)?$/iu.test(
    name.trim(),
  );
}
