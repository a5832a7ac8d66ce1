import { PedigreePanel } from '../../../../web/components/figure.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ReachFigure } from '../reach-figures.js';
import { differenceText, valueText } from './figure-texts.js';
import { pedigreeOf } from './provenance.js';
import type { ReachModel } from './reach-model.js';

/** Every figure against the period of equal length before: the difference, and per cent only beside it. */
export function ReachComparison({ ctx, model }: { ctx: PageContext; model: ReachModel }) {
  const { t, format } = ctx;
  const words = t.reach.comparison;
  const { from, to } = model.reach.before.period;
  const columns: Column<ReachFigure>[] = [
    {
      key: 'figure',
      header: words.figure,
      primary: true,
      cell: (figure) => (
        <span class="figure-name">
          {figure.label}{' '}
          <PedigreePanel
            label={figure.label}
            pedigree={{ ...pedigreeOf(ctx, figure), rows: figure.rows }}
            words={t.shell.figure}
          />
        </span>
      ),
    },
    {
      key: 'now',
      header: words.now,
      align: 'end',
      cell: (figure) => <a href={figure.rows}>{valueText(ctx, figure.value)}</a>,
    },
    {
      key: 'before',
      header: words.before,
      align: 'end',
      cell: (figure) => (isChange(figure) ? '–' : valueText(ctx, figure.before)),
    },
    {
      key: 'difference',
      header: words.difference,
      align: 'end',
      cell: ({ value, before }) => differenceText(ctx, value, before) ?? '–',
    },
    { key: 'unit', header: words.unit, cell: ({ unit }) => unit },
  ];
  return (
    <section id="comparison">
      <h2>{words.title}</h2>
      <p class="quiet">{words.lead(format.day(from), format.day(to))}</p>
      <DataTable
        caption={words.title}
        rows={model.figures}
        rowKey={({ key }) => key}
        columns={columns}
        density="compact"
      />
    </section>
  );
}

/** Is a comparison itself. */
function isChange({ key }: ReachFigure): boolean {
  return ['districts.gained', 'districts.silent', 'districts.lost'].includes(key);
}
