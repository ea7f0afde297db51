import { type ComponentType, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../state/navigation.ts';
import { home, type PlaceParams } from '../state/place.ts';
import { PlaceBoundary } from './PlaceBoundary.tsx';
import { places } from './places.tsx';

/** Places whose screens show no title of their own; a page still needs one to be found by. */
const withoutTitle: readonly string[] = ['measure', 'themes'];

/** The screen of the place where the person is. The focus goes with them, unless the screen has put it somewhere itself. */
export function CurrentPlace({ hasStudy }: Readonly<{ hasStudy: boolean }>): ReactNode {
  const { t } = useTranslation('app');
  const wanted = usePlace();
  const place = hasStudy && places[wanted.name] ? wanted : home;
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [place.name]);

  // The table pairs each name with its own params; the compiler loses that pairing on look-up.
  const Screen = places[place.name]?.component as
    ComponentType<Readonly<{ params: PlaceParams[typeof place.name] }>> | undefined;
  return (
    <main
      className="place"
      ref={main}
      tabIndex={-1}
      data-pane
      aria-label={t(`place.${place.name}`)}
    >
      {withoutTitle.includes(place.name) ? (
        <h1 className="visually-hidden">{t(`place.${place.name}`)}</h1>
      ) : null}
      <PlaceBoundary key={place.name}>
        <Suspense fallback={null}>{Screen ? <Screen params={place.params} /> : null}</Suspense>
      </PlaceBoundary>
    </main>
  );
}
