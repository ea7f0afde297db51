import { columnRoles } from '../../../src/shared/domain/dataset.ts';
import type { Dealer } from './deal-choices.ts';

/** How to ask for each write about tables and what is made of them. */
export const tableInputs: Readonly<Record<string, (deal: Dealer) => unknown>> = {
  'datasets.rename': ({ id, words }) => ({ datasetId: id('dataset'), name: `d${words}` }),
  'datasets.setRole': ({ id, number, pick }) => ({
    datasetId: id('dataset'),
    position: number(3),
    role: pick([...columnRoles, null]),
  }),
  'datasets.delete': ({ id }) => ({ datasetId: id('dataset') }),
  'themes.accept': ({ id, pick, words }) => ({
    runId: id('theme_run'),
    themeId: 0,
    ...pick([{}, { name: `t${words}` }]),
  }),
};
