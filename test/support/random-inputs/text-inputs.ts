import { all } from '../../../src/engine/project/database.ts';
import { sourceKinds } from '../../../src/shared/domain/source.ts';
import type { Dealer } from './deal-choices.ts';

/** A source, mostly with its present version, as a person saw it. */
function seenSource({ db, id, pick }: Dealer): { sourceId: number; versionId: number } {
  const sourceId = id('source');
  const [row] = all<{ versionId: number }>(
    db,
    'select version_id as versionId from source where id = @sourceId',
    { sourceId },
  );
  return { sourceId, versionId: pick([row?.versionId, row?.versionId, 1]) ?? 1 };
}

/** Changes of a short text, in order and apart. */
function someChanges({ number, words, pick }: Dealer): unknown[] {
  const from = number(50);
  const to = from + number(12);
  const far = to + 1 + number(20);
  return [
    { from, to, insert: pick([words, '', `\nBen: ${words}\n`]) },
    ...(pick([true, false]) ? [{ from: far, to: far, insert: `x${words}` }] : []),
  ];
}

/** How to ask for each write about sources as wholes and about their texts. */
export const textInputs: Readonly<Record<string, (deal: Dealer) => unknown>> = {
  'sources.rename': ({ id, words }) => ({ sourceId: id('source'), name: `s${words}` }),
  'sources.setKind': ({ id, pick }) => ({ sourceId: id('source'), kind: pick(sourceKinds) }),
  'sources.delete': ({ id }) => ({ sourceId: id('source') }),
  'transcript.edit': (deal) => ({ ...seenSource(deal), changes: someChanges(deal) }),
  'transcript.renameSpeaker': (deal) => ({
    ...seenSource(deal),
    from: deal.pick(['Ada', 'Ben', 'Eve']),
    to: deal.pick(['Ada', 'Ben', 'Eve', `p${deal.words}`]),
  }),
  'transcript.setTurnSpeaker': (deal) => ({
    ...seenSource(deal),
    turn: deal.number(4),
    speaker: deal.pick(['Ada', 'Eve', `p${deal.words}`]),
  }),
  'transcript.splitTurn': (deal) => ({
    ...seenSource(deal),
    at: deal.number(80),
    speaker: deal.pick([null, 'Eve']),
  }),
  'transcript.joinTurns': (deal) => ({ ...seenSource(deal), turn: deal.number(3) }),
  'transcript.replaceName': ({ pick, words }) => ({
    sourceIds: null,
    find: pick(['Ada', 'Ben', 'the', 'trust']),
    replace: pick([`P${words}`, 'Eve', '👩‍👩‍👧']),
    speakers: pick([true, false]),
    cases: pick([true, false]),
  }),
  'versions.restore': ({ id }) => ({ versionId: id('source_version') }),
  'orphans.place': ({ id, number, pick }) => ({
    kind: pick(['coding', 'coding', 'linkFrom', 'linkTo']),
    id: id(pick(['coding', 'link']) ?? 'coding'),
    start: number(20),
    end: 20 + number(30),
  }),
};
