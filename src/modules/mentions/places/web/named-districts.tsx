import { Highlight } from '../../../../web/components/highlight.js';
import { Field } from '../../../../web/components/form.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import type { DistrictName, MentionDetail } from '../../mentions.queries.js';

/** Districts that the piece itself names, each with the passage or the person behind it; editors add and remove. */
export function NamedDistricts({ ctx, detail }: { ctx: PageContext; detail: MentionDetail }) {
  const words = ctx.t.namedDistricts;
  const { mention } = detail;
  const districts = namedOnce(detail.districts);
  const isWaiting = mention.placeRules === null;
  if (!districts.length && !isWaiting && !mayEdit(ctx)) return null;
  return (
    <section id="named-districts">
      <h2>{words.heading}</h2>
      <p class="quiet">{words.lead}</p>
      {districts.length > 0 && (
        <ul class="named-districts">
          {districts.map((district) => (
            <NamedDistrict key={district.ags} ctx={ctx} mentionId={mention.id} district={district} />
          ))}
        </ul>
      )}
      {!districts.length && <p>{isWaiting ? words.waiting : words.none}</p>}
      {mayEdit(ctx) && (
        <form method="post" action={`/mentions/${mention.id}/districts`} class="named-district-add">
          <Field name="district" label={words.add} maxlength={200} required />
          <button type="submit" class="btn">
            {words.addOne}
          </button>
          <p class="quiet">{words.addHint}</p>
        </form>
      )}
    </section>
  );
}

function NamedDistrict({
  ctx,
  mentionId,
  district,
}: {
  ctx: PageContext;
  mentionId: string;
  district: DistrictName;
}) {
  const words = ctx.t.namedDistricts;
  const { evidence, ags } = district;
  return (
    <li>
      <div>
        <a href={`/places/${ags}`}>{districtName(district)}</a>{' '}
        {evidence ? (
          <span class="named-passage">
            <span class="quiet">{ctx.t.mentions.page.fields[evidence.field]}:</span>{' '}
            <Highlight text={evidence.snippet} spans={[evidence]} />
          </span>
        ) : (
          <span class="quiet">{words.byHand}</span>
        )}
      </div>
      {mayEdit(ctx) && (
        <form method="post" action={`/mentions/${mentionId}/districts/removal`}>
          <input type="hidden" name="district" value={ags} />
          <button type="submit" class="btn btn-sm" aria-label={words.removeOne(districtName(district))}>
            {words.remove}
          </button>
        </form>
      )}
    </li>
  );
}

/** What was found and added by hand as well stands once, with its passage. */
function namedOnce(districts: readonly DistrictName[]): DistrictName[] {
  const once = new Map<string, DistrictName>();
  for (const district of districts) {
    if (district.basis === 'area') continue;
    if (!once.get(district.ags)?.evidence) once.set(district.ags, district);
  }
  return [...once.values()];
}
