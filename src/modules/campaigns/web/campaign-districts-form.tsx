import { Field } from '../../../web/components/form.js';
import { Icon } from '../../../web/components/icon.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import type { District } from '../../places/district.entity.js';
import { Picks } from './target-picks.js';
import type { Pick } from './target-picks.js';

export interface DistrictChoiceView {
  campaign: { id: string };
  /** All that are valid, in German order. */
  districts: readonly District[];
  chosen: ReadonlySet<string>;
  /** What was searched for, and what fits it. */
  q: string;
  found: ReadonlySet<string>;
}

type Shell = PageContext['t']['shell'];

/** By state, so that a map can stand beside the list. Works without script: searching sends the whole form, so that what is ticked stays ticked. */
export function CampaignDistrictsForm({ ctx, view }: { ctx: PageContext; view: DistrictChoiceView }) {
  const words = ctx.t.campaigns.districts;
  const own = `/campaigns/${view.campaign.id}`;
  const chosen = view.districts.filter(({ ags }) => view.chosen.has(ags));
  const others = view.districts.filter(({ ags }) => !view.chosen.has(ags) && view.found.has(ags));
  const states = [...new Set(others.map(stateKey))].sort();
  return (
    <form method="post" action={`${own}/districts`}>
      <div class="filter-bar">
        <Field name="q" label={words.search} value={view.q} type="search" maxlength={100} />
        <button type="submit" class="btn" name="step" value="find">
          <Icon name="search" />
          {words.find}
        </button>
      </div>
      <Picks
        name="districtAgs"
        legend={chosen.length ? words.chosen(chosen.length) : words.noneChosen}
        picks={chosen.map(pickOf)}
        chosen={view.chosen}
      />
      {!others.length && <p class="quiet">{words.noneFound}</p>}
      {states.map((state) => {
        const here = others.filter((district) => stateKey(district) === state);
        const name = ctx.t.shell.states[state as keyof Shell['states']] ?? state;
        return (
          <details key={state} class="room-fold" open={view.q !== ''}>
            <summary>
              {name} <span class="quiet">{ctx.format.number(here.length)}</span>
            </summary>
            <Picks
              name="districtAgs"
              legend={words.inState(name)}
              picks={here.map(pickOf)}
              chosen={view.chosen}
            >
              <p class="room-picks-all">
                <button type="submit" class="btn btn-sm" name="step" value={`state-${state}`}>
                  {words.all(here.length)}
                </button>
              </p>
            </Picks>
          </details>
        );
      })}
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

/** The first two digits of an official key. */
function stateKey({ ags }: District): string {
  return ags.slice(0, 2);
}

function pickOf(district: District): Pick {
  return { value: district.ags, label: districtName(district) };
}
