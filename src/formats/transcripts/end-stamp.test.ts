import { expect, it } from 'vitest';
import { recogniseTurns } from './recognise-turns.ts';

const said = (text: string, unit?: 'block' | 'line') =>
  recogniseTurns(text, unit).map(({ speaker, timeMs, start, end }) => [
    speaker,
    timeMs,
    text.slice(start, end),
  ]);

it('takes the position behind a speech for where the next one begins', () => {
  const text =
    'I: How was it? #00:00:05-1#\n\nB1: Long. It began at #9. #00:01:12-4#\n\nI: And then? #01:00:00-0#\n\nB1: Nothing.\n';
  expect(said(text)).toEqual([
    ['I', null, 'How was it?'],
    ['B1', 5100, 'Long. It began at #9.'],
    ['I', 72_400, 'And then?'],
    ['B1', 3_600_000, 'Nothing.'],
  ]);
  expect(said('Hello. #00:00:05-1#\nThere.\n#00:00:07-0#\nBye. #00:00:09-9#', 'line')).toEqual([
    [null, null, 'Hello.'],
    [null, 5100, 'There.'],
    [null, 7000, 'Bye.'],
  ]);
  // One alone may be anything.
  expect(said('I: See #00:00:05-1#\n\nB1: Yes.\n\nI: No.')[0]?.[2]).toBe('See #00:00:05-1#');
});
