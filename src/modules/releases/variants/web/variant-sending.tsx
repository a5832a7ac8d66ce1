import { Checkbox, Field, fieldsOf } from '../../../../web/components/form.js';
import { DataTable } from '../../../../web/components/table.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { DistributionList } from '../../../contacts/distribution-list.entity.js';
import { districtName } from '../../../places/district-name.js';
import { ReleaseBadges } from '../../web/release-badges.js';
import type { VariantProposal } from '../send-variants.js';
import type { VariantListRow } from '../variants.queries.js';

export interface SendingView {
  masterId: string;
  rows: VariantListRow[];
  /** Null: no list is chosen yet. */
  proposal: VariantProposal | null;
  lists: DistributionList[];
  listIds: readonly string[];
  values: FormValues;
}

/** First the lists, then who gets which variant. */
export function VariantSendingForm({ ctx, view }: { ctx: PageContext; view: SendingView }) {
  const words = ctx.t.variants.sending;
  const own = `/releases/${view.masterId}/variants/sending`;
  const chosen = new Set(view.listIds);
  return (
    <>
      <form method="get" action={own}>
        <fieldset class="release-group">
          <legend>{words.lists}</legend>
          {view.lists.length ? (
            view.lists.map(({ id, name }) => (
              <Checkbox key={id} name="listIds" value={id} label={name} checked={chosen.has(id)} />
            ))
          ) : (
            <p class="quiet">{words.noLists}</p>
          )}
        </fieldset>
        <button type="submit" class={`btn ${view.proposal ? '' : 'btn-primary'}`}>
          {words.divide}
        </button>
      </form>
      {view.proposal && <Proposal ctx={ctx} view={view} proposal={view.proposal} own={own} />}
    </>
  );
}

function Proposal({
  ctx,
  view,
  proposal,
  own,
}: {
  ctx: PageContext;
  view: SendingView;
  proposal: VariantProposal;
  own: string;
}) {
  const words = ctx.t.variants.sending;
  const field = fieldsOf(view.values, []);
  const contacts = new Map(
    proposal.variants.map(({ releaseId, contactIds }) => [releaseId, contactIds.length]),
  );
  return (
    <form method="post" action={own} class="variant-proposal">
      {view.listIds.map((id) => (
        <input key={id} type="hidden" name="listIds" value={id} />
      ))}
      <DataTable
        caption={words.caption}
        rows={view.rows}
        rowKey={({ release }) => release.id}
        columns={[
          {
            key: 'district',
            header: ctx.t.variants.list.district,
            primary: true,
            cell: ({ district }) => districtName(district),
          },
          {
            key: 'state',
            header: ctx.t.variants.list.state,
            narrow: 'line',
            cell: ({ release }) => <ReleaseBadges ctx={ctx} release={release} />,
          },
          {
            key: 'contacts',
            header: words.contacts,
            align: 'end',
            cell: ({ release }) => ctx.format.number(contacts.get(release.id) ?? 0),
          },
          {
            key: 'pick',
            header: ctx.t.variants.bulk.label,
            narrow: 'corner',
            cell: ({ release, district }) =>
              contacts.get(release.id) ? (
                <input
                  class="form-check-input"
                  type="checkbox"
                  name="ids"
                  value={release.id}
                  aria-label={ctx.t.variants.bulk.pick(districtName(district))}
                  checked
                />
              ) : null,
          },
        ]}
      />
      <p class="quiet">{words.left(proposal.left, proposal.leftOut)}</p>
      <div class="release-pair">
        <Field {...field('replyToName')} label={words.replyToName} required maxlength={120} />
        <Field {...field('replyToEmail')} label={words.replyToEmail} type="email" required maxlength={254} />
      </div>
      <p class="quiet">{words.when}</p>
      <div class="submit-row">
        <button type="submit" class="btn btn-primary">
          {words.send}
        </button>
        <a class="btn btn-link" href={`/releases/${view.masterId}/variants`}>
          {ctx.t.shell.actions.cancel}
        </a>
      </div>
    </form>
  );
}
