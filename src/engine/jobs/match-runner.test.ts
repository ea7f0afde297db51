import { afterEach, expect, it } from 'vitest';
import { matchAt } from '../../core/coding/autocode/match.ts';
import { packTurns } from '../../core/text/pack-turns.ts';
import { ok, refuse } from '../../shared/result.ts';
import { createMatchRunner, type MatchQuestion, type MatchRunner } from './match-runner.ts';

let runner: MatchRunner | undefined;
afterEach(async () => runner?.forget());

const texts = ['one two', 'Two, two', 'none', 'two'];

function questionOf(asked: number[], changes: Partial<MatchQuestion> = {}): MatchQuestion {
  return {
    matcher: {
      kind: 'words',
      lists: [['two']],
      wholeWords: true,
      matchCase: false,
      inflections: false,
    },
    unit: 'match',
    speakers: { only: null, without: [] },
    texts: texts.map((text) => ({ key: text, language: 'en', length: text.length })),
    read: (position) => {
      asked.push(position);
      return ok({ text: Buffer.from(texts[position] ?? ''), turns: packTurns([]) });
    },
    limit: 100,
    timeoutMs: undefined,
    mostTimeouts: 3,
    signal: new AbortController().signal,
    progress: () => undefined,
    ...changes,
  };
}

async function placesFound(question: MatchQuestion): Promise<unknown> {
  const found = await runner?.run(question);
  if (!found?.ok) return found?.error.code;
  return found.value.map((each) =>
    each === null
      ? null
      : Array.from({ length: each.hits.length / 3 }, (_, at) => matchAt(each.hits, at).start),
  );
}

const everywhere = [[4], [0, 5], [], [0]];

it('reads each text once, and all of them anew when they were forgotten', async () => {
  runner = createMatchRunner();
  const asked: number[] = [];
  expect(await placesFound(questionOf(asked))).toEqual(everywhere);
  expect(await placesFound(questionOf(asked))).toEqual(everywhere);
  expect(asked).toEqual([0, 1, 2, 3]);
  await runner.forget();
  expect(await placesFound(questionOf(asked))).toEqual(everywhere);
  expect(asked).toHaveLength(8);
});

it('answers one after the other, stops the one that is not wanted and goes on with the next', async () => {
  runner = createMatchRunner();
  const asked: number[] = [];
  const controller = new AbortController();
  const stopped = placesFound(
    questionOf(asked, {
      signal: controller.signal,
      read: (position) => {
        // While the worker waits for the text.
        controller.abort();
        return questionOf([]).read(position);
      },
    }),
  );
  const next = placesFound(questionOf(asked));
  expect(await stopped).toBe('cancelled');
  expect(await next).toEqual(everywhere);
});

it('refuses what a text is refused with, and begins no text when there is enough', async () => {
  runner = createMatchRunner();
  const damaged = refuse('project_damaged', 'A text is damaged.');
  const read = (position: number) => (position === 2 ? damaged : questionOf([]).read(position));
  expect(await placesFound(questionOf([], { read }))).toBe('project_damaged');
  expect(await placesFound(questionOf([], { limit: 2 }))).toEqual([[4], [0, 5], null, null]);
});

it('ends a search of a study that is closed', async () => {
  runner = createMatchRunner();
  const read = (position: number) => {
    void runner?.forget();
    return questionOf([]).read(position);
  };
  expect(await placesFound(questionOf([], { read }))).toBe('cancelled');
});
