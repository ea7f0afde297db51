/** The parts of a page that the token passes through. */
export type TokenPlaces = Readonly<{
  location: Readonly<{ hash: string; pathname: string }>;
  history: Readonly<{
    state: unknown;
    replaceState: (state: unknown, unused: string, url: string) => void;
  }>;
  sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}>;

const storageKey = 'verbatim.token';
/** 256 bits in base64url. */
const tokenShape = /^#[\w-]{43}$/u;

/**
 * The host's secret from the address, which it leaves at once: no screenshot, bookmark or history entry keeps it.
 * After a reload it is still in the session storage of this one window. Null where there is none.
 */
export function takeToken({ location, history, sessionStorage }: TokenPlaces): string | null {
  if (tokenShape.test(location.hash)) {
    sessionStorage.setItem(storageKey, location.hash.slice(1));
    history.replaceState(history.state, '', location.pathname);
  }
  return sessionStorage.getItem(storageKey);
}

/** Forgets a token that the host did not take: it was one of an earlier start. */
export function forgetToken({ sessionStorage }: Pick<TokenPlaces, 'sessionStorage'>): void {
  sessionStorage.removeItem(storageKey);
}
