import type { StageKind } from '../../shared/domain/journey.ts';

/** Words that name each stage, whatever their case; a name such as "Stage 3: Purchase" holds one of them. */
const stageWords: Readonly<Record<StageKind, readonly string[]>> = {
  awareness: ['awareness', 'aware', 'discovery', 'discover', 'attraction', 'need', 'inspiration'],
  consideration: [
    'consideration',
    'consider',
    'evaluation',
    'evaluate',
    'research',
    'comparison',
    'compare',
    'interest',
  ],
  purchase: [
    'purchase',
    'buying',
    'buy',
    'order',
    'ordering',
    'checkout',
    'booking',
    'decision',
    'conversion',
    'sale',
    'sign-up',
    'signup',
  ],
  onboarding: [
    'onboarding',
    'activation',
    'delivery',
    'setup',
    'set-up',
    'installation',
    'welcome',
  ],
  experience: ['experience', 'use', 'usage', 'using', 'stay', 'consumption'],
  support: ['support', 'service', 'help', 'complaint', 'complaints', 'aftercare', 'repair'],
  retention: ['retention', 'retain', 'renewal', 'repurchase', 'loyalty', 'engagement', 'return'],
  advocacy: ['advocacy', 'advocate', 'referral', 'recommendation', 'recommend', 'sharing'],
};

const kinds = Object.keys(stageWords) as StageKind[];
const kindOfWord = new Map(kinds.flatMap((kind) => stageWords[kind].map((word) => [word, kind])));

/** What a stage is by its name, the first telling word deciding; null where no word tells. */
export function recogniseStage(name: string): StageKind | null {
  const words = name.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  for (const word of words) {
    const kind = kindOfWord.get(word) ?? kindOfWord.get(word.replaceAll('-', ''));
    if (kind) return kind;
    const part = word.split('-').find((piece) => kindOfWord.has(piece));
    if (part !== undefined) return kindOfWord.get(part) ?? null;
  }
  return null;
}

/** How far along the customer's way a stage is, from 0. */
export function rankOfStage(kind: StageKind): number {
  return kinds.indexOf(kind);
}
