import { expect, it } from 'vitest';
import { countOf, formatFigure, formatShare, formatTime } from './format-number.ts';

it('rounds for people', () => {
  expect([
    formatFigure(62.745098, 'points'),
    formatFigure(-0.01, 'points'),
    formatFigure(81.25, 'percent'),
    formatFigure(4.333, 'score'),
    formatFigure(null, 'score'),
    formatShare(0.256),
  ]).toEqual(['62.7', '0.0', '81.3%', '4.33', '–', '26%']);
});

it('counts in words and tells time as a player does', () => {
  expect([countOf(1, 'source'), countOf(1234, 'memo'), countOf(0, 'case')]).toEqual([
    '1 source',
    '1,234 memos',
    '0 cases',
  ]);
  expect([formatTime(3_723_999), formatTime(61_000), formatTime(null)]).toEqual([
    '1:02:03',
    '1:01',
    null,
  ]);
});
