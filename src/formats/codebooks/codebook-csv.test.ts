import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../core/coding/code.fixture.ts';
import type { Code } from '../../shared/domain/code.ts';
import type { CodebookFile } from '../../shared/domain/codebook-file.ts';
import type { CodeSetId } from '../../shared/ids.ts';
import { neutralCell, originalCell } from '../exports/neutral-cell.ts';
import { joinPath } from './name-paths.ts';
import { readCodebook } from './read-codebook.ts';
import { writeCodebook } from './write-codebook.ts';

function read(csv: string): CodebookFile {
  const result = readCodebook(Buffer.from(csv), 'codes.csv');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const refusal = (csv: string | Uint8Array): string => {
  const result = readCodebook(Buffer.from(csv), 'codes.csv');
  return result.ok ? 'read' : result.error.message;
};
const names = (csv: string): string[] => read(csv).entries.map((entry) => entry.names.join(' > '));

describe('other people’s codebooks', () => {
  test('name a code by its path, whatever parts it', () => {
    expect(names('Path,Definition\nTrust,x\nTrust/Staff,y\n')).toEqual(['Trust', 'Trust > Staff']);
    expect(names('full path\tcolor\nNodes\\\\Trust\tx\n')).toHaveLength(0);
    expect(names('Code Path;Color\nTrust > Staff;#ff0000\n')).toEqual(['Trust > Staff']);
    expect(names('path,name\nand∕or/x,x\n')).toEqual(['and/or > x']);
  });

  test('name a code by its parent, by name, before or after it, listed or not', () => {
    const csv = 'Code,Parent code\nStaff,Trust\nTrust,\nDesk,Staff\nFees,Price\nX,A/B\n';
    expect(names(csv)).toEqual([
      'Trust > Staff',
      'Trust',
      'Trust > Staff > Desk',
      'Price > Fees',
      'A > B > X',
    ]);
  });

  test('give a level, indent names, or have a column for each level', () => {
    expect(names('Level,Name\n1,A\n2,B\n2,C\n3,D\n1,E\n')).toEqual([
      'A',
      'A > B',
      'A > C',
      'A > C > D',
      'E',
    ]);
    expect(names('name,definition\nA,1\n  B,2\n    C,3\n  D,4\n')).toEqual([
      'A',
      'A > B',
      'A > B > C',
      'A > D',
    ]);
    expect(names('Level 1,Level 2,Level 3\nA,,\n,B,\n,,C\n,D,\nE,F,\n')).toEqual([
      'A',
      'A > B',
      'A > B > C',
      'A > D',
      'E > F',
    ]);
    expect(names('Trust, in people\n\tStaff\n\tFamily, close\nPrice\n')).toEqual([
      'Trust, in people',
      'Trust, in people > Staff',
      'Trust, in people > Family, close',
      'Price',
    ]);
  });

  test('have their words, colours, sets and marks understood, and say what was not', () => {
    const csv =
      'Code;Color;Definition;When to use;When not to use;Anchor example;Code groups;Hidden;Author\n' +
      'Trust;#3B4197;what it is;if;not if;“yes”;People | Places; x;me\n';
    expect(read(csv)).toMatchObject({
      entries: [
        {
          row: 2,
          names: ['Trust'],
          colour: 3,
          description: 'what it is',
          inclusion: 'if',
          exclusion: 'not if',
          example: '“yes”',
          sets: ['People', 'Places'],
          archived: true,
        },
      ],
      ignored: ['Author'],
    });
    expect(read('code,colour\nA,12\nB,13\nC,"1, 158, 217"\n')).toMatchObject({
      entries: [{ colour: 11 }, { colour: null }, { colour: 1 }],
      faults: [{ row: 3, leftOut: false }],
    });
  });
});

describe('bad codebooks', () => {
  test('lose the rows that are wrong, each told by its number', () => {
    const long = 'x'.repeat(10_000);
    const { entries, faults } = read(`path,description\nA,1\n,2\nA//B,3\n${long},4\nA,5\nB,6\n`);
    expect(entries.map((entry) => joinPath(entry.names))).toEqual(['A', 'B']);
    expect(faults.map(({ row, message }) => `${row} ${message}`)).toEqual([
      '3 The name of the code is empty.',
      '4 A name in its path is empty.',
      expect.stringMatching(/^5 The name “x+…” has 10000 characters; a name has at most 500\.$/u),
      '6 “A” stands in row 2 already.',
    ]);
  });

  test('have no codes below themselves', () => {
    const { entries, faults } = read('name,parent\nA,B\nB,C\nC,A\nD,\n');
    expect(entries.map((entry) => joinPath(entry.names))).toEqual(['D']);
    expect(faults.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(read(`path\n${Array.from({ length: 60 }, () => 'a').join('/')}\n`).entries).toEqual([]);
  });

  test('are refused with a sentence that names the file', () => {
    expect(refusal('a,b\n1,2\n')).toMatch(/^\*codes\.csv\* was not imported: none of its columns/u);
    expect(refusal('')).toMatch(/it is empty/u);
    expect(refusal('name,description\nA,"never closed\n')).toMatch(/opens in row 2/u);
    expect(refusal(new Uint8Array(5_000_000))).toMatch(/larger than 4 MB/u);
    expect(refusal(Buffer.from([0, 1, 2, 3, 0, 255, 0, 7]))).toMatch(/Nothing was changed\.$/u);
  });

  test('never make the reader fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, headed) => {
        const result = readCodebook(Buffer.from(headed ? `name,parent,path\n${text}` : text), 'x');
        if (!result.ok) return;
        const paths = result.value.entries.map((entry) => joinPath(entry.names));
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });
});

describe('what is written', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('=1+1', "'=x", '-', '+49', '@a', 'and/or', 'and∕or', 'a;b', '"q"', '7'),
  );
  const name = word
    .map((text) => text.replace(/\s+/gu, ' ').trim().normalize('NFC'))
    .filter((text) => text !== '' && !/[\u0000-\u001f\ufeff\ufffd]/u.test(text));
  const prose = word.map((text) => text.trim().replace(/\r\n?/gu, '\n').trim());

  test('is read again as it was, whatever the words are', () => {
    const book = fc
      .uniqueArray(fc.record({ name, above: fc.nat(5), prose, colour: fc.option(fc.nat(11)) }), {
        minLength: 1,
        maxLength: 8,
        selector: (row) => joinPath([row.name]),
      })
      .map((rows) =>
        rows.reduce<Code[]>((codes, row, at) => {
          const parent = row.above < codes.length ? codes[row.above] : undefined;
          const path = joinPath([row.name]);
          return [
            ...codes,
            codeOf(at + 1, row.name, {
              parentId: parent?.id ?? null,
              path: parent ? `${parent.path}/${path}` : path,
              colour: row.colour,
              description: row.prose,
              example: row.prose,
              archived: at % 3 === 0,
              setIds: at % 2 === 0 ? [9 as CodeSetId] : [],
            }),
          ];
        }, []),
      );
    fc.assert(
      fc.property(book, name, (codes, setName) => {
        const csv = writeCodebook(codes, [{ id: 9 as CodeSetId, name: setName, codeCount: 1 }]);
        const { entries, faults } = read(csv);
        expect(faults).toEqual([]);
        expect(
          entries.map(({ row: _row, names: path, ...rest }) => ({ ...rest, name: path.at(-1) })),
        ).toEqual(
          codes.map((code) => ({
            name: code.name,
            colour: code.colour,
            description: code.description,
            inclusion: '',
            exclusion: '',
            example: code.example,
            sets: code.setIds.length > 0 && !/^[;|\s]*$/u.test(setName) ? [setName] : [],
            archived: code.archived,
          })),
        );
      }),
    );
  });

  test('holds no cell that a spreadsheet computes', () => {
    const csv = writeCodebook([codeOf(1, '=HYPERLINK("x")', { description: '@SUM(A1)' })], []);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain(`'@SUM(A1)`);
    expect(['-5', '+3.5', '-x', "'=a"].map(neutralCell)).toEqual(['-5', '+3.5', "'-x", "''=a"]);
  });

  test('keeps cells from being computed, and gives every one back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const neutral = neutralCell(text);
        expect(/^[=@\t\r\0]/u.test(neutral)).toBe(false);
        expect(originalCell(neutral)).toBe(text);
      }),
    );
  });
});
