import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/domain/code.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import { textOffset, type CodeId, type CodingId, type SourceId } from '../../../shared/ids.ts';
import type { Send } from './use-send.ts';

type Range = Readonly<{ start: number; end: number }>;

export type CodingCommands = Readonly<{
  /** Codes a stretch and answers with the coding that holds it, or null where it was refused. */
  apply: (range: Range, codeId: CodeId) => Promise<CodingId | null>;
  applyNew: (range: Range, name: string, parentId: CodeId | null) => Promise<CodingId | null>;
  remove: (coding: Coding) => Promise<void>;
  setRange: (coding: Coding) => Promise<void>;
}>;

type Context = Readonly<{
  sourceId: SourceId;
  codeById: ReadonlyMap<CodeId, Code>;
  send: Send;
  note: (codeId: CodeId) => void;
}>;

/** Commands on codings, each with the sentence that says it was done. */
export function useCodingCommands({ sourceId, codeById, send, note }: Context): CodingCommands {
  const { t } = useTranslation('read');
  return useMemo(() => {
    const nameOf = (codeId: CodeId): string => codeById.get(codeId)?.name ?? '';
    const at = ({ start, end }: Range) => ({ start: textOffset(start), end: textOffset(end) });
    return {
      apply: async (range, codeId) => {
        const input = { sourceId, ...at(range), codeIds: [codeId] };
        const result = await send('codings.apply', input, t('didCode', { code: nameOf(codeId) }));
        if (!result.ok) return null;
        note(codeId);
        return result.value.codingIds[0] ?? null;
      },
      applyNew: async (range, name, parentId) => {
        const input = { sourceId, ...at(range), newCode: { name, parentId } };
        const result = await send('codings.apply', input, t('didCodeNew', { code: name }));
        if (!result.ok) return null;
        if (result.value.createdCodeId !== null) note(result.value.createdCodeId);
        return result.value.codingIds[0] ?? null;
      },
      remove: async ({ id, codeId }) => {
        await send('codings.delete', { codingIds: [id] }, t('didRemove', { code: nameOf(codeId) }));
      },
      setRange: async ({ id, codeId, start, end }) => {
        const done = t('didMoveEdge', { code: nameOf(codeId) });
        await send('codings.setRange', { codingId: id, start, end }, done);
      },
    };
  }, [sourceId, codeById, send, note, t]);
}
