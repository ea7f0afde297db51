import { describe, expect, it } from 'vitest';
import { parseDictionary } from './parse-dictionary.ts';
import { parseWords } from './parse-words.ts';

describe('parseDictionary', () => {
  it('reads a code and its words from each line', () => {
    const text =
      '# what people pay\nPrice: expens*, too  much , cost\r\n\nService/Staff: friendly; 店员、helpful\nPrice：rent, cost';
    expect(parseDictionary(text)).toEqual({
      entries: [
        { code: 'Price', words: ['expens*', 'too much', 'cost', 'rent'] },
        { code: 'Service/Staff', words: ['friendly', '店员', 'helpful'] },
      ],
      problems: [],
    });
  });

  it('says what it cannot read, and where', () => {
    expect(parseDictionary('Price expensive\n: cheap\nStaff: , *\nQueue: wait')).toEqual({
      entries: [{ code: 'Queue', words: ['wait'] }],
      problems: [
        { line: 1, what: 'no_colon' },
        { line: 2, what: 'no_code' },
        { line: 3, what: 'no_words' },
      ],
    });
  });
});

describe('parseWords', () => {
  it('takes each word once, in order', () => {
    expect(parseWords('wait, queue;wait\n waiting  list ,')).toEqual([
      'wait',
      'queue',
      'waiting list',
    ]);
  });
});
