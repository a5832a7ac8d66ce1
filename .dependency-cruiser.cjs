/**
 * Imports go one way. A folder may import folders that stand before it in these lists, never after it.
 * The composition root (src/*.ts) may import everything; nothing imports the root.
 */
const platform = ['shared', 'config', 'database', 'net', 'mail', 'jobs', 'media', 'print', 'web'];
const modules = [
  'accounts',
  'places',
  'outlets',
  'contacts',
  'funding',
  'campaigns',
  'releases',
  'feeds',
  'mentions',
  'articles',
  'reach',
  'reports',
  'outreach',
];

const laterThan = (list, i) => list.slice(i + 1).join('|');

const platformRules = platform.map((name, i) => ({
  name: `order-${name}`,
  comment: `src/${name} may import only ${platform.slice(0, i).join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: '\\.spec\\.tsx?$' },
  to: { path: `^src/(${[laterThan(platform, i), 'modules'].filter(Boolean).join('|')})/` },
}));

const moduleRules = modules.slice(0, -1).map((name, i) => ({
  name: `order-modules-${name}`,
  comment: `src/modules/${name} may not import modules listed after it`,
  severity: 'error',
  from: { path: `^src/modules/${name}/`, pathNot: '\\.spec\\.tsx?$' },
  to: { path: `^src/modules/(${laterThan(modules, i)})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-import-of-the-root',
      comment: 'main.ts, cli.ts and app.module.ts see everything; nothing sees them',
      severity: 'error',
      from: {
        path: '^src/(shared|config|database|net|mail|jobs|media|web|modules)/',
        pathNot: '\\.spec\\.tsx?$',
      },
      to: { path: '^src/([^/]+\\.tsx?$|commands/|demo/)' },
    },
    {
      name: 'sockets-only-in-net',
      comment:
        'the one door to addresses somebody typed (settings only read CIDR ranges; the demo only listens)',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/net/|^src/config/settings|^src/demo/|\\.spec\\.tsx?$' },
      to: {
        path: '^undici|node_modules/undici|^(node:)?(http|https|net|tls|dns)$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nodemailer-only-in-mail',
      comment: 'mail goes to the server that the operator named in SMTP_URL',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/mail/|\\.spec\\.tsx?$' },
      to: { path: 'node_modules/nodemailer' },
    },
    {
      name: 'sharp-only-in-media',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/media/|\\.spec\\.tsx?$' },
      to: { path: 'node_modules/sharp' },
    },
    {
      name: 'typst-only-in-print',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/print/|\\.spec\\.tsx?$' },
      to: { path: 'node_modules/@myriaddreamin/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...platformRules,
    ...moduleRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
