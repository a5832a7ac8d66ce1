import { Checkbox, Field } from '../../../web/components/form.js';
import { Icon } from '../../../web/components/icon.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import type { District } from '../../places/district.entity.js';
import { DistrictPicker } from '../../places/web/district-picker.js';
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

/** A map beside a list by state. Works without script: searching sends the whole form, so that what is ticked stays ticked. */
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
      <div class="district-choice">
        <DistrictPicker ctx={ctx} name="districtAgs" districts={view.districts} chosen={view.chosen} />
        <div>
          <Picks
            name="districtAgs"
            legend={chosen.length ? words.chosen(chosen.length) : words.noneChosen}
            picks={chosen.map(pickOf)}
            chosen={view.chosen}
            marks={{
              'data-chosen': '',
              'data-none': words.noneChosen,
              'data-one': words.chosen(1),
              'data-many': words.chosen(2).replace('2', '#'),
            }}
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
        </div>
      </div>
      {/* for districts that are picked on the map and do not stand in the list */}
      <template>
        <Checkbox name="districtAgs" value="new" label="" />
      </template>
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
