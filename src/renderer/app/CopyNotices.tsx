import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import type { CopyNotice } from '../../shared/domain/project.ts';
import { Button } from '../components/Button.tsx';
import { queryKey, useCommand, useOperation } from '../state/engine.ts';
import { Banner } from './Banner.tsx';

/** The name of a file, from its path. */
const fileOf = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

function sentenceOf(notice: CopyNotice, t: TFunction<'app'>): string {
  const { name } = notice;
  return notice.outcome === 'beside'
    ? t(`copy.beside.${notice.because}`, { name, file: fileOf(notice.file) })
    : t(`copy.waiting.${notice.because}`, { name });
}

/** What became of copies that did not simply go back; each stays until the person has seen it, also over a new start. */
export function CopyNotices(): ReactNode {
  const { t } = useTranslation('app');
  const queries = useQueryClient();
  const { data } = useOperation('project.copyNotices', {});
  const forget = useCommand('project.forgetCopyNotice');
  const hide = async (id: string): Promise<void> => {
    await forget.mutateAsync({ id });
    await queries.invalidateQueries({ queryKey: queryKey('project.copyNotices', {}) });
  };
  return (data ?? []).map((notice) => (
    <Banner key={notice.id} tone="warning" text={sentenceOf(notice, t)}>
      <Button look="quiet" onPress={() => void hide(notice.id).catch(() => undefined)}>
        {t('banner.hide')}
      </Button>
    </Banner>
  ));
}
