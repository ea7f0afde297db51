import { expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const talk = {
  en: 'I think they told us that it would get better, but it never did, so I began to work from home.',
  pl: 'Myślę, że mówili nam, że będzie lepiej, ale nigdy nie było, więc zacząłem pracować z domu.',
  el: 'Νομίζω ότι μας είπαν πως θα γίνει καλύτερα, αλλά δεν έγινε ποτέ.',
  und: 'Mhm. Ok.',
};

it.each(Object.entries(talk))(
  'tells the language of a transcript by words, letters or writing: %s',
  async (language, said) => {
    const turns = Array.from({ length: 12 }, (_, n) => `${n % 2 ? 'Ana' : 'Interviewer'}: ${said}`);
    const read = await readDocument(Buffer.from(turns.join('\n')), 'talk.txt', {});
    const { inspection } = read.ok ? read.value : {};
    expect([inspection?.language, inspection?.speakers?.length]).toEqual([language, 2]);
  },
);
