import { collectBytes } from '../../../src/formats/exports/byte-sink.ts';
import { xlsxWriter } from '../../../src/formats/exports/xlsx-writer.ts';
import { type FixtureFile, savFixture } from '../../../src/formats/spss/sav-fixture.ts';
import { type Seed, textSeed } from './seed.ts';

const answers = [
  'It takes too long to find what I need, every single time.',
  'The people on the phone were kind, and they called back.',
  '',
  'No idea – “maybe” later; 👍🏽',
];
const row = (at: number): string[] => [
  `R${at + 1}`,
  `2024-03-${String(at + 10)} 10:11:12`,
  String((at * 7) % 11),
  ['Agree', 'Neither agree nor disagree', 'Strongly disagree', 'Agree'][at % 4] ?? '',
  answers[at % 4] ?? '',
  ['London', 'Paris', 'n/a'][at % 3] ?? '',
  ['Phone, Chat', 'Chat', 'Phone', ''][at % 4] ?? '',
];
const rows = Array.from({ length: 14 }, (_, at) => row(at));
const header = [
  'Respondent',
  'Date',
  'How likely are you to recommend us?',
  'It is easy',
  'Why?',
  'City',
  'Used',
];
const quoted = (table: readonly (readonly string[])[], mark: string): string =>
  table
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark))
    .join('\r\n');

export const csvSeeds: readonly Seed[] = [
  textSeed('survey.csv', 'table', quoted([header, ...rows], ',')),
  textSeed(
    'survey.csv',
    'table',
    [header, ...rows].map((cells) => cells.join(';').replaceAll('.', ',')).join('\n'),
  ),
  textSeed('numbers.csv', 'table', 'a,b,c\n1,2.5,-3\n4,1e5,"1,000"\n7,,9\n10,11,$12\n13,14%,15\n'),
  textSeed(
    'log.csv',
    'table',
    'time,observer,event,note\n10:01,EM,enter,"Sits down, looks"\n10:02,EM,use,Opens the door\n10:05,JB,leave,\n',
  ),
];

export const tsvSeeds: readonly Seed[] = [
  textSeed('survey.tsv', 'table', [header, ...rows].map((cells) => cells.join('\t')).join('\n')),
  textSeed(
    'survey.txt',
    'table',
    ['id\tscore\twhy', '1\t9\t"It\'s fine', '2\t3\tnot "so" good', '3\t\t'].join('\r\n'),
  ),
];

const imports = (name: string): string => `{"ImportId":"${name}"}`;

export const surveySeeds: readonly Seed[] = [
  quoted(
    [
      ['StartDate', 'ResponseId', 'Q1_NPS_GROUP', 'Q1', 'Q2_1', 'Q3_TEXT'],
      ['Start Date', 'Response ID', 'Group', 'How likely are you to recommend us?', 'Rate', 'Why?'],
      ['startDate', '_recordId', 'QID1_NPS', 'QID1', 'QID2_1', 'QID3_TEXT'].map(imports),
      ...rows.map((cells, at) => [
        cells[1] ?? '',
        `R_${at}`,
        'Promoter',
        cells[2] ?? '',
        '4',
        cells[4] ?? '',
      ]),
    ],
    ',',
  ),
  quoted(
    [
      [
        ...['Respondent ID', 'Collector ID', 'Start Date', 'IP Address', 'How likely are you?'],
        ...['Which do you use?', '', ''],
      ],
      ['', '', '', '', 'Response', 'Phone', 'Chat', 'Other (please specify)'],
      ...rows.map((cells, at) => [
        ...[String(at + 11), '5', '01/02/2024 10:00:00 AM', '192.0.2.1', cells[2] ?? ''],
        ...['Phone', '', at === 1 ? 'By letter' : ''],
      ]),
    ],
    ',',
  ),
  quoted(
    [
      ['Timestamp', 'How do you rate? [Speed]', 'How do you rate? [Care]', 'What do you use?'],
      ...rows.map((cells, at) => [
        ...[`3/${at + 1}/2024 10:00:00`, ['Good', 'Fair', 'Poor'][at % 3] ?? ''],
        ...[['Good', 'Very good'][at % 2] ?? '', cells[6] ?? ''],
      ]),
    ],
    ',',
  ),
  quoted(
    [
      ['#', 'How easy was it?', 'Phone', 'Chat', 'Why?', 'Submit Date (UTC)', 'Network ID'],
      ...rows.map((cells, at) => [
        ...[`k${at}`, '4', 'Phone', '', cells[4] ?? '', cells[1] ?? '', 'f0'],
      ]),
    ],
    ',',
  ),
  [
    'id;submitdate;lastpage;startlanguage;seed;G01Q01;G01Q02[SQ001];G01Q02[SQ002];G01Q02[other]',
    '1;2024-05-01 09:00:00;3;de;118293;4;Y;;',
    '2;2024-05-01 09:10:00;3;de;918273;5;Y;Y;per Brief',
    '3;;1;de;1827364;;;;',
  ].join('\n'),
  'Q1. How likely is it that you would recommend us?\nAnswer Choices,Responses,\nPromoters,52.00%,26\nPassives,20.00%,10\n,Answered,50\n,Skipped,3\n',
].map((text, at) => textSeed(`export-${at}.csv`, 'table', text));

export const jsonLinesSeeds: readonly Seed[] = [
  textSeed(
    'answers.jsonl',
    'json',
    rows
      .map((cells) =>
        JSON.stringify({ id: cells[0], score: Number(cells[2]), tags: ['a', 'b'], why: cells[4] }),
      )
      .join('\n'),
  ),
  textSeed(
    'answers.json',
    'json',
    JSON.stringify(
      rows.map((cells) => ({ id: cells[0], at: { city: cells[5], yes: true }, x: null })),
    ),
  ),
];

function workbook(): Uint8Array {
  const file = collectBytes();
  const writer = xlsxWriter(file);
  writer.begin(
    'Answers',
    header.map((name) => ({ name })),
  );
  writer.add(rows.map((cells) => cells.map((cell) => (/^\d+$/u.test(cell) ? Number(cell) : cell))));
  writer.begin('Codes', [{ name: 'code' }]);
  writer.add([['trust'], [2], [null]]);
  writer.finish();
  return file.bytes();
}

/** The second has what our own writer does not write: shared strings, dates, formulas, merged and missing cells. */
export const workbookSeeds = (
  pack: (parts: Readonly<Record<string, string>>) => Uint8Array,
): Seed[] => [
  { fileName: 'survey.xlsx', shape: 'zip', bytes: workbook() },
  {
    fileName: 'shared.xlsx',
    shape: 'zip',
    bytes: pack({
      'xl/workbook.xml':
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="r1"/><sheet name="B" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/s1.xml"/><Relationship Id="r2" Target="/xl/worksheets/s2.xml"/></Relationships>',
      'xl/sharedStrings.xml':
        '<sst><si><t>id</t></si><si><r><t>When_x0041_</t></r></si><si><t xml:space="preserve"> why </t></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      'xl/worksheets/s1.xml':
        '<worksheet><dimension ref="A1:C4"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="2"><v>45000.5</v></c><c r="C2" t="inlineStr"><is><t>Slow</t></is></c></row><row r="3"><c r="A3"><f>A2+1</f><v>2</v></c><c r="C3" t="str"><v>Fine</v></c></row><row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A1"/></mergeCells></worksheet>',
      'xl/worksheets/s2.xml': '<worksheet><sheetData/></worksheet>',
    }),
  },
];

const variables: FixtureFile['variables'] = [
  { key: 'ID', width: 0, label: 'Number' },
  { key: 'NPS', width: 0, label: 'How likely are you?', missing: [1, [99]] },
  {
    key: 'SEX',
    width: 0,
    labels: [
      [1, 'Woman'],
      [2, 'Man'],
    ],
    missing: [-2, [8, 9]],
  },
  { key: 'WHEN', width: 0, format: 20 },
  { key: 'WHY', width: 20, label: 'Why?' },
];
const cases = answers.map((words, at) => [at, at * 3, (at % 2) + 1, 13_900_000_000, words]);
const extensions = [
  [13, new TextEncoder().encode('ID=Number\tNPS=Likely\tWHY=Reason')],
  [14, new TextEncoder().encode('WHY=00020\u0000\t')],
] as const;

const system = (fileName: string, file: Partial<FixtureFile>): Seed => ({
  fileName,
  shape: 'binary',
  bytes: savFixture({ variables, cases, compression: 1, ...file }),
});

export const savSeeds: readonly Seed[] = [
  system('survey.sav', { compression: 0 }),
  system('survey.sav', { extensions, weight: 1 }),
  system('survey.sav', { bigEndian: true, claimed: -1 }),
];

export const zsavSeeds: readonly Seed[] = [system('survey.zsav', { compression: 2, extensions })];
