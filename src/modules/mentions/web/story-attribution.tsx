import { readableTitle } from '../../../shared/text/place-template.js';
import type { PageContext } from '../../../web/page-context.js';
import { originCounts } from '../attribution/mention-origin.js';
import type { AttributionRow } from '../attribution/attributions.queries.js';
import type { MentionRow } from '../mentions.queries.js';
import { AttributionProofs } from './attribution-proof.js';
import { GradeBadge } from './mention-attribution.js';
import { outletName } from './mention-row-parts.js';

interface Props {
  ctx: PageContext;
  mentions: readonly MentionRow[];
  /** Strongest first. */
  attributions: readonly AttributionRow[];
}

/** What releases were behind the placements of a story: how many, the strongest proof, and each one. */
export function StoryAttribution({ ctx, mentions, attributions }: Props) {
  const words = ctx.t.attribution;
  const { pitched, organic, unknown } = originCounts(mentions.map(({ mention }) => mention.origin));
  const held = attributions.filter(({ grade }) => grade !== 'D');
  const releases = [...new Map(held.map(({ release }) => [release.id, release])).values()];
  return (
    <section class="attribution">
      <h2>{words.title}</h2>
      <p>
        {words.sums(pitched, organic, unknown)}. <span class="quiet">{words.lead}</span>
      </p>
      {releases.map((release) => (
        <OfRelease
          key={release.id}
          ctx={ctx}
          release={release}
          rows={held.filter((row) => row.release.id === release.id)}
          mentions={mentions}
        />
      ))}
    </section>
  );
}

function OfRelease({
  ctx,
  release,
  rows,
  mentions,
}: {
  ctx: PageContext;
  release: AttributionRow['release'];
  rows: readonly AttributionRow[];
  mentions: readonly MentionRow[];
}) {
  const words = ctx.t.attribution;
  const [strongest] = rows;
  if (!strongest) return null;
  const mentionOf = new Map(mentions.map((row) => [row.mention.id, row]));
  return (
    <article class="attributed">
      <h3>
        <a href={`/releases/${release.id}`}>{readableTitle(release.headline)}</a>{' '}
        <span class="quiet">{ctx.format.dateTime(release.publishedAt)}</span>
      </h3>
      <p>{words.ofStory(rows.length, mentions.length)}</p>
      <h4>
        {words.strongest}: <GradeBadge ctx={ctx} grade={strongest.grade} />
      </h4>
      {strongest.ruling && (
        <p>
          {words.ruled(
            strongest.ruling.who ?? words.somebody,
            ctx.format.dateTime(strongest.ruling.at),
            strongest.ruling.reason,
          )}
        </p>
      )}
      <AttributionProofs ctx={ctx} proofs={strongest.proofs} outlets={strongest.outlets} />
      <details>
        <summary>{words.mentions}</summary>
        <ul>
          {rows.flatMap((row) => {
            const mention = mentionOf.get(row.mentionId);
            return mention
              ? [
                  <li key={row.mentionId}>
                    <GradeBadge ctx={ctx} grade={row.grade} />{' '}
                    <a href={`/mentions/${row.mentionId}#attribution`}>
                      {outletName(ctx, mention)}: {mention.mention.headline}
                    </a>
                  </li>,
                ]
              : [];
          })}
        </ul>
      </details>
    </article>
  );
}
