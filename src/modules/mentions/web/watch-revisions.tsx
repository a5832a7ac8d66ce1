import { StatusBadge } from '../../../web/components/badge.js';
import { TimeAgo } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { wordDiff } from '../watch-diff.js';
import { namesChanged } from '../watch-names.js';
import type { RevisionRow, WatchRow } from '../watches.queries.js';

interface Props {
  ctx: PageContext;
  row: WatchRow;
  revisions: readonly RevisionRow[];
}

/** All wordings, newest first, each with what it changed in the one before, and the way back to it. */
export function WatchRevisions({ ctx, row, revisions }: Props) {
  const words = ctx.t.watches;
  return (
    <section class="revisions">
      <h2>{words.revisions}</h2>
      <ol>
        {revisions.map((revision, index) => (
          <li key={revision.number}>
            <div class="revision-head">
              <strong>{words.revision(revision.number)}</strong>
              {revision.number === row.watch.revision && (
                <StatusBadge tone="neutral">{words.inForce}</StatusBadge>
              )}
              <span class="quiet">
                <TimeAgo ctx={ctx} at={revision.createdAt} /> {revision.who && words.by(revision.who)}
              </span>
              {mayEdit(ctx) && revision.query !== row.watch.query && (
                <Restore ctx={ctx} row={row} number={revision.number} />
              )}
            </div>
            <Wording revision={revision} before={revisions[index + 1]} />
            <Names ctx={ctx} revision={revision} before={revisions[index + 1]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Restore({ ctx, row, number }: { ctx: PageContext; row: WatchRow; number: number }) {
  const words = ctx.t.watches;
  return (
    <form method="post" action={`/watches/${row.watch.id}/revisions/${number}/restore`}>
      <button type="submit" class="btn btn-sm" aria-label={`${words.restore}: ${words.revision(number)}`}>
        {words.restore}
      </button>
    </form>
  );
}

function Wording({ revision, before }: { revision: RevisionRow; before: RevisionRow | undefined }) {
  if (!before || before.query === revision.query) return <code class="query">{revision.query}</code>;
  return (
    <code class="query">
      {wordDiff(before.query, revision.query).map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return <Mark key={index}>{text}</Mark>;
      })}
    </code>
  );
}

/** Spellings and saved queries that changed under an unchanged name. */
function Names({
  ctx,
  revision,
  before,
}: {
  ctx: PageContext;
  revision: RevisionRow;
  before: RevisionRow | undefined;
}) {
  const words = ctx.t.watches;
  const { aliases, queries } = namesChanged(before?.names ?? null, revision.names);
  if (!aliases.length && !queries.length) return null;
  return (
    <ul class="quiet">
      {aliases.map(({ name, added, removed }) => (
        <li key={name}>
          @{name}: {added.map((spelling) => [<ins key={spelling}>{spelling}</ins>, ' '])}
          {removed.map((spelling) => [<del key={spelling}>{spelling}</del>, ' '])}
        </li>
      ))}
      {before && queries.map((name) => <li key={name}>{words.queryChanged(name)}</li>)}
    </ul>
  );
}
