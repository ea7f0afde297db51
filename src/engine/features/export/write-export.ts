import { statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { Input, Output } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { writeFileDurably } from '../../project/durable-files.ts';
import type { JobContext } from '../../session/handler.ts';
import { endingsOf, makeExport } from './make-export.ts';

/** Makes a file and writes it beside its place first, so that what stands there is whole at any moment. */
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
  const made = await makeExport(context, request, ending === '.zip');
  if (!made.ok) return made;
  const { bytes, items, losses } = made.value;
  if (made.value.ending !== ending) {
    return refuse(
      'invalid_input',
      `${items} sources make a file that ends in ${made.value.ending}. Nothing was written to ${target}. Choose such a name, or one source.`,
    );
  }
  writeFileDurably(target, bytes);
  return ok({ path: target, bytes: bytes.length, items, losses });
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
