import type { Handlers } from '../session/handler.ts';
import { autocodeHandlers } from './autocode/autocode-handlers.ts';
import { transcriptHandlers } from './transcripts/transcript-handlers.ts';
import { linkHandlers } from './links/link-handlers.ts';
import { settingsHandlers } from './settings/settings-handlers.ts';
import { exportHandlers } from './export/export-handlers.ts';
import { folderHandlers } from './folders/folder-handlers.ts';
import { attributeHandlers } from './attributes/attribute-handlers.ts';
import { codebookHandlers } from './codes/codebook-handlers.ts';
import { codeHandlers } from './codes/code-handlers.ts';
import { codingHandlers } from './codings/coding-handlers.ts';
import { datasetHandlers } from './datasets/dataset-handlers.ts';
import { datasetUpdateHandlers } from './dataset-update/dataset-update-handlers.ts';
import { historyHandlers } from './history/history-handlers.ts';
import { importHandlers } from './import/import-handlers.ts';
import { metricHandlers } from './metrics/metric-handlers.ts';
import { keepingHandlers } from './keeping/keeping-handlers.ts';
import { journeyHandlers } from './journey/journey-handlers.ts';
import { memoHandlers } from './memos/memo-handlers.ts';
import { peopleHandlers } from './people/people-handlers.ts';
import { projectHandlers } from './project/project-handlers.ts';
import { reportHandlers } from './report/report-handlers.ts';
import { sentimentHandlers } from './sentiment/sentiment-handlers.ts';
import { sourceHandlers } from './sources/source-handlers.ts';
import { surveyHandlers } from './surveys/survey-handlers.ts';
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
  ...datasetUpdateHandlers,
  ...metricHandlers,
  ...sentimentHandlers,
  ...themeHandlers,
  ...reportHandlers,
  ...autocodeHandlers,
  ...transcriptHandlers,
  ...linkHandlers,
  ...settingsHandlers,
  ...folderHandlers,
  ...attributeHandlers,
  ...codebookHandlers,
  ...historyHandlers,
  ...exportHandlers,
  ...surveyHandlers,
  ...keepingHandlers,
  ...journeyHandlers,
};
