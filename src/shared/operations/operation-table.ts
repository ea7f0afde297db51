import { analysisOperations } from './analysis-operations.ts';
import { codeOperations } from './code-operations.ts';
import { codingOperations } from './coding-operations.ts';
import { datasetOperations } from './dataset-operations.ts';
import { datasetUpdateOperations } from './dataset-update-operations.ts';
import { autocodeOperations } from './autocode-operations.ts';
import { attributeOperations } from './attribute-operations.ts';
import { codebookOperations } from './codebook-operations.ts';
import type { CallOf, InputOf, OutputOf } from './define-operation.ts';
import { historyOperations } from './history-operations.ts';
import { transcriptOperations } from './transcript-operations.ts';
import { journeyOperations } from './journey-operations.ts';
import { keepingOperations } from './keeping-operations.ts';
import { linkOperations } from './link-operations.ts';
import { settingsOperations } from './settings-operations.ts';
import { exportOperations } from './export-operations.ts';
import { folderOperations } from './folder-operations.ts';
import { importOperations } from './import-operations.ts';
import { metricOperations } from './metric-operations.ts';
import { memoOperations } from './memo-operations.ts';
import { peopleOperations } from './people-operations.ts';
import { projectOperations } from './project-operations.ts';
import { sourceOperations } from './source-operations.ts';
import { surveyOperations } from './survey-operations.ts';

const allOperations = {
  ...projectOperations,
  ...importOperations,
  ...sourceOperations,
  ...codeOperations,
  ...codingOperations,
  ...memoOperations,
  ...peopleOperations,
  ...datasetOperations,
  ...datasetUpdateOperations,
  ...metricOperations,
  ...analysisOperations,
  ...autocodeOperations,
  ...transcriptOperations,
  ...linkOperations,
  ...settingsOperations,
  ...folderOperations,
  ...attributeOperations,
  ...codebookOperations,
  ...historyOperations,
  ...exportOperations,
  ...surveyOperations,
  ...keepingOperations,
  ...journeyOperations,
};

type AllOperations = typeof allOperations;

/** Everything the engine can be asked. Named as an interface so that a compiler's message says its name, not its hundred members. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions, @typescript-eslint/no-empty-object-type
export interface OperationTable extends AllOperations {}

export type OperationName = keyof OperationTable;

/** What a caller gives. */
export type Call<Name extends OperationName> = CallOf<OperationTable[Name]>;
/** What a handler receives. */
export type Input<Name extends OperationName> = InputOf<OperationTable[Name]>;
/** What the engine answers, inside a `Result`. */
export type Output<Name extends OperationName> = OutputOf<OperationTable[Name]>;

export const operationTable: OperationTable = allOperations;

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operationTable, name);
}
