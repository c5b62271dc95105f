const ours = '^(packages|apps)/';

/** A package of ours may import only the packages named. */
const mayImport = (from, ...to) => ({
  name: `${from} imports ${to.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^packages/${from}/src/`, pathNot: ['\\.test\\.ts$', '/testing/'] },
  to: { path: ours, pathNot: [from, ...to].map((name) => `^packages/${name}/`) },
});

export default {
  forbidden: [
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages never import apps or examples',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|examples)/' },
    },
    {
      name: 'only tests, benchmarks, parity and examples import the emulator',
      severity: 'error',
      from: { path: ours, pathNot: ['^packages/wecom-emulator/', '\\.test\\.ts$', '/testing/'] },
      to: { path: '^packages/wecom-emulator/' },
    },
    mayImport('wecom'),
    mayImport('wecom-emulator'),
    mayImport('component-kit'),
    mayImport('wecom-live', 'component-kit', 'wecom'),
    { name: 'imports resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    exclude: { path: '(^|/)(dist|dist-phone|node_modules)/' },
    enhancedResolveOptions: {
      conditionNames: ['livebus-source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
