import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog.tsx';
import { LinkTargetField } from '../../components/linking/LinkTargetField.tsx';
import { useChooseWhenFresh } from '../../components/linking/use-choose-when-fresh.ts';
import { type LinkTarget, useLinkTargets } from '../../components/linking/use-link-targets.ts';
import { Button } from '../../components/Button.tsx';
import type { MemoSubject } from '../../state/place.ts';

type Props = Readonly<{ onChoose: (about: MemoSubject) => void; onClose: () => void }>;

/** Asks what a memo is to be on: the study, a code, a case or a text. */
export function MemoOnDialog({ onChoose, onClose }: Props): ReactNode {
  const { t } = useTranslation('memos');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { targets: all, isFresh } = useLinkTargets(typed);
  const found = all.filter(({ group }) => group !== 'memo');
  const study: LinkTarget = {
    id: 'study',
    group: 'study',
    name: t('theStudy'),
    detail: '',
    to: null,
  };
  const targets = typed.trim() === '' ? [study, ...found] : found;
  const present = Math.min(at, Math.max(0, targets.length - 1));
  const choose = useChooseWhenFresh(isFresh, (index) => {
    const target = targets[index];
    const about = target && subjectOf(target);
    if (about) onChoose(about);
  });
  return (
    <Dialog
      title={t('memoOn')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={targets.length === 0} onPress={() => choose(present)}>
            {t('write')}
          </Button>
        </>
      }
    >
      <LinkTargetField
        label={t('findSubject')}
        hint={t('findSubjectHint')}
        keysHint={t('chooseKeys')}
        typed={typed}
        targets={targets}
        at={present}
        onType={(next) => {
          setTyped(next);
          setAt(0);
        }}
        onMove={setAt}
        onChoose={choose}
      />
    </Dialog>
  );
}

function subjectOf({ name, to }: LinkTarget): MemoSubject | null {
  if (to === null) return { target: 'project', targetId: 0, name };
  switch (to.kind) {
    case 'code':
      return { target: 'code', targetId: to.codeId, name };
    case 'case':
      return { target: 'case', targetId: to.caseId, name };
    case 'source':
      return { target: 'source', targetId: to.sourceId, name };
    case 'memo':
    case 'passage':
      return null;
  }
}
