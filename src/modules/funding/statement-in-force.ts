import type { Day } from '../../shared/days.js';
import type { FundingStatement } from './funding-statement.entity.js';

type Wording = Pick<FundingStatement, 'language' | 'validFrom' | 'text'>;

/** The wording that a text in `language` has to carry when it is published on `day`: the youngest that has begun. Null: none has. */
export function statementInForce<T extends Pick<Wording, 'language' | 'validFrom'>>(
  statements: readonly T[],
  language: Wording['language'],
  day: Day,
): T | null {
  let found: T | null = null;
  for (const statement of statements) {
    if (statement.language !== language || statement.validFrom > day) continue;
    if (!found || statement.validFrom > found.validFrom) found = statement;
  }
  return found;
}
