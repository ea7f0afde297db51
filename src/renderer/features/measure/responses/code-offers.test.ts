import { expect, it } from 'vitest';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { offerCodes } from './code-offers.ts';

const code = (id: number, name: string, parent: Code | null = null): Code => ({
  id: id as CodeId,
  parentId: parent?.id ?? null,
  name,
  path: parent ? `${parent.path}/${name}` : name,
  depth: parent ? 1 : 0,
  colour: null,
  family: 0,
  description: '',
  inclusion: '',
  exclusion: '',
  example: '',
  archived: false,
  setIds: [],
  segmentCount: 0,
  sourceCount: 0,
  totalSegmentCount: 0,
});

const service = code(1, 'Service');
const codes = [service, code(2, 'Waiting', service), code(3, 'Bread')];

const offered = (typed: string): readonly string[] =>
  offerCodes(codes, typed).map((offer) =>
    offer.kind === 'code' ? offer.code.path : `new ${offer.above}>${offer.name}`,
  );

it('offers codes by their letters first, then a new one', () => {
  expect(offered('wai')).toEqual(['Service/Waiting', 'new >wai']);
  expect(offered('Opening hours')).toEqual(['new >Opening hours']);
});

it('offers no new code of a name that is there', () => {
  expect(offered(' bread ')).toEqual(['Bread']);
});

it('puts a new code below the one named before the slash', () => {
  expect(offered('service/Tone')).toEqual(['new Service>Tone']);
});

it('offers the codebook where nothing is typed', () => {
  expect(offered('')).toEqual(['Service', 'Service/Waiting', 'Bread']);
});
