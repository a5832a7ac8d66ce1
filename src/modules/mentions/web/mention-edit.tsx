import { Checkbox, Field, SubmitRow } from '../../../web/components/form.js';
import type { PageContext } from '../../../web/page-context.js';
import type { MentionDetail, Named } from '../mentions.queries.js';

interface Props {
  ctx: PageContext;
  detail: MentionDetail;
}

/** What people say about it: campaigns and a note. */
export function MentionEdit({ ctx, detail, campaigns }: Props & { campaigns: readonly Named[] }) {
  const { t } = ctx;
  const words = t.mentions.page;
  const assigned = new Set(detail.campaigns.map(({ id }) => id));
  return (
    <section>
      <h2>{words.edit}</h2>
      <form method="post" action={`/mentions/${detail.mention.id}`}>
        <input type="hidden" name="version" value={detail.mention.version} />
        <fieldset class="field">
          <legend class="form-label">{words.campaigns}</legend>
          {campaigns.length ? (
            campaigns.map(({ id, name }) => (
              <Checkbox key={id} name="campaign" value={id} label={name} checked={assigned.has(id)} />
            ))
          ) : (
            <p class="quiet">{words.noCampaigns}</p>
          )}
        </fieldset>
        <Field name="note" label={words.note} rows={3} maxlength={10_000} value={detail.mention.note} />
        <SubmitRow label={t.shell.actions.save} />
      </form>
    </section>
  );
}

/** The same for those who may only read. */
export function MentionNote({ ctx, detail }: Props) {
  const words = ctx.t.mentions.page;
  if (!detail.mention.note && !detail.campaigns.length) return null;
  return (
    <section>
      <h2>{words.edit}</h2>
      {detail.campaigns.length > 0 && <p>{detail.campaigns.map(({ name }) => name).join(', ')}</p>}
      {detail.mention.note && <p class="own-words">{detail.mention.note}</p>}
    </section>
  );
}
