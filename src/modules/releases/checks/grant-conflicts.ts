import type { GrantCheck } from './release-checks.js';

/** Where grants of one release ask for things that have to be brought together by a person. */
export interface GrantConflict {
  kind: 'statements' | 'logos';
  /** What each grant asks for, in its own words. */
  demands: { title: string; text: string }[];
}

/** Conflicts are shown, not solved: funders may forbid what others demand. */
export function grantConflicts(checks: readonly GrantCheck[]): GrantConflict[] {
  const statements = checks.flatMap(({ grant, statement }) =>
    statement === null ? [] : { title: grant.title, text: statement },
  );
  const logos = checks.flatMap(({ grant }) =>
    grant.logoRequired ? { title: grant.title, text: grant.logoRule } : [],
  );
  const conflicts: GrantConflict[] = [];
  if (new Set(statements.map(({ text }) => text)).size > 1)
    conflicts.push({ kind: 'statements', demands: statements });
  if (logos.length > 1) conflicts.push({ kind: 'logos', demands: logos });
  return conflicts;
}
