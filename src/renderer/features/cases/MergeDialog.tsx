import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findConflicts } from '../../../core/cases/plan-merge.ts';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { AttributeId, CaseId } from '../../../shared/ids.ts';
import { valueWords } from '../../components/attributes/value-words.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import type { Send } from './use-send.ts';

type Props = Readonly<{
  cases: readonly Case[];
  attributes: readonly Attribute[];
  send: Send;
  onClose: () => void;
  onMerged: (into: CaseId) => void;
}>;

/** More cases than these side by side could not be compared. */
export const mostMerged = 8;

/** The case with the most turns is likely to be the one that stays. */
const likely = (cases: readonly Case[]): CaseId | undefined =>
  [...cases].sort((one, other) => other.turnCount - one.turnCount)[0]?.id;

/** Cases side by side: which one stays, and whose value where they differ. */
export function MergeDialog({ cases, attributes, send, onClose, onMerged }: Props): ReactNode {
  const { t } = useTranslation('cases');
  const [into, setInto] = useState(() => likely(cases));
  const [keep, setKeep] = useState<ReadonlyMap<AttributeId, CaseId>>(new Map());
  const known = attributes.filter(({ id }) => cases.some(({ values }) => values[id] !== undefined));
  const conflicts = new Set(
    findConflicts(cases.map(({ id, values }) => ({ caseId: id, values }))).map(
      ({ attributeId }) => attributeId,
    ),
  );
  const winnerOf = (id: AttributeId): CaseId | undefined => {
    const has = (person: Case | undefined): boolean => person?.values[id] !== undefined;
    const own = cases.find((person) => person.id === into);
    return keep.get(id) ?? (has(own) ? into : cases.find(has)?.id);
  };

  const merge = async (): Promise<void> => {
    const target = cases.find(({ id }) => id === into);
    if (!target) return;
    const merged = cases.filter(({ id }) => id !== target.id).map(({ id }) => id);
    const wins = [...keep].map(([attributeId, caseId]) => ({ attributeId, caseId }));
    const done = await send('cases.merge', { caseIds: merged, intoId: target.id, keep: wins }, () =>
      t('didMerge', { name: target.name }),
    );
    onClose();
    if (done.ok) onMerged(target.id);
  };
  return (
    <Dialog
      title={t('mergeTitle')}
      isOpen
      size={cases.length > 3 ? 'wide' : 'medium'}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" autoFocus onPress={() => void merge()}>
            {t('mergeHere')}
          </Button>
        </>
      }
    >
      <p>{t('mergeSentence')}</p>
      <div
        className="merge-scroll"
        data-scrolls
        tabIndex={0}
        role="region"
        aria-label={t('theirValues')}
      >
        <table className="merge-table">
          <thead>
            <tr>
              <th scope="col">{t('stays')}</th>
              {cases.map((person) => (
                <th key={person.id} scope="col">
                  <label className="merge-choice">
                    <input
                      type="radio"
                      name="stays"
                      checked={person.id === into}
                      onChange={() => setInto(person.id)}
                    />
                    <span dir="auto">{person.name}</span>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <FactRow label={t('kind')} cells={cases.map(({ kind }) => t(`kind.${kind}`))} />
            <FactRow
              label={t('turns')}
              cells={cases.map(({ turnCount }) => t('appearanceTurns', { count: turnCount }))}
            />
            {known.map((attribute) => (
              <tr
                key={attribute.id}
                className={conflicts.has(attribute.id) ? 'merge-conflict' : ''}
              >
                <th scope="row" dir="auto">
                  {attribute.name}
                </th>
                {cases.map((person) => (
                  <td key={person.id} dir="auto">
                    <MergeValue
                      attribute={attribute}
                      person={person}
                      isAsked={conflicts.has(attribute.id)}
                      wins={winnerOf(attribute.id) === person.id}
                      onChoose={() => setKeep(new Map(keep).set(attribute.id, person.id))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {conflicts.size === 0 ? <p className="quiet">{t('noDifferences')}</p> : null}
    </Dialog>
  );
}

function FactRow({
  label,
  cells,
}: Readonly<{ label: string; cells: readonly string[] }>): ReactNode {
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
    </tr>
  );
}

function MergeValue({
  attribute,
  person,
  isAsked,
  wins,
  onChoose,
}: Readonly<{
  attribute: Attribute;
  person: Case;
  isAsked: boolean;
  wins: boolean;
  onChoose: () => void;
}>): ReactNode {
  const { t } = useTranslation('cases');
  const value = person.values[attribute.id];
  if (value === undefined) return null;
  const words = valueWords(t, attribute, value);
  if (!isAsked) return words;
  return (
    <label className="merge-choice">
      <input
        type="radio"
        name={`keep ${attribute.id}`}
        aria-label={t('keepValue', { attribute: attribute.name, value: words })}
        checked={wins}
        onChange={onChoose}
      />
      {words}
    </label>
  );
}
