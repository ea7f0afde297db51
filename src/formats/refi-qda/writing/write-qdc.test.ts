import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { code, keyOf, nothing, options } from './project-fixture.ts';
import { writeQdc } from './write-qdc.ts';

describe('writeQdc', () => {
  it('writes codes and sets, whose members are named otherwise than in a project', () => {
    const codes = [{ ...code, key: keyOf(1), parentKey: null, name: 'Trust', colour: 11 }];
    const sets = [{ key: keyOf(2), name: 'Core', description: 'Most of it', codeKeys: [keyOf(1)] }];
    expect(strFromU8(writeQdc({ ...nothing, codes, sets }, options).bytes)).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Verbatim 0.1.0">',
        '<Codes>',
        `<Code guid="${keyOf(1)}" name="Trust" isCodable="true" color="#4f58b1">`,
        '</Code>',
        '</Codes>',
        '<Sets>',
        `<Set guid="${keyOf(2)}" name="Core">`,
        '<Description>Most of it</Description>',
        `<MemberCode guid="${keyOf(1)}"/>`,
        ...['</Set>', '</Sets>', '</CodeBook>', ''],
      ].join('\n'),
    );
  });
});
