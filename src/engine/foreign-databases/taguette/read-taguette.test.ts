import { describe, expect, it } from 'vitest';
import { databaseBytes, readFixture, type ReadFixture, type Rows } from '../database-fixture.ts';
import { addedBy, byteRange, documentRow, projectRow, taguetteTables } from './taguette-fixture.ts';

function read(rows: Rows): ReadFixture {
  return readFixture(databaseBytes(taguetteTables, rows), 'taguette.sqlite3');
}

const contents =
  '<h1>Caf\u00e9 \u{1f6b2}</h1>\n<p>We <strong>ride</strong> bikes, cafe\u0301 to cafe\u0301 &amp; back.</p>\n<p>Every day.</p>';
const flat = 'Caf\u00e9 \u{1f6b2}\nWe ride bikes, cafe\u0301 to cafe\u0301 & back.\nEvery day.';

describe('a project of Taguette', () => {
  it('has its highlights where the bytes say, with the coders that the log names', () => {
    const quotes = ['We ride', 'cafe\u0301 &', 'back.\nEvery', 'day.'];
    const { study, inspection, ...fixture } = read({
      users: [['ana', '2021-01-01', null, null]],
      projects: [projectRow(1, 'Bikes', 'Why people ride.')],
      documents: [documentRow(1, 'Ride', contents)],
      highlights: [
        [1, 1, ...byteRange(flat, quotes[0] ?? ''), '<p>We <strong>ride</strong></p>'],
        [2, 1, ...byteRange(flat, quotes[1] ?? ''), '<p>cafe\u0301 &amp;</p>'],
        [3, 1, ...byteRange(flat, quotes[2] ?? ''), '<p>back.</p>\n<p>Every</p>'],
        [4, 1, ...byteRange(flat, quotes[3] ?? ''), '<p>day.</p>'],
      ],
      tags: [
        [1, 1, 'travel.bikes', 'All about bikes.'],
        [2, 1, 'interesting', ''],
        [3, 1, 'travel', 'Ways to go.'],
      ],
      highlight_tags: [
        [1, 1],
        [1, 2],
        [2, 1],
        [3, 3],
      ],
      commands: [addedBy('ana', 1), addedBy('ben', 2, 'id'), [9, 'x', 'eve', 1, 1, '{damaged']],
    });
    expect(study.sources.map(({ text, fileName }) => [text, fileName])).toEqual([
      ['Café 🚲\nWe ride bikes, café to café & back.\nEvery day.', 'Ride.txt'],
    ]);
    expect(fixture.quotes).toEqual([
      'bikes: We ride',
      'interesting: We ride',
      'bikes: café &',
      'travel: back.\nEvery',
    ]);
    expect(fixture.paths).toEqual(['travel', 'travel > bikes', 'interesting']);
    expect(study.codes.map(({ description }) => description)).toEqual([
      'Ways to go.',
      'All about bikes.',
      '',
    ]);
    const coders = new Map(study.coders.map(({ key, name }) => [key, name]));
    expect(study.codings.map(({ coderKey }) => coders.get(coderKey ?? '') ?? null)).toEqual([
      ...['ana', 'ana', 'ben', null],
    ]);
    expect(fixture.memos).toEqual(['project : Why people ride.']);
    expect(fixture.losses).toEqual({ 'marked passages with no code and no note': 1 });
    expect([study.name, study.origin, inspection.format]).toEqual([
      'Bikes',
      'Taguette',
      'taguette',
    ]);
    expect(study.sources[0]?.importedAt).toBe('2021-06-05T18:24:28.756Z');
    expect(inspection.warnings).toEqual([]);
  });

  it('is read as old versions counted, UTF-16 units, where only so the quotes fit', () => {
    const place = (quote: string): [number, number] => {
      const start = flat.indexOf(quote);
      return [start, start + quote.length];
    };
    const { quotes, inspection } = read({
      projects: [projectRow(1, 'Bikes')],
      documents: [documentRow(1, 'Ride', contents)],
      highlights: [
        [1, 1, ...place('We ride'), '<p>We <strong>ride</strong></p>'],
        [2, 1, ...place('Every'), '<p>Every</p>'],
      ],
      tags: [[1, 1, 'travel', '']],
      highlight_tags: [
        [1, 1],
        [2, 1],
      ],
    });
    expect(quotes).toEqual(['travel: We ride', 'travel: Every']);
    expect(inspection.warnings).toEqual([expect.stringContaining('not counted in bytes')]);
  });

  it('tells what is not the words that are quoted, and what lies outside', () => {
    const { quotes, losses, inspection } = read({
      projects: [projectRow(1, 'Bikes')],
      documents: [documentRow(1, 'Ride', '<p>We ride <img src="x">bikes.</p>')],
      highlights: [
        [1, 1, 3, 7, '<p>walk</p>'],
        [2, 1, 40, 50, '<p>far</p>'],
        [3, 9, 3, 7, '<p>gone</p>'],
        [4, 1, 7, 3, '<p>ride</p>'],
      ],
      tags: [[1, 1, '..', '']],
      highlight_tags: [
        [1, 1],
        [2, 1],
        [3, 1],
        [4, 1],
        [4, 9],
      ],
    });
    expect(quotes).toEqual(['Untitled code: ride', 'Untitled code: ride']);
    expect(losses).toEqual({
      'pictures in documents': 1,
      'codings outside of their text': 1,
      'codings on texts that are missing': 1,
      'codings with an unknown code': 1,
    });
    expect(inspection.warnings).toEqual([
      '1 passage is not the words that the project quotes for it, and stands where its numbers say; check it.',
    ]);
  });

  it('comes in with all projects of a file, each with a folder and a code on top', () => {
    const { study, paths, memos, inspection, quotes } = read({
      projects: [projectRow(1, 'Bikes', 'One.'), projectRow(2, 'Trains', 'Two.')],
      documents: [
        documentRow(1, 'Ride', '<p>We ride.</p>'),
        documentRow(2, 'Rail', '<p>Rails.</p>', 2),
      ],
      highlights: [
        [1, 1, 3, 7, '<p>ride</p>'],
        [2, 2, 0, 5, '<p>Rails</p>'],
      ],
      tags: [
        [1, 1, 'travel', ''],
        [2, 2, 'travel', ''],
      ],
      highlight_tags: [
        [1, 1],
        [2, 2],
      ],
    });
    expect(paths).toEqual(['Bikes', 'Bikes > travel', 'Trains', 'Trains > travel']);
    expect(study.sources.map(({ folder }) => folder)).toEqual([['Bikes'], ['Trains']]);
    expect(quotes).toEqual(['travel: ride', 'travel: Rails']);
    expect(memos).toEqual(['project : Bikes\n\nOne.\n\nTrains\n\nTwo.']);
    expect(study.name).toBe('taguette');
    expect(inspection.warnings[0]).toMatch(/^The file holds 2 projects/u);
  });

  it('has the tree of tags that newer versions keep by number', () => {
    const tables = [
      ...taguetteTables.filter((table) => !table.startsWith('tags')),
      'tags (id integer primary key, project_id integer, path text, description text, parent_id integer)',
    ];
    const { paths } = readFixture(
      databaseBytes(tables, {
        projects: [projectRow(1, 'Bikes')],
        tags: [
          [1, 1, 'bikes v1.2', '', 3],
          [2, 1, 'travel.by night', '', 3],
          [3, 1, 'travel', '', null],
          [4, 1, 'ring', '', 5],
          [5, 1, 'ring too', '', 4],
        ],
      }),
      'taguette.sqlite3',
    );
    expect(paths).toEqual([
      'travel',
      'travel > bikes v1.2',
      'travel > by night',
      'ring',
      'ring > ring too',
    ]);
  });
});
