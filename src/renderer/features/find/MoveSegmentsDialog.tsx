import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCodeName } from '../../../core/coding/check-code-name.ts';
import { rankCodes } from '../../../core/coding/rank-codes.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Button } from '../../components/Button.tsx';
import { List, type ListEntry } from '../../components/List.tsx';
import { TextField } from '../../components/TextField.tsx';

type Into = Call<'codes.split'>['into'];

type Props = Readonly<{
  count: number;
  codes: readonly Code[];
  /** The code that they are split off from, if it is one: a new one can go below it. */
  from: Code | null;
  onClose: () => void;
  onChoose: (into: Into, name: string) => void;
}>;

type Offer = ListEntry & Readonly<{ into: Into; name: string }>;

/** Asks to which code segments go: one that is there, or a new one by its name. */
export function MoveSegmentsDialog({ count, codes, from, onClose, onChoose }: Props): ReactNode {
  const { t } = useTranslation('find');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<number | string | null>(null);
  const name = typed.replace(/\s+/gu, ' ').trim();
  const offers = [...offerCodes(codes, from, name), ...offerNew(name)];
  function offerNew(wanted: string): readonly Offer[] {
    const places: readonly (readonly [CodeId | null, string])[] = [
      ...(from ? [[from.id, t('newCodeBelow', { name: wanted, code: from.name })] as const] : []),
      [null, t('newCode', { name: wanted })],
    ];
    return places
      .filter(([parentId]) => checkCodeName(codes, wanted, parentId) === null)
      .map(([parentId, text]) => ({
        id: `new ${parentId ?? ''}`,
        text,
        content: text,
        into: { name: wanted, parentId },
        name: wanted,
      }));
  }
  const choose = (id: number | string | null): void => {
    const offer = offers.find((each) => each.id === id);
    if (offer) onChoose(offer.into, offer.name);
  };
  return (
    <Dialog
      title={t('moveTitle', { count })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button
            look="primary"
            isDisabled={!offers.some(({ id }) => id === chosen)}
            onPress={() => choose(chosen)}
          >
            {t('moveHere')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('moveMeans')}</p>
      <TextField
        label={t('codeOrNew')}
        value={typed}
        autoFocus
        error={checkCodeName(codes, name, null) === 'long' ? t('nameLong') : undefined}
        onChange={setTyped}
        onSubmit={() => choose(offers[0]?.id ?? null)}
      />
      <List
        label={t('codePicker')}
        entries={offers}
        selected={chosen}
        onSelect={setChosen}
        onOpen={choose}
      />
    </Dialog>
  );
}

function offerCodes(codes: readonly Code[], from: Code | null, typed: string): readonly Offer[] {
  const others = codes.filter(({ id, archived }) => id !== from?.id && !archived);
  const found = typed === '' ? others : rankCodes(others, typed).map(({ code }) => code);
  return found.map(({ id, path, family, name }) => ({
    id,
    text: path,
    content: (
      <>
        <span className="family-mark" data-family={family} /> {path}
      </>
    ),
    into: { codeId: id },
    name,
  }));
}
