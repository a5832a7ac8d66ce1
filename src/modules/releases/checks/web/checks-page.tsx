import { EmptyState } from '../../../../web/components/empty-state.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Release } from '../../release.entity.js';
import type { CheckView } from '../checks.queries.js';
import { grantConflicts } from '../grant-conflicts.js';
import { GrantCheckSection } from './grant-check-section.js';

interface Props {
  ctx: PageContext;
  release: Release;
  view: CheckView;
}

export function ChecksPage({ ctx, release, view }: Props) {
  const words = ctx.t.checks;
  return (
    <>
      <Proposal ctx={ctx} release={release} view={view} />
      {view.grants.length ? (
        <>
          <p class="quiet">{words.lead(ctx.format.day(view.day))}</p>
          {view.grants.map((check) => (
            <GrantCheckSection key={check.grant.id} ctx={ctx} releaseId={release.id} check={check} />
          ))}
          <Conflicts ctx={ctx} view={view} />
        </>
      ) : (
        <EmptyState title={words.empty.title} text={words.empty.text} />
      )}
    </>
  );
}

/** Grants of the campaign that the draft does not have. */
function Proposal({ ctx, release, view }: Props) {
  const words = ctx.t.checks;
  if (!view.proposed.length || !mayEdit(ctx)) return null;
  const all = [...view.grants, ...view.proposed].map(({ grant }) => grant.id);
  return (
    <form method="post" action={`/releases/${release.id}/check/grants`} class="notice">
      <div>
        <p>{words.proposed(view.proposed.map(({ grant }) => grant.title).join(', '))}</p>
        <input type="hidden" name="grantIds" value={all.join(',')} />
        <button type="submit" class="btn">
          {words.take(view.proposed.length)}
        </button>
      </div>
    </form>
  );
}

function Conflicts({ ctx, view }: { ctx: PageContext; view: CheckView }) {
  const words = ctx.t.checks;
  const conflicts = grantConflicts(view.grants);
  if (!conflicts.length) return null;
  return (
    <section>
      <h2>{words.conflicts}</h2>
      <p class="quiet">{words.conflictsLead}</p>
      {conflicts.map(({ kind, demands }) => (
        <div key={kind}>
          <h3>{words.conflictKinds[kind]}</h3>
          <ul>
            {demands.map(({ title, text }) => (
              <li key={title}>
                <strong>{title}</strong>: {text || words.noRule}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
