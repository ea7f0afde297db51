import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Label } from '../../shared/domain/history.ts';

/** Puts the label of a step into words. */
export function useHistoryLabel(): (label: Label) => string {
  const { t } = useTranslation('history');
  return useCallback((label) => t(label.key, { ...label.args }), [t]);
}
