import { StatusBadge } from '../../../../web/components/badge.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ReleaseChecks } from '../release-checks.js';

/** In one line for each grant: how many rules are kept, and the way to the check. */
export function CheckSummary({
  ctx,
  releaseId,
  checks,
}: {
  ctx: PageContext;
  releaseId: string;
  checks: ReleaseChecks;
}) {
  const words = ctx.t.checks;
  if (!checks.grants.length) return null;
  return (
    <section class="room-summary">
      <h2>
        <a href={`/releases/${releaseId}/check`}>{words.title}</a>
      </h2>
      <ul class="room-lines">
        {checks.grants.map(({ grant, results, blocks }) => {
          const missing = results
            .filter(({ state }) => state === 'missing')
            .map(({ rule }) => words.rules[rule]);
          return (
            <li key={grant.id}>
              <StatusBadge tone={missing.length ? (blocks ? 'bad' : 'decide') : 'good'}>
                {missing.length ? words.missingCount(missing.length) : words.states.ok}
              </StatusBadge>{' '}
              {grant.title}
              {missing.length > 0 && <span class="quiet">: {missing.join(', ')}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
