/**
 * The import rules of Galley: ARCHITECTURE.md says why, `npm run check:imports` holds them.
 * Core's folders stand in the order of the road (bytes → … → files); each looks only back.
 */
const CORE = {
  text: [],
  segment: ['text'],
  document: ['text', 'segment'],
  entity: ['text'],
  reading: ['text', 'segment', 'document'],
  mention: ['text', 'segment', 'document', 'reading'],
  dataset: ['text', 'segment', 'document', 'entity', 'reading', 'mention'],
  file: ['text', 'segment', 'document', 'entity'],
  export: ['text', 'segment', 'document', 'entity', 'reading', 'mention', 'dataset', 'file'],
  'import-formats': ['text', 'segment', 'document', 'entity', 'reading', 'mention', 'dataset', 'file'],
  compare: ['text', 'segment', 'document', 'entity', 'dataset', 'file'],
  review: ['text', 'segment', 'document', 'entity', 'reading', 'mention', 'dataset', 'file'],
}

/** One rule per folder of core: whatever is in `src` and not on its list is forbidden. */
const road = Object.entries(CORE).map(([folder, may]) => ({
  name: `core-${folder}`,
  comment: may.length === 0 ? `core/${folder} imports nothing` : `core/${folder} imports only core/{${may.join(',')}}`,
  severity: 'error',
  from: { path: `^src/core/${folder}/` },
  to: { path: '^src/', pathNot: `^src/core/(${[folder, ...may].join('|')})/` },
}))

const NODE_AND_PACKAGES = ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown']

/** `from` may import nothing of `src` but itself and what stands in `may`. */
function only(name, from, may, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: `^src/${from}/` },
    to: { path: '^src/', pathNot: `^src/(${[from, ...may].join('|')})[/.]` },
  }
}

module.exports = {
  forbidden: [
    ...road,
    {
      name: 'core-folders',
      comment: 'core has the folders of the road and no other',
      severity: 'error',
      from: { path: '^src/core/', pathNot: `^src/core/(${Object.keys(CORE).join('|')})/` },
      to: {},
    },
    {
      name: 'core-is-pure',
      comment: 'core imports no part of Node and no package but two that only compute: zod in core/file, the Parquet writer in one file',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: NODE_AND_PACKAGES, pathNot: '^node_modules/(zod|hyparquet-writer)/' },
    },
    {
      name: 'parquet-in-one-file',
      comment: 'the Parquet writer is behind core/export/hugging-face/parquet.ts',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/export/hugging-face/parquet\\.ts$' },
      to: { path: '^node_modules/hyparquet' },
    },
    {
      name: 'zod-in-file-only',
      comment: 'of core, only core/file describes what stands on disk',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/file/' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'document-takes-types-of-segment',
      comment: 'the model knows roles and their order, not how a page is split',
      severity: 'error',
      from: { path: '^src/core/(document|reading|mention|dataset|export|file|compare|review)/' },
      to: { path: '^src/core/segment/', pathNot: '^src/core/segment/(role|reading-order)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    only('contract', 'contract', ['core'], 'what crosses the boundary knows core and no side of it'),
    {
      name: 'contract-is-schemas',
      comment: 'contract runs on both sides: zod and nothing else',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { dependencyTypes: NODE_AND_PACKAGES, pathNot: '^node_modules/zod/' },
    },
    only('main-never-renderer', 'main', ['core', 'contract'], 'main and renderer meet in contract only'),
    only('renderer-never-main', 'renderer', ['core', 'contract'], 'main and renderer meet in contract only'),
    only('ports', 'main/ports', ['core', 'contract'], 'a port is a type of the outside'),
    only('services', 'main/services', ['core', 'contract', 'main/ports'], 'a service reaches the outside through a port'),
    only('adapters', 'main/adapters', ['core', 'contract', 'main/ports'], 'an adapter makes a port real and knows no service'),
    only('transport', 'main/transport', ['core', 'contract', 'main/ports', 'main/services'], 'transport carries calls to services'),
    {
      name: 'services-without-node',
      comment: 'services reach files, processes and the network through ports',
      severity: 'error',
      from: { path: '^src/main/(services|ports)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?path(/|$)' },
    },
    {
      name: 'hosts-apart',
      comment: 'a host never imports another',
      severity: 'error',
      from: { path: '^src/main/hosts/([^/]+)/' },
      to: { path: '^src/main/hosts/([^/]+)/', pathNot: '^src/main/hosts/$1/' },
    },
    {
      name: 'electron-in-its-host-only',
      comment: 'everything else runs without Electron',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/hosts/electron/' },
      to: { path: '(^|/)node_modules/electron(-store)?/' },
    },
    {
      name: 'renderer-without-node',
      comment: 'the renderer runs in a sandbox',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'screens-apart',
      comment: 'a screen never imports another: what two share goes to ui or state',
      severity: 'error',
      from: { path: '^src/renderer/screens/([^/]+)/' },
      to: { path: '^src/renderer/screens/([^/]+)/', pathNot: '^src/renderer/screens/$1/' },
    },
    {
      name: 'screens-on-top',
      comment: 'client, state, ui and i18n do not know the screens that use them',
      severity: 'error',
      from: { path: '^src/renderer/(client|state|ui|i18n)/' },
      to: { path: '^src/renderer/screens/' },
    },
    {
      name: 'ships-what-it-needs',
      comment: 'what main loads when it runs is a dependency: packaging leaves devDependencies out',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/electron/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'found', comment: 'every import leads somewhere', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // The compiler and the bundlers try .ts and .tsx for `#renderer/…`; this resolver stops at the first, so it gets paths.
    tsConfig: { fileName: '.dependency-cruiser.tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
