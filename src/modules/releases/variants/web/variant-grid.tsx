import { Field } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import type { VariantListRow } from '../variants.queries.js';
import { placeKey } from '../../../../shared/text/place-template.js';

export interface GridView {
  masterId: string;
  language: 'de' | 'en';
  rows: VariantListRow[];
  /** Names that need a fact. */
  names: string[];
  /** Districts typed to be added, as typed. */
  more: string;
  problem: string | null;
}

/** A cell for each district and name; works without script. */
export function VariantGrid({ ctx, view }: { ctx: PageContext; view: GridView }) {
  const words = ctx.t.variants.grid;
  const own = `/releases/${view.masterId}/variants`;
  return (
    <form method="post" action={`${own}/facts`}>
      {view.rows.length > 0 && view.names.length === 0 && <p class="quiet">{words.none}</p>}
      {view.rows.length > 0 && view.names.length > 0 && <Cells ctx={ctx} view={view} />}
      <Field
        name="more"
        label={words.more}
        hint={words.moreHint}
        rows={4}
        value={view.more}
        {...(view.problem === null ? {} : { error: view.problem })}
      />
      <div class="submit-row">
        <button type="submit" class="btn btn-primary">
          {words.save}
        </button>
        <a class="btn btn-link" href={own}>
          {ctx.t.shell.actions.cancel}
        </a>
      </div>
    </form>
  );
}

function Cells({ ctx, view }: { ctx: PageContext; view: GridView }) {
  const words = ctx.t.variants;
  return (
    <div class="variant-cells" tabIndex={0} role="region" aria-label={words.grid.caption}>
      <table>
        <caption class="visually-hidden">{words.grid.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.district}</th>
            {view.names.map((name) => (
              <th key={name} scope="col" lang={view.language}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ release, district }) => (
            <tr key={district.ags}>
              <th scope="row">{districtName(district)}</th>
              {view.names.map((name, at) => (
                <td key={name}>
                  <textarea
                    class="form-control"
                    rows={2}
                    maxlength={4000}
                    lang={view.language}
                    name={`fact-${district.ags}-${at}`}
                    aria-label={words.grid.cell(name, districtName(district))}
                  >
                    {`\n${factNamed(release.placeFacts ?? {}, name)}`}
                  </textarea>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function factNamed(facts: Readonly<Record<string, string>>, name: string): string {
  const key = placeKey(name);
  return Object.entries(facts).find(([each]) => placeKey(each) === key)?.[1] ?? '';
}
