import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThemeRunId } from '../../../shared/ids.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ProseField } from '../../components/ProseField.tsx';
import { useCommand, useOperation } from '../../state/engine.ts';
import { announce } from '../../state/last-action.ts';
import { memoDraft } from '../../state/memo-draft.ts';

type Props = Readonly<{ runId: ThemeRunId; themeId: number }>;

/** The memo on a theme: why it is one, or why not. It is kept when the run is not. */
export function ThemeMemo({ runId, themeId }: Props): ReactNode {
  const { t } = useTranslation('memos');
  const subject = { target: 'theme', targetId: runId, part: themeId } as const;
  const memo = useOperation('memos.find', subject);
  const save = useCommand('memos.save');
  if (memo.data === undefined) return null;
  return (
    <div className="theme-memo">
      {save.error ? <ErrorNotice error={save.error.appError} /> : null}
      <ProseField
        label={t('memoOnTheme')}
        draft={memoDraft(subject)}
        saved={memo.data?.body ?? ''}
        rows={2}
        savesOnBlur
        onSave={(body) =>
          save
            .mutateAsync({ ...subject, body })
            .then((id) => {
              announce(t(id === null ? 'didRemove' : 'didSave'));
              return true;
            })
            .catch(() => false)
        }
      />
    </div>
  );
}
