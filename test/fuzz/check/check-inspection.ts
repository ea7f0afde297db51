import type { ReadContent } from '../../../src/formats/read-document.ts';
import type { FileInspection } from '../../../src/shared/domain/file-inspection.ts';
import { expectThat, isCount } from './expect.ts';

/** Whether what a person is shown of a file fits what was read. */
export function checkInspection(inspection: FileInspection, content: ReadContent): void {
  for (const { what, count, why } of inspection.losses) {
    expectThat(what !== '' && why !== '', 'a loss without words');
    expectThat(isCount(count) && count > 0, `${what}: ${count} were lost`);
  }
  expectThat(
    inspection.warnings.every((warning) => warning.trim() !== ''),
    'an empty warning',
  );
  const { speakers, questions, firstTimeMs, lastTimeMs, project } = inspection;
  expectThat(inspection.sample.length <= 20, 'the sample is too long');
  for (const time of [firstTimeMs, lastTimeMs]) {
    expectThat(time === null || isCount(time), `a time of ${time} ms`);
  }
  if (content.type === 'text') {
    const named = content.turns.filter(({ speaker }) => speaker !== null).length;
    const told = (speakers ?? []).reduce((sum, { turns }) => sum + turns, 0);
    expectThat(told === named, `${told} turns of speakers are told, ${named} are there`);
    expectThat(inspection.characters === content.text.length, 'another length is told');
    expectThat(questions === undefined || questions.length === speakers?.length, 'wrong questions');
    expectThat(inspection.kind !== null, 'a text without a kind');
  }
  if (content.type === 'study') {
    expectThat(project?.codings === content.study.codings.length, 'other codings are told');
  }
}
