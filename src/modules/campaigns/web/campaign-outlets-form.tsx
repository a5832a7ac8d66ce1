import { Field, optionsOf, Select } from '../../../web/components/form.js';
import { Icon } from '../../../web/components/icon.js';
import type { PageContext } from '../../../web/page-context.js';
import { scopes } from '../../outlets/outlet.entity.js';
import type { OutletSummary } from '../../outlets/outlets.queries.js';
import { Picks } from './target-picks.js';

export interface OutletWishView {
  campaign: { id: string };
  q: string;
  scope: string;
  chosen: readonly OutletSummary[];
  /** What the search found beside those chosen; the first of them. */
  candidates: readonly OutletSummary[];
  found: number;
}

/** Works without script: searching sends the whole form, so that what is ticked stays ticked. */
export function CampaignOutletsForm({ ctx, view }: { ctx: PageContext; view: OutletWishView }) {
  const words = ctx.t.campaigns.outlets;
  const own = `/campaigns/${view.campaign.id}`;
  const { chosen, candidates, found } = view;
  const ids = new Set(chosen.map(({ id }) => id));
  const pickOf = (outlet: OutletSummary) => ({
    value: outlet.id,
    label: outlet.name,
    hint: [ctx.t.shell.scopes[outlet.scope], outlet.seat].filter(Boolean).join(', '),
  });
  return (
    <form method="post" action={`${own}/outlets`}>
      <div class="filter-bar">
        <Field name="q" label={words.search} value={view.q} type="search" maxlength={100} />
        <Select
          name="scope"
          label={ctx.t.shell.words.scope}
          emptyLabel={ctx.t.shell.words.all}
          value={view.scope}
          options={optionsOf(scopes, ctx.t.shell.scopes)}
        />
        <button type="submit" class="btn" name="step" value="find">
          <Icon name="search" />
          {words.find}
        </button>
      </div>
      <Picks
        name="outletIds"
        legend={chosen.length ? words.chosen(chosen.length) : words.noneChosen}
        picks={chosen.map(pickOf)}
        chosen={ids}
      />
      {found ? (
        <Picks name="outletIds" legend={words.found(found)} picks={candidates.map(pickOf)} chosen={ids}>
          {candidates.length < found && <p class="quiet">{words.narrow(candidates.length)}</p>}
        </Picks>
      ) : (
        <p class="quiet">{words.noneFound}</p>
      )}
      <div class="submit-row">
        <button type="submit" class="btn btn-primary" name="step" value="save">
          {words.save}
        </button>
        <a class="btn btn-link" href={own}>
          {ctx.t.shell.actions.cancel}
        </a>
      </div>
    </form>
  );
}
