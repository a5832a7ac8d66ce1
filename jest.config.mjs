import { existsSync } from 'node:fs';

/** Three rings by path: specs beside the code (pure and on a real database), test/e2e (HTTP), test/browser (Chromium). */
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasBrowser = existsSync(chromium);
// the pages are looked at on the demo, which always lies in SQLite: once is enough
const looksAtPages = hasBrowser && process.env.DB !== 'postgres';
if (!hasBrowser && process.env.REQUIRE_SERVICES)
  throw new Error(`No browser at ${chromium}: install chromium or set CHROMIUM_PATH`);
if (!hasBrowser)
  console.warn(`Browser tests left out: no ${chromium}. Install Debian's chromium or set CHROMIUM_PATH.`);

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.json' }] },
  testRegex: '(test|src)/.*\\.spec\\.tsx?$',
  testPathIgnorePatterns: ['/node_modules/', ...(looksAtPages ? [] : ['<rootDir>/test/browser/'])],
  testTimeout: 60_000,
  setupFiles: ['<rootDir>/test/support/set-up-database.ts'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '512MB',
};
