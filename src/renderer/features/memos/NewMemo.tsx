import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoId } from '../../../shared/ids.ts';
import { ThingMemo } from '../../components/ThingMemo.tsx';
import { useOperation } from '../../state/engine.ts';
import type { MemoSubject } from '../../state/place.ts';

type Props = Readonly<{
  about: MemoSubject;
  /** Told the memo on the thing, once there is one. */
  onThere: (memoId: MemoId) => void;
  onLeave: () => void;
}>;

/** A memo that is being begun; where the thing has one already, that one is shown. */
export function NewMemo({ about, onThere, onLeave }: Props): ReactNode {
  const { t } = useTranslation('memos');
  const { target, targetId, name } = about;
  const known = useOperation('memos.find', { target, targetId });
  const knownId = known.data?.id;
  useEffect(() => {
    if (knownId !== undefined) onThere(knownId);
  }, [knownId, onThere]);
  if (known.data !== null) return null;
  return (
    <article className="memo-editor" aria-labelledby="memo-title" data-pane tabIndex={-1}>
      <header className="memo-head">
        <div className="memo-head-words">
          <p className="quiet">{t(`about.${target}`)}</p>
          <h2 className="memo-title" id="memo-title" dir="auto">
            {name}
          </h2>
        </div>
      </header>
      <ThingMemo
        label={t('words')}
        hideLabel
        look="page"
        target={target}
        targetId={targetId}
        rows={6}
        wantsFocus
        placeholder={t('placeholder')}
        onLeave={onLeave}
      />
    </article>
  );
}
