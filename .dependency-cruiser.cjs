/** The house's arrows (ARCHITECTURE.md): what may import what. Everything not allowed here is an error. */
const layer = (names) => `^src/(${names})/`;

const allowedArrows = {
  shared: 'shared',
  core: 'core|shared',
  formats: 'formats|core|shared',
  engine: 'engine|formats|core|shared',
  main: 'main|engine|shared',
  'browser-host': 'browser-host|engine|shared',
  cli: 'cli|engine|shared',
  preload: 'preload|shared',
  renderer: 'renderer|core|shared',
};

const arrows = Object.entries(allowedArrows).map(([from, to]) => ({
  name: `arrow-${from}`,
  comment: `${from} may import only ${to.split('|').join(', ')}.`,
  severity: 'error',
  from: { path: layer(from), pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: layer(to) },
}));

/** An npm package that only some folders may know. */
const fence = (packages, folders) => ({
  name: `fence-${packages.split('|')[0]}`,
  comment: `${packages} may be imported only in ${folders}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: folders },
  to: { path: `(^|/)node_modules/(${packages})(/|$)` },
});

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-feature-to-feature',
      comment: 'Features meet in the engine’s query functions, never in each other.',
      severity: 'error',
      from: { path: '^src/engine/features/([^/]+)/' },
      to: { path: '^src/engine/features/([^/]+)/', pathNot: '^src/engine/features/$1/' },
    },
    {
      name: 'no-screen-to-screen',
      comment: 'Screens meet in app, components and state, never in each other.',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/([^/]+)/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'renderer-without-heavy-science',
      comment: 'Language, sentiment and themes run in the engine, off the window’s thread.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/core/(language|sentiment|themes)/' },
    },
    {
      name: 'pure-core',
      comment: 'The science sees no disk, no process and no screen.',
      severity: 'error',
      from: { path: '^src/(core|shared)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    fence('electron', '^src/(main|preload)/'),
    fence('better-sqlite3', '^src/engine/(project|history|foreign-databases)/'),
    fence('drizzle-orm', '^src/engine/(project|history)/'),
    fence('natural|wink-sentiment', '^src/core/(language|sentiment)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
