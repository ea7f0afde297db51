import { useEffect, useRef } from 'react';
import { type AutocodeRequest, findsTheSame, isLookedForAtOnce } from './build-request.ts';
import type { Autocode } from './use-autocode.ts';

/** A rule is looked for when so many ms have passed since its last letter. */
const pauseMs = 150;

/** Whether a changed rule is looked for by itself: places left out by hand are not to be lost by a letter. */
export function isLive(
  request: AutocodeRequest | null,
  { looked, leftOut }: Pick<Autocode, 'looked' | 'leftOut'>,
): request is AutocodeRequest {
  if (request === null || !isLookedForAtOnce(request)) return false;
  const isHandMade = [...leftOut.values()].some((hits) => hits.size > 0);
  return looked === null || !isHandMade || findsTheSame(looked.request, request);
}

/** Looks for a rule while it is written. One search at a time: the next takes the place of the one before. */
export function useLiveLook(request: AutocodeRequest | null, autocode: Autocode): void {
  const live = isLive(request, autocode) ? JSON.stringify(request) : null;
  const latest = useRef({ request, autocode });
  useEffect(() => {
    latest.current = { request, autocode };
  });
  useEffect(() => {
    if (live === null) return undefined;
    const timer = window.setTimeout(() => {
      const { request: wanted, autocode: present } = latest.current;
      if (wanted && !present.isLast(wanted)) present.look(wanted);
    }, pauseMs);
    return () => window.clearTimeout(timer);
  }, [live]);
}
