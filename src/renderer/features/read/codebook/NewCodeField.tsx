import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import type { Send } from '../use-send.ts';
import { NameQuestion } from './NameQuestion.tsx';
import { useNameFault } from './use-name-fault.ts';

type Props = Readonly<{
  codes: readonly Code[];
  parent: Code | null;
  send: Send;
  /** Given the new code, or null where none was made. */
  onDone: (made: CodeId | null) => void;
}>;

/** Asks for the name of a new code, at the top or below another. */
export function NewCodeField({ codes, parent, send, onDone }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const faultOf = useNameFault(codes);
  const parentId = parent?.id ?? null;
  return (
    <NameQuestion
      label={parent ? t('newCodeUnder', { code: parent.name }) : t('newCode')}
      action={t('create')}
      check={(name) => faultOf(name, parentId)}
      onSend={async (name) => {
        const done = t('didCreate', { code: name.trim() });
        const result = await send('codes.create', { name, parentId }, done);
        if (result.ok) onDone(result.value);
      }}
      onClose={() => onDone(null)}
    />
  );
}
