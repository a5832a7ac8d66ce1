import { optionsOf, Select, SubmitRow } from '../../../web/components/form.js';
import type { PageContext } from '../../../web/page-context.js';
import type { AttributionRow, AttributionQueries } from '../attribution/attributions.queries.js';

export const grades = ['A', 'B', 'C', 'D'] as const;
export type ReleaseChoice = Awaited<ReturnType<AttributionQueries['choices']>>[number];

/** A person's judgement on one release, or on one of those that can be chosen. */
export function RulingForm({
  ctx,
  mentionId,
  row,
  choices,
}: {
  ctx: PageContext;
  mentionId: string;
  row?: AttributionRow;
  choices?: readonly ReleaseChoice[];
}) {
  const { t, format } = ctx;
  const words = t.attribution;
  const suffix = row ? `-${row.release.id}` : '';
  return (
    <details class="ruling">
      <summary>{row ? words.overrule : words.assign}</summary>
      <form method="post" action={`/mentions/${mentionId}/attribution`}>
        {row ? (
          <input type="hidden" name="release" value={row.release.id} />
        ) : (
          <Select
            name="release"
            label={words.releaseField}
            emptyLabel={words.choose}
            value=""
            options={(choices ?? []).map(({ id, headline, publishedAt }) => ({
              value: id,
              label: words.release(headline, format.dateTime(publishedAt)),
            }))}
          />
        )}
        <div class="field">
          <label class="form-label" for={`grade${suffix}`}>
            {words.gradeField}
          </label>
          <select id={`grade${suffix}`} name="grade" class="form-select">
            {optionsOf(grades, words.grades).map(({ value, label }) => (
              <option key={value} value={value} selected={value === (row ? 'D' : 'B')}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label class="form-label" for={`reason${suffix}`}>
            {words.reason}
          </label>
          <textarea
            id={`reason${suffix}`}
            name="reason"
            class="form-control"
            rows={2}
            required
            maxlength={1000}
            aria-describedby={`reason-hint${suffix}`}
          >
            {row?.ruling?.reason ?? ''}
          </textarea>
          <div class="form-hint" id={`reason-hint${suffix}`}>
            {words.reasonHint}
          </div>
        </div>
        <SubmitRow label={words.save} />
      </form>
    </details>
  );
}
