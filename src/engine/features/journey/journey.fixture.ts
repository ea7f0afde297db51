import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../../../shared/client.ts';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { ColumnRole } from '../../../shared/domain/dataset.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import { createPortPair } from '../../../shared/port-adapters/port-pair.ts';
import { createEngine } from '../../engine.ts';

/** An engine with one new study, asked as a window asks it. */
export type JourneyStudy = Readonly<{
  ask: <Name extends OperationName>(name: Name, input: Call<Name>) => Promise<Output<Name>>;
  /** The code of a refusal; `done` where there was none. */
  refusal: <Name extends OperationName>(name: Name, input: Call<Name>) => Promise<string>;
  importTable: (
    name: string,
    text: string,
    roles?: Readonly<Record<string, ColumnRole>>,
  ) => Promise<DatasetSummary>;
  importText: (name: string, text: string) => Promise<void>;
  stop: () => Promise<void>;
}>;

export async function startJourneyStudy(): Promise<JourneyStudy> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-journey-'));
  const engine = createEngine({
    dataFolder: join(folder, 'data'),
    studiesFolder: join(folder, 'studies'),
    resourcesFolder: join(import.meta.dirname, '../../../../resources'),
    version: '0.0.0-test',
  });
  const { near, far } = createPortPair(new MessageChannel());
  engine.connect(far);
  const client = createClient(near);
  const ask: JourneyStudy['ask'] = async (name, input) => {
    const result = await client.call(name, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };
  const bring = async (name: string, text: string): Promise<void> => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const file = await ask('import.stagePath', { path });
    const { refused } = await ask('import.commit', { files: [{ file }] });
    if (refused[0]) throw new Error(refused[0].error.message);
  };
  await ask('project.create', { name: 'Journey', folder: null });
  return {
    ask,
    refusal: async (name, input) => {
      const result = await client.call(name, input);
      return result.ok ? 'done' : result.error.code;
    },
    importText: bring,
    importTable: async (name, text, roles = {}) => {
      await bring(name, text);
      const find = async (): Promise<DatasetSummary> => {
        const found = (await ask('datasets.list', {})).find((each) => each.fileName === name);
        if (!found) throw new Error(`${name} was not imported as a table`);
        return found;
      };
      const { id, columns } = await find();
      for (const [column, role] of Object.entries(roles)) {
        const position = columns.find((each) => each.name === column)?.position;
        if (position === undefined) throw new Error(`no column ${column}`);
        await ask('datasets.setRole', { datasetId: id, position, role });
      }
      return find();
    },
    stop: async () => {
      await engine.stop();
      client.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const survey = `respondent_id,date,journey_stage,touchpoint,csat,nps,comment
C-1,2026-01-05,Retention,App,5,9,"I love the new app, it is wonderful and fast"
C-2,2026-01-06,awareness,Store,2,3,"The staff was rude and the queue was awful"
C-3,2026-01-07,Purchase,App,4,8,"The checkout was fine and easy enough for me"
C-4,2026-01-08,Purchase,Store,1,0,"Absolutely fantastic service, I love this great shop"
C-5,2026-01-09,Retention,Store,5,10,"Terrible, horrible, the worst bread I ever had"
C-1,2026-02-10,Purchase,Store,2,4,"The delivery was terribly late and I was very angry"
C-6,2026-02-11,,App,3,6,
`;

export const surveyRoles = {
  journey_stage: 'journey_stage',
  touchpoint: 'touchpoint',
  csat: 'csat',
  nps: 'nps',
  comment: 'open_ended',
  date: 'date',
} as const satisfies Readonly<Record<string, ColumnRole>>;

export const tickets = `ticket_id,customer_id,opened,status
T-1,C-1,2026-02-01,closed
T-2,C-9,2026-02-02,open
T-3,C-1,2026-03-01,open
T-4,c-1,,open
`;
