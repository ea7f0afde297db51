import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../shared/protocol.ts';
import { formatBytes, formatNumber } from '../state/format.ts';
import { Button } from './Button.tsx';
import './ProgressBar.css';

export type ProgressBarProps = Readonly<{
  /** What is being done: "Finding themes". */
  label: string;
  progress: Progress | null;
  /** Milliseconds left, where it is worth saying. */
  timeLeftMs?: number | null;
  onCancel?: () => void;
}>;

/** "312 of 1,000 texts", with Cancel. */
export function ProgressBar({
  label,
  progress,
  timeLeftMs = null,
  onCancel,
}: ProgressBarProps): ReactNode {
  const { t } = useTranslation();
  const share = progress?.total ? progress.done / progress.total : null;
  const count = useCountText(progress);
  const seconds = timeLeftMs === null ? null : Math.ceil(timeLeftMs / 1000);
  return (
    <AriaProgressBar
      className="progress"
      aria-label={label}
      isIndeterminate={share === null}
      value={(share ?? 0) * 100}
      {...(count ? { valueLabel: count } : {})}
    >
      <div className="progress-words">
        <span>{label}</span>
        <span className="progress-count">
          {count}
          {seconds === null ? '' : ` · ${t('secondsLeft', { count: seconds })}`}
        </span>
      </div>
      <div className="progress-track">
        <progress max={1} {...(share === null ? {} : { value: share })} aria-hidden="true" />
        {onCancel ? (
          <Button look="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        ) : null}
      </div>
    </AriaProgressBar>
  );
}

function useCountText(progress: Progress | null): string {
  const { t } = useTranslation();
  if (!progress || (progress.total === null && progress.done === 0)) return '';
  const write = progress.unit === 'bytes' ? formatBytes : (value: number) => formatNumber(value);
  const args = { done: write(progress.done), total: write(progress.total ?? 0) };
  return progress.total === null
    ? t(`progressOpen.${progress.unit}`, args)
    : t(`progress.${progress.unit}`, args);
}
