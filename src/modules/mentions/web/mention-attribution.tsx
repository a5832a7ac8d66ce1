import { readableTitle } from '../../../shared/text/place-template.js';
import { StatusBadge } from '../../../web/components/badge.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { AttributionRow } from '../attribution/attributions.queries.js';
import type { Mention } from '../mention.entity.js';
import { RulingForm } from './attribution-form.js';
import type { ReleaseChoice } from './attribution-form.js';
import { AttributionProofs } from './attribution-proof.js';

/** Releases behind a mention with the proof side by side, and what a person makes of it. */
export function MentionAttribution({
  ctx,
  mention,
  rows,
  choices,
}: {
  ctx: PageContext;
  mention: Pick<Mention, 'id' | 'origin' | 'originRules'>;
  rows: readonly AttributionRow[];
  choices: readonly ReleaseChoice[];
}) {
  const words = ctx.t.attribution;
  const others = choices.filter(({ id }) => !rows.some(({ release }) => release.id === id));
  return (
    <section class="attribution" id="attribution">
      <h2>{words.title}</h2>
      <p>
        <StatusBadge tone={mention.origin === 'pitched' ? 'good' : 'neutral'}>
          {words.origin[mention.origin]}
        </StatusBadge>{' '}
        <span class="quiet">
          {mention.originRules === null ? words.waiting : words.originWhy[mention.origin]} {words.lead}
        </span>
      </p>
      {rows.map((row) => (
        <Attributed key={row.release.id} ctx={ctx} row={row} />
      ))}
      {mayEdit(ctx) && others.length > 0 && <RulingForm ctx={ctx} mentionId={mention.id} choices={others} />}
      {!choices.length && (
        <p class="quiet">
          {words.noReleases} <a href="/releases/new">{words.addRelease}</a>
        </p>
      )}
    </section>
  );
}

function Attributed({ ctx, row }: { ctx: PageContext; row: AttributionRow }) {
  const { t, format } = ctx;
  const words = t.attribution;
  const { release, grade, gradeByRule, proofs, ruling, outlets, mentionId } = row;
  return (
    <article class="attributed">
      <h3>
        <GradeBadge ctx={ctx} grade={grade} />{' '}
        <a href={`/releases/${release.id}`}>{readableTitle(release.headline)}</a>{' '}
        <span class="quiet">{format.dateTime(release.publishedAt)}</span>
      </h3>
      {ruling && (
        <p>
          {words.ruled(ruling.who ?? words.somebody, format.dateTime(ruling.at), ruling.reason)}{' '}
          <span class="quiet">{words.byRule(words.grades[gradeByRule])}</span>
        </p>
      )}
      <AttributionProofs ctx={ctx} proofs={proofs} outlets={outlets} />
      {mayEdit(ctx) && (
        <div class="attributed-actions">
          {ruling && (
            <form method="post" action={`/mentions/${mentionId}/attribution`}>
              <input type="hidden" name="release" value={release.id} />
              <input type="hidden" name="grade" value="rule" />
              <button type="submit" class="btn btn-sm">
                {words.withdraw}
              </button>
            </form>
          )}
          <RulingForm ctx={ctx} mentionId={mentionId} row={row} />
        </div>
      )}
    </article>
  );
}

/** The grade in words; only what is found by evidence is marked. */
export function GradeBadge({ ctx, grade }: { ctx: PageContext; grade: AttributionRow['grade'] }) {
  return (
    <StatusBadge tone={grade === 'A' || grade === 'B' ? 'good' : grade === 'C' ? 'neutral' : 'off'}>
      {ctx.t.attribution.grades[grade]}
    </StatusBadge>
  );
}
