import { Figure } from '../../../../web/components/figure.js';
import type { PageContext } from '../../../../web/page-context.js';
import { shareOf } from '../../campaign/share-of.js';
import type { ReachFigure } from '../reach-figures.js';
import { differenceText, valueText } from './figure-texts.js';
import { pedigreeOf } from './provenance.js';
import type { ReachModel } from './reach-model.js';

interface Props {
  ctx: PageContext;
  model: ReachModel;
}

/** The numbers that stand out; all of them stand in the comparison. */
export function LedgerFigures(props: Props) {
  const { ctx, model } = props;
  const { format, t } = ctx;
  const words = t.reach;
  const { totals } = model.reach.ledger;
  const notes: Record<string, string> = {
    'districts.reached': words.ofAll(format.number(totals.districts), format.number(totals.notObservable)),
    ...(totals.reached > 0 && {
      'districts.people': words.shareOfInhabitants(
        format.percent(totals.inhabitantsReached / Math.max(1, totals.inhabitants)),
      ),
    }),
    'districts.named': words.namedNote,
    'districts.observable': words.observableNote(format.number(totals.notObservable)),
    'districts.targets': shareOf(ctx, totals.targetedReached, totals.targeted),
  };
  const keys = [
    'placements',
    'outlets',
    'districts.reached',
    'districts.newcomers',
    'districts.people',
    'districts.named',
    'districts.observable',
    'districts.targets',
  ];
  const shown = keys.flatMap((key) => model.figures.find((figure) => figure.key === key) ?? []);
  return (
    <div class="figures room-figures">
      {shown.map((figure) => (
        <FigureBox
          key={figure.key}
          ctx={ctx}
          figure={figure}
          note={figure.value === null ? undefined : notes[figure.key]}
        />
      ))}
    </div>
  );
}

/** Estimates by rule, side by side and never added. */
export function AudienceFigures({ ctx, model }: Props) {
  const words = ctx.t.reach.audience;
  const shown = model.reach.audiences.filter(({ placements }) => placements > 0);
  if (!shown.length) return null;
  return (
    <section id="audiences">
      <h2>{words.title}</h2>
      <p class="quiet">{words.lead}</p>
      <div class="figures room-figures">
        {shown.map(({ estimator, known, placements, unit }) => {
          const figure = model.figures.find(({ key }) => key === `audience.${estimator}`)!;
          const note = words.known(ctx.format.number(known), ctx.format.number(placements));
          return <FigureBox key={estimator} ctx={ctx} figure={figure} unit={words.units[unit]} note={note} />;
        })}
      </div>
    </section>
  );
}

function FigureBox({
  ctx,
  figure,
  note,
  unit,
}: {
  ctx: PageContext;
  figure: ReachFigure;
  note?: string | undefined;
  unit?: string;
}) {
  const { value, before } = figure;
  const words = ctx.t.reach.comparison;
  const difference = differenceText(ctx, value, before);
  const against =
    difference === null
      ? value === null
        ? null
        : figure.coverage
          ? words.noteNoFigure
          : words.noteUnknown
      : words.note(valueText(ctx, before), difference);
  return (
    <Figure
      ctx={ctx}
      label={figure.label}
      value={typeof value === 'object' && value !== null ? valueText(ctx, value) : value}
      unit={value === null ? undefined : unit}
      note={
        <>
          {note}
          {note && against && <br />}
          {against}
        </>
      }
      pedigree={{ ...pedigreeOf(ctx, figure), rows: figure.rows }}
    />
  );
}
