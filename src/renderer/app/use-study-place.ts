import { useEffect, useState } from 'react';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { useEngine } from '../state/engine.ts';
import { fillSettings } from '../state/kept-settings.ts';
import { recall, remember, studyInMemory } from '../state/memory.ts';
import { useNavigation, usePlace } from '../state/navigation.ts';
import { home } from '../state/place.ts';
import { recallStudy, rememberStudy } from '../state/study-memory.ts';
import { openCopyKey, openStudyKey } from './Connection.tsx';

/**
 * Begins at Home when another study is open than before, and stays in place over a reload of the same.
 * Answers whether it is known which study that is, so that no place of the last one is shown with the new one's rows.
 */
export function useStudyPlace(study: ProjectInfo | null | undefined): boolean {
  const engine = useEngine();
  const navigation = useNavigation();
  const place = usePlace();
  const [placedFor, setPlacedFor] = useState<string | null | undefined>(undefined);
  const path = study === undefined ? undefined : (study?.path ?? null);
  const uid = study?.uid;
  const isCopy = Boolean(study?.workingCopy);

  useEffect(() => {
    if (path === undefined) return undefined;
    let isWanted = true;
    const settle = (): void => {
      if (!isWanted) return;
      studyInMemory.set(uid ?? null);
      if (recall('session', openStudyKey) !== path) navigation.restart(home);
      remember('session', openStudyKey, path);
      remember('session', openCopyKey, isCopy);
      setPlacedFor(path);
    };
    // Words not yet saved are read before the fields that show them stand.
    if (uid === undefined) settle();
    else void fillSettings(engine, { study: uid }).then(settle);
    return () => void (isWanted = false);
  }, [engine, isCopy, navigation, path, uid]);

  useEffect(() => {
    if (uid === undefined || placedFor !== path) return;
    const { visited, lastRead } = recallStudy(uid);
    rememberStudy(uid, {
      visited: visited.includes(place.name) ? visited : [...visited, place.name],
      lastRead: place.name === 'read' ? (place.params.sourceId ?? lastRead) : lastRead,
    });
  }, [path, place, placedFor, uid]);
  return path !== undefined && placedFor === path;
}
