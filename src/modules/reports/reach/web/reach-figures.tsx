import { Figure } from '../../../../web/components/figure.js';
import type { Pedigree } from '../../../../web/components/figure.js';
import type { PageContext } from '../../../../web/page-context.js';
import { ledgerRules } from '../../../reach/ledger.js';
import type { ReachValue } from '../../../reach/estimators/reach-value.js';
import { listAddress } from '../../web/timeline-model.js';
import { shareOf } from '../../campaign/share-of.js';
import type { ReachModel } from './reach-model.js';

interface Props {
  ctx: PageContext;
  model: ReachModel;
}

function basisOf({ ctx: { t, format }, model: { view } }: Props): string {
  return t.reach.basis(format.day(view.period.from), format.day(view.period.to));
}

function pedigree(props: Props, rest: Pedigree): Pedigree {
  const { t, format } = props.ctx;
  // the oldest: no figure is fresher than its stalest part
  const counted = props.model.reach.ledger.rows.map(({ populationDate }) => populationDate).sort()[0]!;
  return { basis: basisOf(props), asOf: t.reach.asOf(format.day(counted)), source: t.reach.source, ...rest };
}

/** What the ledger adds up to. */
export function LedgerFigures(props: Props) {
  const { ctx, model } = props;
  const { t, format } = ctx;
  const words = t.reach;
  const { totals } = model.reach.ledger;
  const unit = words.districtUnit;
  const rule = (text: string) => words.rule(text, ledgerRules);
  return (
    <div class="figures room-figures">
      <Figure
        ctx={ctx}
        label={words.reached}
        value={totals.reached}
        note={words.ofAll(format.number(totals.districts), format.number(totals.notObservable))}
        pedigree={pedigree(props, { unit, rule: rule(words.reachedRule), rows: '#districts' })}
      />
      <Figure
        ctx={ctx}
        label={words.inhabitantsReached}
        value={totals.inhabitantsReached}
        note={words.shareOfInhabitants(
          format.percent(totals.inhabitantsReached / Math.max(1, totals.inhabitants)),
        )}
        pedigree={pedigree(props, {
          unit: words.peopleUnit,
          rule: rule(words.inhabitantsRule),
          rows: '#districts',
        })}
      />
      <Figure
        ctx={ctx}
        label={words.named}
        value={totals.named}
        note={words.namedNote}
        pedigree={pedigree(props, { unit, rule: rule(words.namedRule), rows: '#districts' })}
      />
      <Figure
        ctx={ctx}
        label={words.observable}
        value={totals.observable}
        note={words.observableNote(format.number(totals.notObservable))}
        pedigree={pedigree(props, { unit, rule: rule(words.observableRule), rows: '#districts' })}
      />
      {totals.targeted > 0 && (
        <Figure
          ctx={ctx}
          label={words.targets}
          value={totals.targetedReached}
          note={shareOf(ctx, totals.targetedReached, totals.targeted)}
          pedigree={pedigree(props, { unit, rule: rule(words.targetsRule), rows: '#white-spots' })}
        />
      )}
    </div>
  );
}

/** Estimates by rule, side by side and never added. */
export function AudienceFigures(props: Props) {
  const { ctx, model } = props;
  const shown = model.reach.audiences.filter(({ placements }) => placements > 0);
  if (!shown.length) return null;
  const rows = listAddress(model.view.timeline, model.view.period);
  const words = ctx.t.reach.audience;
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="quiet">{words.lead}</p>
      <div class="figures room-figures">
        {shown.map((value) => (
          <Figure
            key={value.estimator}
            ctx={ctx}
            label={words.names[value.estimator]}
            value={rangeText(ctx, value)}
            unit={words.units[value.unit]}
            note={words.known(ctx.format.number(value.known), ctx.format.number(value.placements))}
            pedigree={{
              basis: basisOf(props),
              unit: words.units[value.unit],
              rule: ctx.t.reach.rule(words.rules[value.estimator], value.version),
              ...groundsOf(ctx, value),
              rows,
            }}
          />
        ))}
      </div>
    </section>
  );
}

function rangeText({ format }: PageContext, { range }: ReachValue): string | number | null {
  if (!range) return null;
  return range.low === range.high ? range.low : `${format.number(range.low)} – ${format.number(range.high)}`;
}

/** Who says the figures, and the oldest day on which their source was looked at; nothing where none is known. */
function groundsOf({ format }: PageContext, { pedigree: parts }: ReachValue): Pedigree {
  if (!parts.length) return {};
  const sources = [...new Set(parts.map(({ source }) => source))].sort();
  return {
    source: sources.length > 4 ? `${sources.slice(0, 4).join(', ')} …` : sources.join(', '),
    asOf: format.day(parts.map(({ asOf }) => asOf).sort()[0]!),
  };
}
