import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/Icon.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { recallStudy } from '../../state/study-memory.ts';

const steps = ['read', 'find', 'measure', 'themes', 'report'] as const;

/** Five things to do in the sample study, ticked off by doing them. */
export function FirstSteps({ uid }: Readonly<{ uid: string }>): ReactNode {
  const { t } = useTranslation('home');
  const navigation = useNavigation();
  const { visited } = recallStudy(uid);
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">{t('steps.title')}</h2>
      <ol>
        {steps.map((step) => {
          const isDone = visited.includes(step);
          return (
            <li key={step} data-done={isDone}>
              <AriaButton
                className="first-step"
                onPress={() => navigation.go({ name: step, params: {} })}
              >
                <span className="first-step-tick">
                  {isDone ? <Icon name="check" size={14} /> : null}
                </span>
                {t(`steps.${step}`)}
              </AriaButton>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
