import { DataTable } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { withQuery } from '../../../../web/query-links.js';
import type { FigureChange, ParameterChange, ReportComparison } from '../comparing/compare-reports.js';
import { Changed } from './changed.js';
import { CompareTables } from './compare-tables.js';
import type { Figure } from '../report-document.js';
import type { SectionKey } from '../report-parameters.js';
import type { Report } from '../report.entity.js';

export interface CompareModel {
  before: Report;
  after: Report;
  comparison: ReportComparison;
  /** Of grants and campaigns, by id. */
  names: ReadonlyMap<string, string>;
  /** Figures that are the same are shown too. */
  all: boolean;
}

type Props = { ctx: PageContext; view: CompareModel };

export function CompareView({ ctx, view }: Props) {
  return (
    <>
      <Figures ctx={ctx} view={view} />
      <Parameters ctx={ctx} view={view} />
      <CompareTables ctx={ctx} tables={view.comparison.tables} lang={view.after.language} />
      <Texts ctx={ctx} view={view} />
    </>
  );
}

/** A version as a column is headed by it. */
function versionName(ctx: PageContext, { revision, status }: Report): string {
  const { before, draft } = ctx.t.reports.compare;
  return status === 'draft' ? `${before(revision)} (${draft})` : before(revision);
}

function Figures({ ctx, view: { before, after, comparison, all } }: Props) {
  const words = ctx.t.reports.compare;
  const changed = comparison.figures.filter((figure) => figure.changed);
  const rows = all ? comparison.figures : changed;
  const same = comparison.figures.length - changed.length;
  return (
    <section>
      <h2>{words.figures}</h2>
      {rows.length > 0 && (
        <DataTable
          caption={words.figuresCaption}
          rows={rows}
          rowKey={({ key }: FigureChange) => key}
          columns={[
            { key: 'label', header: words.figure, primary: true, cell: ({ label }) => label },
            {
              key: 'before',
              header: versionName(ctx, before),
              align: 'end',
              cell: (row) => <FigureText ctx={ctx} figure={row.before} other={row.after} />,
            },
            {
              key: 'after',
              header: versionName(ctx, after),
              align: 'end',
              cell: (row) => <FigureText ctx={ctx} figure={row.after} other={row.before} />,
            },
            {
              key: 'difference',
              header: words.difference,
              align: 'end',
              cell: ({ difference }) => (difference === null ? '–' : signed(ctx, difference)),
            },
          ]}
        />
      )}
      <p class="quiet">
        {changed.length ? words.same(same) : words.allSame}{' '}
        {same > 0 && (
          <a href={withQuery(ctx.path, ctx.query, { all: all ? null : 1 })}>
            {all ? words.showChanged : words.showAll}
          </a>
        )}
      </p>
    </section>
  );
}

/** With its target, where that is another one in the other version. */
function FigureText({
  ctx,
  figure,
  other,
}: {
  ctx: PageContext;
  figure: Figure | null;
  other: Figure | null;
}) {
  if (!figure) return <span class="quiet">{ctx.t.reports.compare.missing}</span>;
  const { text, target } = figure;
  if (!target || target.text === other?.target?.text) return <>{text}</>;
  return (
    <div class="builder-target">
      {text}
      <div class="quiet">
        {ctx.t.reportView.target}: {target.text}
      </div>
    </div>
  );
}

function signed({ format }: PageContext, difference: number): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${format.number(Math.abs(difference))}`;
}

function Parameters({ ctx, view: { before, after, comparison, names } }: Props) {
  const words = ctx.t.reports.compare;
  if (!comparison.parameters.length)
    return (
      <section>
        <h2>{words.parameters}</h2>
        <p class="quiet">{words.sameParameters}</p>
      </section>
    );
  const column = (side: 'before' | 'after', report: Report) => ({
    key: side,
    header: versionName(ctx, report),
    cell: (row: ParameterChange) => parameterText(ctx, row.name, row[side], names),
  });
  return (
    <section>
      <h2>{words.parameters}</h2>
      <DataTable
        caption={words.parametersCaption}
        rows={comparison.parameters}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', header: words.parameter, primary: true, cell: ({ name }) => words.names[name] },
          column('before', before),
          column('after', after),
        ]}
      />
    </section>
  );
}

function parameterText(
  ctx: PageContext,
  name: ParameterChange['name'],
  value: ParameterChange['before'],
  names: ReadonlyMap<string, string>,
): string {
  const words = ctx.t.reports;
  if (Array.isArray(value)) {
    const named = value.map((each) =>
      name === 'order' || name === 'hidden'
        ? ctx.t.visibility.sections[each as SectionKey]
        : (names.get(each) ?? each),
    );
    // statements hold commas and full stops of their own
    return named.join(name === 'funders' ? ' / ' : ', ') || words.compare.none;
  }
  if (value === null) return words.compare.unknown;
  if (typeof value === 'number') return ctx.format.number(value);
  if (name === 'language') return words.languages[value as Report['language']];
  if (name === 'audience') return words.audiences[value as Report['audience']];
  return name === 'periodStart' || name === 'periodEnd' ? ctx.format.day(value) : value;
}

/** Word by word. */
function Texts({ ctx, view: { after, comparison } }: Props) {
  const words = ctx.t.reports.compare;
  return (
    <section>
      <h2>{words.texts}</h2>
      <p class="quiet">{comparison.texts.length ? words.legend : words.sameTexts}</p>
      {comparison.texts.map(({ section, changes }) => (
        <div key={section}>
          <h3>{ctx.t.visibility.sections[section]}</h3>
          <p class="builder-diff" lang={after.language}>
            {changes.map(({ kind, text }, index) => {
              if (kind === 'same') return <span key={index}>{text}</span>;
              return <Changed key={index} ctx={ctx} kind={kind} text={text} />;
            })}
          </p>
        </div>
      ))}
    </section>
  );
}
