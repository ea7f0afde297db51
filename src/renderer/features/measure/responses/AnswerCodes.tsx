import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../../shared/domain/code.ts';
import type { RowAnswer } from '../../../../shared/domain/row-answer.ts';
import { Button } from '../../../components/Button.tsx';
import { Chip } from '../../../components/Chip.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useCommand } from '../../../state/engine.ts';
import { useNavigation } from '../../../state/navigation.ts';
import type { CodeOffer } from './code-offers.ts';
import { CodeAnswerField } from './CodeAnswerField.tsx';

type Props = Readonly<{ question: string; answer: RowAnswer; codes: readonly Code[] }>;

/** The codes on an answer, a field for another one, and the way to its words among all answers. */
export function AnswerCodes({ question, answer, codes }: Props): ReactNode {
  const { t } = useTranslation('responses');
  const navigation = useNavigation();
  const apply = useCommand('codings.apply');
  const remove = useCommand('codings.delete');
  const { sourceId, start, end, codings } = answer;
  const failure = apply.error ?? remove.error;
  const put = (offer: CodeOffer): void =>
    apply.mutate({
      sourceId,
      start,
      end,
      ...(offer.kind === 'code'
        ? { codeIds: [offer.code.id] }
        : { newCode: { name: offer.name, parentId: offer.parentId } }),
    });
  return (
    <div className="answer-codes">
      {codings.length > 0 ? (
        <div className="answer-chips" role="group" aria-label={t('codesOn', { question })}>
          {codings.map(({ codingId, path, family, isWhole }) => (
            <Chip
              key={codingId}
              label={path}
              family={family}
              {...(isWhole ? {} : { kind: t('part') })}
              onRemove={() => remove.mutate({ codingIds: [codingId] })}
            />
          ))}
        </div>
      ) : null}
      <div className="answer-line">
        <CodeAnswerField question={question} codes={codes} applied={codings.length} onApply={put} />
        <Button
          look="quiet"
          label={t('openInReadNamed', { question })}
          onPress={() => navigation.go({ name: 'read', params: { sourceId, start, end } })}
        >
          {t('openInRead')}
        </Button>
      </div>
      {failure ? <ErrorNotice error={failure.appError} /> : null}
    </div>
  );
}
