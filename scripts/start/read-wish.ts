/** What the person asked for. `any` leaves the host to this machine. */
export type Wish = Readonly<{
  host: 'any' | 'app' | 'web';
  /** Whether a browser may be opened. */
  open: boolean;
  /** What the app is to be started with: a study, say. */
  rest: readonly string[];
}>;

const known = ['--app', '--web', '--no-open'];

/** Reads the arguments of `npm start`. Null where they contradict each other. */
export function readWish(args: readonly string[]): Wish | null {
  const app = args.includes('--app');
  const web = args.includes('--web');
  if (app && web) return null;
  return {
    host: app ? 'app' : web ? 'web' : 'any',
    open: !args.includes('--no-open'),
    rest: args.filter((argument) => !known.includes(argument)),
  };
}
