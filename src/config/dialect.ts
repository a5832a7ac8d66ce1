/**
 * Which database this process speaks, known before any entity class is defined: column decorators choose their type by it.
 * The only look at the environment outside `settings.ts`, because decorators run at import time.
 */
export type Dialect = 'sqlite' | 'postgres';

export const dialect: Dialect = /^postgres(ql)?:\/\//.test(process.env['DATABASE_URL'] ?? '')
  ? 'postgres'
  : 'sqlite';
