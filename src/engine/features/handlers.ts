import type { Handlers } from '../session/handler.ts';
import { codeHandlers } from './codes/code-handlers.ts';
import { codingHandlers } from './codings/coding-handlers.ts';
import { datasetHandlers } from './datasets/dataset-handlers.ts';
import { historyHandlers } from './history/history-handlers.ts';
import { importHandlers } from './import/import-handlers.ts';
import { memoHandlers } from './memos/memo-handlers.ts';
import { peopleHandlers } from './people/people-handlers.ts';
import { projectHandlers } from './project/project-handlers.ts';
import { reportHandlers } from './report/report-handlers.ts';
import { sentimentHandlers } from './sentiment/sentiment-handlers.ts';
import { sourceHandlers } from './sources/source-handlers.ts';
import { themeHandlers } from './themes/theme-handlers.ts';

/** One handler for every operation of the table; the compiler refuses a missing one, or one of another kind. */
export const handlers: Handlers = {
  ...projectHandlers,
  ...importHandlers,
  ...sourceHandlers,
  ...codeHandlers,
  ...codingHandlers,
  ...memoHandlers,
  ...peopleHandlers,
  ...datasetHandlers,
  ...sentimentHandlers,
  ...themeHandlers,
  ...reportHandlers,
  ...historyHandlers,
};
