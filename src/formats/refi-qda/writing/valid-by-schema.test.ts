import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomExchangedStudy } from '../../../../test/support/random-exchanged-study.ts';
import { options, unpack } from './project-fixture.ts';
import { writeQdc } from './write-qdc.ts';
import { writeQdpx } from './write-qdpx.ts';

const schemas = new URL('../../../../../shared/data/refi-spec/', import.meta.url).pathname;
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

describe.skipIf(!hasXmllint || !existsSync(schemas))(
  'by the schemas of the standard (xmllint)',
  () => {
    const validate = (schema: string, files: readonly Uint8Array[]): string => {
      const folder = mkdtempSync(join(tmpdir(), 'verbatim-qda-'));
      try {
        const paths = files.map((bytes, at) => {
          const path = join(folder, `${at}.xml`);
          writeFileSync(path, bytes);
          return path;
        });
        const run = spawnSync('xmllint', ['--noout', '--schema', join(schemas, schema), ...paths]);
        return run.status === 0
          ? ''
          : run.stderr
              .toString()
              .split('\n')
              .filter((line) => !line.endsWith('validates'))
              .join('\n');
      } finally {
        rmSync(folder, { recursive: true });
      }
    };
    const studies = fc.sample(randomExchangedStudy({ unwritable: true }), 120);

    it('every project is valid', () => {
      const projects = studies.map((study) =>
        unpack(writeQdpx(study, options).bytes).get('project.qde')!,
      );
      expect(validate('Project.xsd', projects)).toBe('');
    });

    it('every codebook is valid', () => {
      const books = studies
        .filter(({ codes }) => codes.length > 0)
        .map((study) => writeQdc(study, options).bytes);
      expect(validate('Codebook.xsd', books)).toBe('');
    });
  },
);
