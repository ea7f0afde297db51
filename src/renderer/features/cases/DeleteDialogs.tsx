import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useOperation } from '../../state/engine.ts';
import type { Send } from './use-send.ts';

type QuestionProps = Readonly<{
  title: string;
  children: ReactNode;
  onDelete: () => Promise<unknown>;
  onClose: () => void;
}>;

function DeleteQuestion({ title, children, onDelete, onClose }: QuestionProps): ReactNode {
  const { t } = useTranslation('cases');
  return (
    <Dialog
      title={title}
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('keep')}</Button>
          <Button look="danger" autoFocus onPress={() => void onDelete().then(onClose)}>
            {t('delete')}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

type CasesProps = Readonly<{
  cases: readonly Case[];
  send: Send;
  onClose: () => void;
  onDeleted: () => void;
}>;

/** Says what goes along before cases go. */
export function DeleteCasesDialog({ cases, send, onClose, onDeleted }: CasesProps): ReactNode {
  const { t } = useTranslation('cases');
  const caseIds = cases.map(({ id }) => id);
  const { data } = useOperation('cases.belongings', { caseIds });
  const told = { count: cases.length };
  return (
    <DeleteQuestion
      title={t('deleteTitle', { ...told, name: cases[0]?.name ?? '' })}
      onClose={onClose}
      onDelete={() => send('cases.delete', { caseIds }, () => t('didDelete', told)).then(onDeleted)}
    >
      <ul className="case-goes">
        {data && data.values > 0 ? <li>{t('goValues', { count: data.values })}</li> : null}
        {data && data.memos > 0 ? <li>{t('goMemos', { count: data.memos })}</li> : null}
        {data && data.links > 0 ? <li>{t('goLinks', { count: data.links })}</li> : null}
        {data && data.speakers > 0 ? <li>{t('staySpeakers', { count: data.speakers })}</li> : null}
        <li>{t('deleteMeans')}</li>
      </ul>
    </DeleteQuestion>
  );
}

type AttributeProps = Readonly<{ attribute: Attribute; send: Send; onClose: () => void }>;

export function DeleteAttributeDialog({ attribute, send, onClose }: AttributeProps): ReactNode {
  const { t } = useTranslation('cases');
  const { id: attributeId, name, valueCount } = attribute;
  return (
    <DeleteQuestion
      title={t('deleteAttributeTitle', { name })}
      onClose={onClose}
      onDelete={() =>
        send('attributes.delete', { attributeId }, () => t('didDeleteAttribute', { name }))
      }
    >
      <p>{t('deleteAttributeMeans', { count: valueCount })}</p>
    </DeleteQuestion>
  );
}
