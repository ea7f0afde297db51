import type { Loss } from '../../shared/domain/file-inspection.ts';
import { ok, type Result } from '../../shared/result.ts';
import { refuseFile } from '../documents/refusals.ts';
import type { ReadDocument } from '../read-document.ts';
import { documentOfStudy } from '../refi-qda/reading/inspect-study.ts';
import { checkStudy } from './check-study.ts';
import { StudyFault } from './field-readers.ts';
import { studyJsonVersion } from './recognise-study-json.ts';
import { settlePlaces, type SettledStudy } from './settle-places.ts';
import { studyFile } from './study-fields.ts';

/**
 * A study out of Verbatim's JSON (docs/formats/study-json.md), every member looked at. Fails with `file_unknown_format` for a
 * version that came later, `file_damaged` for text that is no JSON or a member that is not as it has to be; the sentence names
 * the place, such as `codings[3].end`.
 */
export function readStudyJson(text: string, fileName: string): Result<ReadDocument> {
  const version = studyJsonVersion(text);
  if (version !== 1) {
    const reason = `it is a study in version ${version} of its format, and this program reads version 1`;
    return refuseFile('file_unknown_format', fileName, reason, 'Use a newer Verbatim.');
  }
  const parsed = parse(text);
  if (parsed === undefined) {
    const advice = 'Get it again, or write it anew.';
    return refuseFile('file_damaged', fileName, 'its JSON is damaged or not complete', advice);
  }
  const unknown = new Map<string, number>();
  try {
    const {
      format: _format,
      version: _version,
      writtenAt: _at,
      ...study
    } = studyFile(parsed, { unknown });
    checkStudy(study);
    const settled = settlePlaces(study);
    const told = { losses: lossesOf(unknown), warnings: warningsOf(settled) };
    return ok(
      documentOfStudy({ study: settled.study, ...told }, { fileName, format: 'verbatim_json' }),
    );
  } catch (error) {
    if (!(error instanceof StudyFault)) throw error;
    const reason = `${error.place || 'the whole'} ${error.message}`;
    return refuseFile(
      'file_damaged',
      fileName,
      reason,
      'Correct it there, or write the file anew.',
    );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

const toldNames = 5;

function lossesOf(unknown: ReadonlyMap<string, number>): Loss[] {
  if (unknown.size === 0) return [];
  const names = [...unknown.keys()]
    .slice(0, toldNames)
    .map((name) => `“${name.slice(0, 40).toWellFormed()}”`);
  const more = unknown.size > toldNames ? ` and ${unknown.size - toldNames} more` : '';
  const count = [...unknown.values()].reduce((sum, each) => sum + each, 0);
  return [{ what: 'unknown members', count, why: `The format has no ${names.join(', ')}${more}.` }];
}

function warningsOf({ normalised, snapped }: SettledStudy): string[] {
  return [
    ...(normalised > 0
      ? [
          `${normalised === 1 ? '1 text was' : `${normalised} texts were`} normalised (LF, NFC), and what stands on them moved along.`,
        ]
      : []),
    ...(snapped > 0
      ? [
          `${snapped === 1 ? '1 passage' : `${snapped} passages`} cut a character; it was taken in whole.`,
        ]
      : []),
  ];
}
