import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';

type Props = Readonly<{ children: ReactNode }>;
type State = Readonly<{ isBroken: boolean }>;

/** Keeps an error of one screen to that screen: the frame, the other places and the study go on. */
export class PlaceBoundary extends Component<Props, State> {
  override readonly state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return <BrokenPlace onAgain={() => this.setState({ isBroken: false })} />;
  }
}

function BrokenPlace({ onAgain }: Readonly<{ onAgain: () => void }>): ReactNode {
  const { t } = useTranslation('app');
  return (
    <div role="alert">
      <EmptyState
        sentence={t('broken.sentence')}
        action={{ label: t('broken.again'), run: onAgain }}
      />
    </div>
  );
}
