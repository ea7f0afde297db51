import type { ExchangedLink, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import { folded, type Speakers } from './find-speakers.ts';
import { addPlace, type OpenCase } from './open-case.ts';
import type { PlacedText } from './placed-text.ts';
import type { ProjectContext } from './project-context.ts';
import type { Passage } from './read-codings.ts';
import { sentences } from './told.ts';

/**
 * The passages that cases name as theirs. A case here speaks in a whole text or under the label of its turns, so a passage is
 * kept as the nearest of these: the whole text; the speaker whose turns it is; in a text in which nobody is named, the
 * paragraphs it consists of, which the case then speaks; else as a link from the passage to the case.
 */
export type CasePassages = Readonly<{
  add: (owner: OpenCase, passage: Passage) => void;
  links: readonly ExchangedLink[];
  /** The turns of a source with the cases that turned out to speak them. */
  spokenTurns: (sourceKey: ExchangeKey, turns: readonly Turn[]) => readonly Turn[];
}>;

type Voices = Map<number, string>;

export function casePassages(
  texts: ReadonlyMap<ExchangeKey, PlacedText>,
  speakers: Speakers,
  { keys, findings }: ProjectContext,
): CasePassages {
  const links: ExchangedLink[] = [];
  const linked = new Set<string>();
  const owners = new Map<string, ExchangeKey>();
  const voices = new Map<ExchangeKey, Voices>();

  const takes = (owner: OpenCase, sourceKey: ExchangeKey, label: string): boolean => {
    const id = JSON.stringify([sourceKey, folded(label)]);
    if ((owners.get(id) ?? owner.key) !== owner.key) return false;
    owners.set(id, owner.key);
    return true;
  };
  const speaksAs = (owner: OpenCase, passage: Passage, touched: readonly Turn[]): string | null => {
    const label = speakers.labelIn(passage);
    if (label === null) return null;
    const isSame = folded(label) === folded(owner.name);
    return isSame || covers(passage, touched) ? label : null;
  };
  const becomesSpeaker = (owner: OpenCase, passage: Passage, touched: readonly Turn[]): boolean => {
    const turns = texts.get(passage.sourceKey)?.turns ?? [];
    const known: Voices = voices.get(passage.sourceKey) ?? new Map<number, string>();
    if (touched.length === 0 || turns.some(({ speaker }) => speaker !== null)) return false;
    if (!covers(passage, touched)) return false;
    if (touched.some(({ index }) => (known.get(index) ?? owner.name) !== owner.name)) return false;
    if (!takes(owner, passage.sourceKey, owner.name)) return false;
    for (const { index } of touched) known.set(index, owner.name);
    voices.set(passage.sourceKey, known);
    findings.tell(sentences.caseVoices);
    return true;
  };
  const link = ({ key }: OpenCase, { sourceKey, start, end }: Passage): void => {
    const id = JSON.stringify([key, sourceKey, start, end]);
    if (linked.has(id)) return;
    linked.add(id);
    findings.tell(sentences.casePassages);
    links.push({
      key: keys.claim(null, `case passage:${id}`),
      from: { kind: 'passage', sourceKey, start, end },
      to: { kind: 'case', key },
      note: '',
      coderKey: null,
      createdAt: null,
    });
  };

  return {
    links,
    add: (owner, passage) => {
      const { sourceKey, start, end } = passage;
      const { text = '', turns = [] } = texts.get(sourceKey) ?? {};
      if (!/\S/u.test(text.slice(0, start)) && !/\S/u.test(text.slice(end))) {
        addPlace(owner, sourceKey, speakers.labelOf(sourceKey, owner.name));
        return;
      }
      const touched = turns.filter((turn) => turn.start < end && turn.end > start);
      const label = speaksAs(owner, passage, touched);
      if (label !== null && takes(owner, sourceKey, label)) addPlace(owner, sourceKey, label);
      else if (becomesSpeaker(owner, passage, touched)) addPlace(owner, sourceKey, owner.name);
      else link(owner, passage);
    },
    spokenTurns: (sourceKey, turns) => {
      const known = voices.get(sourceKey);
      if (!known) return turns;
      return turns.map((turn) => ({ ...turn, speaker: known.get(turn.index) ?? turn.speaker }));
    },
  };
}

/** Whether a passage holds the turns that it touches, all of each. */
function covers({ start, end }: Passage, touched: readonly Turn[]): boolean {
  return touched.every((turn) => start <= turn.start && turn.end <= end);
}
