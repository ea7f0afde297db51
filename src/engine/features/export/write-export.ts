import { statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { Input, Output } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { JobContext } from '../../session/handler.ts';
import { fileOutput, type FileOutput } from './file-output.ts';
import { endingsOf, makeExport, refusalOfWriting } from './make-export.ts';

/**
 * Makes a file and writes it beside its place while it is made, so that what stands there is whole at any moment and the
 * file need not be held.
 */
export async function writeExport(
  context: JobContext,
  { request, path, replace }: Input<'export.write'>,
): Promise<Result<Output<'export.write'>>> {
  const target = resolve(path);
  const ending = extname(target).toLowerCase();
  const fitting = endingsOf(request.kind);
  if (!fitting.includes(ending)) {
    return refuse(
      'invalid_input',
      `This export makes a file that ends in ${fitting.join(' or ')}. Nothing was written to ${target}. Choose such a name.`,
    );
  }
  const free = checkPlace(target, replace);
  if (!free.ok) return free;
  const output = fileOutput(target);
  try {
    const made = await makeExport(context, request, output, ending === '.zip');
    if (!made.ok) return made;
    const { items, losses } = made.value;
    if (made.value.ending !== ending) {
      return refuse(
        'invalid_input',
        `${items} sources make a file that ends in ${made.value.ending}. Nothing was written to ${target}. Choose such a name, or one source.`,
      );
    }
    // Another file may have come there meanwhile.
    const stillFree = checkPlace(target, replace);
    if (!stillFree.ok) return stillFree;
    const placed = commit(output);
    return placed.ok ? ok({ path: target, bytes: output.bytes(), items, losses }) : placed;
  } finally {
    output.discard();
  }
}

function commit(output: FileOutput): Result<null> {
  try {
    output.commit();
    return ok(null);
  } catch (error) {
    const refusal = refusalOfWriting(error);
    if (!refusal) throw error;
    return refusal;
  }
}

function checkPlace(target: string, replace: boolean): Result<null> {
  if (!statSync(dirname(target), { throwIfNoEntry: false })?.isDirectory()) {
    return refuse(
      'file_missing',
      `The folder of ${target} is not there. Nothing was written. Choose another one.`,
    );
  }
  const there = statSync(target, { throwIfNoEntry: false });
  if (there && (!there.isFile() || !replace)) {
    return refuse(
      'conflict',
      there.isFile()
        ? `There is a file at ${target} already. Nothing was written. Choose another name, or allow it to be replaced.`
        : `${target} is not a file that can be replaced. Nothing was written. Choose another name.`,
    );
  }
  return ok(null);
}
