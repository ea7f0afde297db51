import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type EngineClient } from '../../../shared/client.ts';
import type { SourceId } from '../../../shared/ids.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import { createPortPair } from '../../../shared/port-adapters/port-pair.ts';
import { createEngine } from '../../engine.ts';

/** An engine, asked as a window asks it. */
export type StudyEngine = Readonly<{
  client: EngineClient;
  /** The answer to a request that must go well. */
  ask: <Name extends OperationName>(name: Name, input: Call<Name>) => Promise<Output<Name>>;
  /** Makes a study and opens it in the place of the last. */
  newStudy: () => Promise<void>;
  importText: (name: string, text: string) => Promise<SourceId>;
  stop: () => Promise<void>;
}>;

export function startStudyEngine(): StudyEngine {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-autocode-'));
  const engine = createEngine({
    dataFolder: join(folder, 'data'),
    studiesFolder: join(folder, 'studies'),
    resourcesFolder: join(import.meta.dirname, '../../../../resources'),
    version: '0.0.0-test',
  });
  const { near, far } = createPortPair(new MessageChannel());
  engine.connect(far);
  const client = createClient(near);
  const ask: StudyEngine['ask'] = async (name, input) => {
    const result = await client.call(name, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };
  let studies = 0;
  return {
    client,
    ask,
    newStudy: async () => {
      studies += 1;
      await ask('project.create', { name: `Trial ${studies}`, folder: null });
    },
    importText: async (name, text) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      const file = await ask('import.stagePath', { path });
      const { imported, refused } = await ask('import.commit', { files: [{ file }] });
      const [id] = imported[0]?.sourceIds ?? [];
      if (id === undefined) throw new Error(refused[0]?.error.message ?? 'not imported');
      return id;
    },
    stop: async () => {
      await engine.stop();
      client.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
