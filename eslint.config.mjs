import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'data/**', 'test/fixtures/**'],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'off', // Nest reads constructor types at run time
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // supertest answers are untyped JSON; asserting on them is the point of the test
    files: ['test/**/*.ts', 'test/**/*.tsx', '**/*.spec.ts', '**/*.spec.tsx'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // scripts of the pages
    files: ['src/web/static/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...[
            'window',
            'document',
            'location',
            'history',
            'navigator',
            'matchMedia',
            'getComputedStyle',
            'CSS',
          ],
          ...[
            'Element',
            'HTMLElement',
            'Node',
            'NodeFilter',
            'Event',
            'CustomEvent',
            'KeyboardEvent',
            'DOMParser',
          ],
          ...[
            'HTMLFormElement',
            'HTMLInputElement',
            'HTMLSelectElement',
            'HTMLTextAreaElement',
            'HTMLDialogElement',
          ],
          ...['AbortController', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'EventSource'],
          ...[
            'URL',
            'URLSearchParams',
            'FormData',
            'Headers',
            'Request',
            'Response',
            'fetch',
            'File',
            'Blob',
          ],
          ...[
            'setTimeout',
            'clearTimeout',
            'setInterval',
            'clearInterval',
            'requestAnimationFrame',
            'queueMicrotask',
          ],
          ...['sessionStorage', 'localStorage', 'console', 'performance', 'crypto', 'htmx'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        module: 'writable',
        Buffer: 'readonly',
        performance: 'readonly',
        URLSearchParams: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
