import { UserError } from '../../shared/errors.js';
import type { StatementInput } from './grant-input.js';

/** Throws `statement-exists` when two wordings of one language would begin on one day. */
export function refuseTwins(statements: readonly Pick<StatementInput, 'language' | 'validFrom'>[]): void {
  const seen = new Set<string>();
  for (const { language, validFrom } of statements) {
    const key = `${language} ${validFrom}`;
    if (seen.has(key)) throw new UserError('statement-exists', { day: validFrom });
    seen.add(key);
  }
}
