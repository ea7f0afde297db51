import { all } from '../../../src/engine/project/database.ts';
import { attributeTypes } from '../../../src/shared/domain/attribute.ts';
import type { Dealer } from './deal-choices.ts';

/** How to ask for each write about cases, attributes, coders, folders and the properties of sources. */
export const caseInputs: Readonly<Record<string, (deal: Dealer) => unknown>> = {
  'cases.rename': ({ id, words }) => ({ caseId: id('study_case'), name: `p${words}` }),
  'cases.setAttribute': ({ id, pick, words }) => ({
    caseId: id('study_case'),
    attribute: pick(['age', 'region']),
    value: pick([words, null]),
  }),
  'coders.create': ({ words }) => ({ name: `k${words}` }),
  'coders.rename': ({ id, words }) => ({ coderId: id('coder'), name: `k${words}` }),
  'sources.update': ({ id, pick, words }) => ({
    sourceId: id('source'),
    ...pick([
      { name: `u${words}`, language: 'de' },
      { kind: 'document', collectedOn: '2024-03-12' },
      { collectedOn: null },
    ]),
  }),
  'sources.setFolder': ({ id, pick, words }) => ({
    sourceIds: pick([[id('source')], [id('source'), id('source')]]),
    folderId: pick([null, id('source_folder'), id('source_folder')]),
    ...pick([{}, {}, { newFolder: `h${words}` }]),
  }),
  'folders.create': ({ id, pick, words }) => ({
    name: `f${words}`,
    parentId: pick([null, id('source_folder')]),
  }),
  'folders.rename': ({ id, words }) => ({ folderId: id('source_folder'), name: `g${words}` }),
  'folders.move': ({ id, pick }) => ({
    folderId: id('source_folder'),
    parentId: pick([null, id('source_folder')]),
  }),
  'folders.delete': ({ id }) => ({ folderId: id('source_folder') }),
  'cases.create': ({ words, pick }) => ({
    name: `q${words}`,
    kind: pick(['person', 'organisation']),
  }),
  'cases.setKind': ({ id, pick }) => ({
    caseId: id('study_case'),
    kind: pick(['person', 'organisation']),
  }),
  'cases.delete': ({ id, pick }) => ({
    caseIds: pick([[id('study_case')], [id('study_case'), id('study_case')]]),
  }),
  'cases.merge': ({ id, pick }) => ({
    caseIds: pick([[id('study_case')], [id('study_case'), id('study_case')]]),
    intoId: id('study_case'),
    keep: pick([[], [{ attributeId: id('attribute'), caseId: id('study_case') }]]),
  }),
  'speakers.assign': ({ db, id, pick, words }) => {
    const speakers = all<{ sourceId: number; label: string }>(
      db,
      'select source.id as sourceId, label from speaker join source using (version_id)',
    );
    return {
      ...(pick(speakers) ?? { sourceId: 1, label: 'Nobody' }),
      to: pick([null, { caseId: id('study_case') }, { newCase: `r${words}` }]),
    };
  },
  'attributes.create': ({ pick, words }) => ({
    name: `a${words}`,
    type: pick(attributeTypes),
    options: pick([[], ['north', 'south']]),
  }),
  'attributes.update': ({ id, pick, words }) => ({
    attributeId: id('attribute'),
    ...pick([
      { name: `b${words}` },
      { type: pick(attributeTypes) },
      { type: 'choice', options: ['south', 'east'] },
    ]),
  }),
  'attributes.move': ({ id, pick }) => ({
    attributeId: id('attribute'),
    beforeId: pick([null, id('attribute')]),
  }),
  'attributes.delete': ({ id }) => ({ attributeId: id('attribute') }),
  'attributes.setCells': ({ id, pick, words }) => ({
    cells: [words, '1,5', 'yes', '2024-03-12', 'north', null].map((value) => ({
      caseId: id('study_case'),
      attributeId: id('attribute'),
      value: pick([value, words, null]),
    })),
  }),
  'attributes.pasteTable': ({ words, pick }) => ({
    table: [
      ['', 'age', `t${words}`],
      ['Ada', '41', words],
      [`z${words}`, '1,5', 'yes'],
    ],
    createCases: pick([true, false]),
  }),
};
