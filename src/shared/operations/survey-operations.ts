import { z } from 'zod';
import { questionKinds, type QuestionList, type QuestionSummary } from '../domain/survey.ts';
import { read, returns } from './define-operation.ts';
import { datasetId, stagedFileId } from './fields.ts';
import { rowFilter } from './measure-fields.ts';

const from = z.union([z.strictObject({ datasetId }), z.strictObject({ file: stagedFileId })]);

/** The questions of a table of answers, of a dataset or of a staged file that is only looked at. */
export const surveyOperations = {
  /** Each question with its kind, its columns and how many answered, in the order of the file. */
  'surveys.questions': read(z.strictObject({ from }), returns<QuestionList>()),
  /** The summary of one question by its id, over the rows that meet all filters. */
  'surveys.summary': read(
    z.strictObject({
      from,
      question: z.string().min(1).max(100_000),
      /** Seen as another kind than the recognised one. */
      kind: z.enum(questionKinds).optional(),
      where: z.array(rowFilter).max(20).default([]),
    }),
    returns<QuestionSummary>(),
  ),
};
