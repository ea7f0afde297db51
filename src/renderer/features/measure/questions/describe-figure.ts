import type { QuestionSummary } from '../../../../shared/domain/survey.ts';
import { formatNumber } from '../../../state/format.ts';
import {
  describeClicks,
  describeDates,
  describeNumber,
  describeWords,
} from './describe-amounts.ts';
import { describeMatrix, describeRanking } from './describe-grid.ts';
import { describeScore } from './describe-score.ts';
import { describeChoice, describeChoices, describeScale } from './describe-shares.ts';
import type { SurveyWords } from './figure-words.ts';
import type { QuestionFigure } from './question-figure.ts';

const nothing: QuestionFigure = {
  facts: [],
  head: [],
  rows: [],
  axis: null,
  tick: (value) => formatNumber(value),
  chart: null,
};

/** What the screen shows of a summary: its facts, its table and its chart, by the type of its figures. */
export function describeFigure(t: SurveyWords, summary: QuestionSummary): QuestionFigure {
  const { figures } = summary;
  switch (figures.type) {
    case 'choice':
      return describeChoice(t, { summary, figures });
    case 'choices':
      return describeChoices(t, { summary, figures });
    case 'scale':
      return describeScale(t, { summary, figures });
    case 'matrix':
      return describeMatrix(t, { summary, figures });
    case 'ranking':
      return describeRanking(t, { summary, figures });
    case 'score':
      return describeScore(t, { summary, figures });
    case 'number':
      return describeNumber(t, { summary, figures });
    case 'dates':
      return describeDates(t, { summary, figures });
    case 'clicks':
      return describeClicks(t, { summary, figures });
    case 'words':
      return describeWords(t, { summary, figures });
    case 'none':
      return nothing;
  }
}
