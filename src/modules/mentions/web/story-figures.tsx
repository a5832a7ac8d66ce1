import { Figure } from '../../../web/components/figure.js';
import type { PageContext } from '../../../web/page-context.js';
import { apartLabels } from '../label-groups.js';
import type { StoryCounts } from '../story-counts.js';

/** Stories, placements, outlets and districts, always given together, each with what it counts. */
export function StoryFigures({ ctx, counts }: { ctx: PageContext; counts: StoryCounts }) {
  const { t, format } = ctx;
  const words = t.stories.figures;
  const { coverage, possible, districts } = counts;
  const reached = districts.filter(({ counted }) => counted > 0).length;
  const figures = [
    {
      label: words.stories(coverage.stories),
      value: coverage.stories,
      basis: words.storiesBasis,
      then: possible.stories,
    },
    {
      label: words.placements(coverage.placements),
      value: coverage.placements,
      basis: words.placementsBasis,
      then: possible.placements,
    },
    {
      label: words.outlets(coverage.outlets),
      value: coverage.outlets,
      basis: words.outletsBasis,
      then: possible.outlets,
    },
    { label: words.districts(reached), value: reached, basis: words.districtsBasis, then: districts.length },
  ];
  const apart = apartLabels.flatMap((label) => {
    const count = coverage.apart[label] ?? 0;
    return count > 0 ? [`${t.labels.names[label]} ${format.number(count)}`] : [];
  });
  return (
    <section aria-label={words.title}>
      <div class="figures">
        {figures.map(({ label, value, basis, then }) => (
          <Figure
            key={basis}
            ctx={ctx}
            label={label}
            value={value}
            note={
              <>
                {basis}
                {then > value && (
                  <strong class="figure-then">{words.withWaiting(format.number(then))}</strong>
                )}
              </>
            }
          />
        ))}
      </div>
      {apart.length > 0 && <p class="beside-line">{words.apart(apart.join(', '))}</p>}
    </section>
  );
}
