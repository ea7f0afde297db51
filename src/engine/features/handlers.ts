import type { OperationName } from '../../shared/operations/operation-table.ts';
import type { Handler, Handlers } from '../session/handler.ts';

/** The first word of an operation's name: `codes` of `codes.list`. */
type AreaOf<Name extends string> = Name extends `${infer First}.${string}` ? First : never;
type Area = AreaOf<OperationName>;
type AreaHandlers<A extends Area> = Handlers<Extract<OperationName, `${A}.${string}`>>;

const keeping = async () => (await import('./keeping/keeping-handlers.ts')).keepingHandlers;
const codebook = async () => (await import('./codes/codebook-handlers.ts')).codebookHandlers;
const codings = async () => (await import('./codings/coding-handlers.ts')).codingHandlers;
const journey = async () => (await import('./journey/journey-handlers.ts')).journeyHandlers;
const people = async () => (await import('./people/people-handlers.ts')).peopleHandlers;
const project = async () => (await import('./project/project-handlers.ts')).projectHandlers;
const transcripts = async () =>
  (await import('./transcripts/transcript-handlers.ts')).transcriptHandlers;

/**
 * What loads the handlers of each area: a command line, or the first screen of a window, waits for the code of what it asks
 * alone. The compiler refuses a missing handler, or one of another kind.
 */
const areas: { readonly [A in Area]: () => Promise<AreaHandlers<A>> } = {
  attributes: async () => (await import('./attributes/attribute-handlers.ts')).attributeHandlers,
  autocode: async () => (await import('./autocode/autocode-handlers.ts')).autocodeHandlers,
  benchmarks: keeping,
  cases: people,
  codeSets: codebook,
  codebook,
  coders: people,
  codes: async () => (await import('./codes/code-handlers.ts')).codeHandlers,
  codings,
  datasets: async () => ({
    ...(await import('./datasets/dataset-handlers.ts')).datasetHandlers,
    ...(await import('./dataset-update/dataset-update-handlers.ts')).datasetUpdateHandlers,
  }),
  export: async () => (await import('./export/export-handlers.ts')).exportHandlers,
  files: project,
  folders: async () => (await import('./folders/folder-handlers.ts')).folderHandlers,
  followUps: keeping,
  history: async () => (await import('./history/history-handlers.ts')).historyHandlers,
  import: async () => (await import('./import/import-handlers.ts')).importHandlers,
  journey,
  links: async () => (await import('./links/link-handlers.ts')).linkHandlers,
  measures: keeping,
  memos: async () => (await import('./memos/memo-handlers.ts')).memoHandlers,
  metrics: async () => (await import('./metrics/metric-handlers.ts')).metricHandlers,
  orphans: transcripts,
  program: project,
  project,
  ratings: journey,
  report: async () => (await import('./report/report-handlers.ts')).reportHandlers,
  segments: codings,
  sentiment: async () => (await import('./sentiment/sentiment-handlers.ts')).sentimentHandlers,
  settings: async () => (await import('./settings/settings-handlers.ts')).settingsHandlers,
  sources: async () => (await import('./sources/source-handlers.ts')).sourceHandlers,
  speakers: people,
  surveys: async () => (await import('./surveys/survey-handlers.ts')).surveyHandlers,
  themes: async () => (await import('./themes/theme-handlers.ts')).themeHandlers,
  transcript: transcripts,
  versions: transcripts,
};

const loaded = new Map<Area, Promise<Partial<Handlers>>>();

function loadArea(area: Area): Promise<Partial<Handlers>> {
  const known = loaded.get(area);
  if (known) return known;
  const loading = areas[area]();
  loaded.set(area, loading);
  return loading;
}

/** The handler of an operation. Its code is loaded when its area is first asked for something. */
export async function loadHandler<Name extends OperationName>(name: Name): Promise<Handler<Name>> {
  const [area] = name.split('.', 1) as [Area];
  const handlers = (await loadArea(area)) as Handlers;
  return handlers[name];
}

/** Every handler there is. */
export async function loadAllHandlers(): Promise<Handlers> {
  const all: Partial<Handlers>[] = [];
  for (const area of Object.keys(areas) as Area[]) all.push(await loadArea(area));
  return Object.assign({}, ...all) as Handlers;
}

/** Between the loading of two areas, ms: requests go first. */
const idlePause = 50;

/** Loads what nobody has asked for yet, for a host whose windows will: little by little, between requests. */
export async function loadHandlersAtIdle(): Promise<void> {
  for (const area of Object.keys(areas) as Area[]) {
    await new Promise((resolve) => {
      setTimeout(resolve, idlePause).unref();
    });
    await loadArea(area);
  }
}
