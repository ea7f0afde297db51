import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonTable } from './read-json-table.ts';

function read(text: string, fileName = 'a.json'): ReturnType<typeof readJsonTable> {
  return readJsonTable({ text, encoding: 'utf-8', warnings: [] }, fileName);
}

function tableOf(text: string): unknown {
  const result = read(text);
  if (!result?.ok) throw new Error('no table');
  const { table, warnings } = result.value.inspection;
  return [table?.columns.map(({ name }) => name), table?.sample, warnings];
}

test('keys become columns in the order in which they appear', () => {
  expect(tableOf('{"b":1,"a":"x"}\n\n{"a":null,"c":true}\n')).toEqual([
    ['b', 'a', 'c'],
    [
      ['1', 'x', ''],
      ['', '', 'true'],
    ],
    [],
  ]);
});

test('objects inside are flattened one level, what lies deeper is kept as JSON and told', () => {
  expect(tableOf('[{"a":{"b":1,"c":{"d":2}},"e":["x","y"],"__proto__":3}]')).toEqual([
    ['a.b', 'a.c', 'e', '__proto__'],
    [['1', '{"d":2}', '["x","y"]', '3']],
    ['Lists and nested values were kept as JSON text in: a.c, e.'],
  ]);
});

test('one object, a list of values and prose in brackets are no table', () => {
  expect(
    ['{"a":[1]}', '[1,2]', '[]', '[note] hello', '{"a":1}\nno'].map((text) => read(text)),
  ).toEqual([null, null, null, null, null]);
});

test('a line that is no object is named where the file is called JSON lines', () => {
  const result = read('{"a":1}\n{"a":2}\n{"a":\n', 'a.jsonl');
  expect(result).toMatchObject({ ok: false, error: { code: 'file_damaged' } });
  expect(result && !result.ok && result.error.message).toContain('line 3');
});

test('a file with a new key in every line is refused, not spread out', () => {
  const text = Array.from({ length: 16_385 }, (_, at) => `{"k${at}":1}`).join('\n');
  expect(read(text)).toMatchObject({ ok: false, error: { code: 'file_too_large' } });
});

test('nesting without end is no table', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  expect(() => read(`[{"a":${deep}}]`)).not.toThrow();
});

test('every list of objects comes back with a row for each', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), { minLength: 2 }),
      (objects) => {
        const result = read(objects.map((object) => JSON.stringify(object)).join('\n'));
        if (result?.ok) expect(result.value.inspection.table?.rows).toBe(objects.length);
        else expect(objects.every((object) => Object.keys(object).length === 0)).toBe(true);
      },
    ),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => read(`{${text}`)).not.toThrow();
    }),
  );
});
