import type { Dealer } from './deal-choices.ts';

const codeOrNone = ({ pick, id }: Dealer): number | null =>
  pick([0, 1, 1]) === 0 ? null : id('code');

const someCodes = ({ pick, id }: Dealer): number[] =>
  pick([0, 1]) === 0 ? [id('code')] : [id('code'), id('code'), id('code')];

/** How to ask for each write about codes, sets and codings. */
export const codeInputs: Readonly<Record<string, (deal: Dealer) => unknown>> = {
  'codes.create': (deal) => ({
    name: `c${deal.words}`,
    parentId: codeOrNone(deal),
    colour: deal.pick([null, 3]),
  }),
  'codes.update': ({ id, words, pick }) => ({
    codeId: id('code'),
    ...pick([
      { name: `n${words}` },
      { colour: 5 },
      { colour: null },
      { description: words },
      { inclusion: words, exclusion: `not ${words}`, example: words },
    ]),
  }),
  'codes.move': (deal) => ({
    codeIds: someCodes(deal),
    parentId: codeOrNone(deal),
    beforeId: codeOrNone(deal),
  }),
  'codes.merge': (deal) => ({ codeIds: someCodes(deal), intoId: deal.id('code') }),
  'codes.delete': (deal) => ({ codeIds: someCodes(deal) }),
  'codes.archive': (deal) => ({ codeIds: someCodes(deal), archived: deal.pick([true, false]) }),
  'codes.split': (deal) => ({
    codingIds: [deal.id('coding'), deal.id('coding')],
    into:
      deal.pick([0, 1]) === 0
        ? { codeId: deal.id('code') }
        : { name: `s${deal.words}`, parentId: codeOrNone(deal) },
  }),
  'codeSets.create': (deal) => ({ name: `g${deal.words}`, codeIds: someCodes(deal) }),
  'codeSets.rename': ({ id, words }) => ({ setId: id('code_set'), name: `g${words}` }),
  'codeSets.delete': ({ id }) => ({ setId: id('code_set') }),
  'codeSets.setMembers': (deal) => ({
    setId: deal.id('code_set'),
    add: someCodes(deal),
    remove: deal.pick([[], [deal.id('code')]]),
  }),
  'codings.apply': ({ id, number, words, pick }) => {
    const start = number(40);
    return {
      sourceId: id('source'),
      start,
      end: start + 1 + number(40),
      codeIds: pick([[id('code')], [id('code'), id('code')], []]),
      ...pick([{}, { newCode: { name: `v${words}`, parentId: null } }]),
    };
  },
  'codings.delete': ({ id }) => ({ codingIds: [id('coding')] }),
  'codings.setRange': ({ id, number }) => ({
    codingId: id('coding'),
    start: number(20),
    end: 20 + number(30),
  }),
  'codings.setWeight': ({ id, number }) => ({ codingId: id('coding'), weight: number(101) }),
};
