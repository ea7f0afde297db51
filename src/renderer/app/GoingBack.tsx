import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../components/ProgressBar.tsx';
import { toStudyName } from '../features/home/study-name.ts';
import { type GoingBack as Going, useGoingBack } from '../state/going-back.ts';
import { timeLeft } from '../state/use-job.ts';

/** How long it may take before it is worth a line, and before the time left is, ms: as for a job. */
const [afterMs, longMs] = [1000, 10_000];

/** How far a closed copy is on its way back into its folder, in whichever window; nothing where it takes but a moment. */
export function GoingBack(): ReactNode {
  const going = useGoingBack();
  return going ? <Line key={going.path} going={going} /> : null;
}

function Line({ going: { path, done, total, since } }: Readonly<{ going: Going }>): ReactNode {
  const { t } = useTranslation('app');
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), afterMs);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  const progress = { done, total, unit: 'bytes' } as const;
  const now = Date.now();
  return (
    <div className="banner-progress">
      <ProgressBar
        label={t('copy.goingBack', { name: toStudyName(path) })}
        progress={progress}
        timeLeftMs={now - since < longMs ? null : timeLeft(progress, since, now)}
      />
    </div>
  );
}
