/** Three rings by path: specs beside the code (pure and module), test/e2e (HTTP), test/browser (Chromium). */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.json' }] },
  testRegex: '(test|src)/.*\\.spec\\.tsx?$',
  testTimeout: 30_000,
  setupFiles: ['<rootDir>/test/support/set-up-database.ts'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '512MB',
};
