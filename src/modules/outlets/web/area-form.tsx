import { h } from 'preact';
import type { Day } from '../../../shared/days.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { readTypedDay } from '../../../shared/typed-day.js';
import { numberToType, typedNumber } from '../../../shared/typed-number.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { FormProblems, problemOf, SubmitRow } from '../../../web/components/form.js';
import { DataTable } from '../../../web/components/table.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import type { District } from '../../places/district.entity.js';
import type { DistributionArea } from '../distribution-area.entity.js';
import type { AreaFacts } from '../edit-areas.js';

export interface AreaFormView {
  values: FormValues;
  problems: readonly FieldProblem[];
  districts: readonly District[];
}

const longestSource = 200;

/** Codes of sources are shown in words, and read back as codes. */
function sourceWords({ t }: PageContext): Record<string, string> {
  return t.outlets.page.areaSources;
}

export function areaValues(
  version: number,
  areas: readonly DistributionArea[],
  ctx: PageContext,
): FormValues {
  const values: FormValues = { version: String(version) };
  for (const { districtAgs, share, source, asOf } of areas) {
    const percent = share === null ? null : Math.round(share * 10_000) / 100;
    values[`share-${districtAgs}`] = percent === null ? '' : numberToType(percent, ctx.locale);
    values[`source-${districtAgs}`] = sourceWords(ctx)[source] ?? source;
    values[`asOf-${districtAgs}`] = asOf ?? '';
  }
  return values;
}

type AreaReading = { ok: true; version: number; rows: AreaFacts[] } | { ok: false; problems: FieldProblem[] };

/** The posted rows of the districts that the outlet has. All shares together are 100 % at most. */
export function readAreas(
  values: FormValues,
  areas: readonly Pick<DistributionArea, 'districtAgs'>[],
  today: Day,
  ctx: PageContext,
): AreaReading {
  const words = ctx.t.outlets.areas;
  const codes = new Map(Object.entries(sourceWords(ctx)).map(([code, text]) => [text, code]));
  const problems: FieldProblem[] = [];
  const rows = areas.map(({ districtAgs }): AreaFacts => {
    const text = (name: string) => (values[`${name}-${districtAgs}`] ?? '').replaceAll('\0', '').trim();
    const typed = text('share').replace('%', '');
    const percent = typed === '' ? null : typedNumber(typed, ctx.locale);
    if (typed !== '' && (percent === null || percent < 0 || percent > 100))
      problems.push({ path: `share-${districtAgs}`, message: words.wrongShare });
    const asOf = text('asOf') === '' ? null : readTypedDay(text('asOf'));
    if (text('asOf') !== '' && (asOf === null || asOf > today))
      problems.push({ path: `asOf-${districtAgs}`, message: words.wrongDay });
    const source = text('source').slice(0, longestSource);
    if (percent !== null && source === '')
      problems.push({ path: `source-${districtAgs}`, message: words.noSource });
    return {
      districtAgs,
      share: percent === null ? null : percent / 100,
      source: codes.get(source) ?? source,
      asOf,
    };
  });
  const sum = rows.reduce((total, { share }) => total + (share ?? 0), 0);
  // shares are rounded where they come from
  if (sum > 1.005) problems.push({ path: `share-${rows[0]?.districtAgs ?? ''}`, message: words.tooMuch });
  const version = Number(values['version']);
  return problems.length ? { ok: false, problems } : { ok: true, version, rows };
}

export function AreaForm({
  ctx,
  outletId,
  view: { values, problems, districts },
}: {
  ctx: PageContext;
  outletId: string;
  view: AreaFormView;
}) {
  const words = ctx.t.outlets.areas;
  if (!districts.length)
    return (
      <EmptyState
        title={words.none}
        text={words.noneText}
        action={
          <a class="btn btn-primary" href={`/outlets/${outletId}/edit`}>
            {ctx.t.shell.actions.edit}
          </a>
        }
      />
    );
  const input = (
    name: string,
    { ags, ...district }: District,
    label: string,
    type: 'text' | 'date' = 'text',
  ) => {
    const path = `${name}-${ags}`;
    const problem = problemOf(problems, path);
    return (
      <>
        {
          // JSX knows a separate prop type for each input type; `h` takes any of them.
          h('input', {
            id: `field-${path}`,
            name: path,
            type,
            class: `form-control${problem === undefined ? '' : ' is-invalid'}`,
            'aria-label': `${label}, ${districtName(district)}`,
            'aria-invalid': problem === undefined ? undefined : ('true' as const),
            'aria-describedby': problem === undefined ? undefined : `problem-${path}`,
            value: values[path] ?? '',
            maxlength: name === 'source' ? longestSource : 20,
            inputmode: name === 'share' ? 'decimal' : undefined,
          })
        }
        {problem !== undefined && (
          <div id={`problem-${path}`} class="field-error">
            {problem}
          </div>
        )}
      </>
    );
  };
  return (
    <form method="post" action={`/outlets/${outletId}/area`}>
      <FormProblems t={ctx.t} problems={problems} />
      <input type="hidden" name="version" value={values['version']} />
      <DataTable
        caption={words.caption}
        density="compact"
        rows={districts}
        rowKey={({ ags }) => ags}
        columns={[
          { key: 'district', header: ctx.t.shell.words.district, primary: true, cell: districtName },
          { key: 'share', header: words.share, cell: (row) => input('share', row, words.share) },
          { key: 'source', header: words.source, cell: (row) => input('source', row, words.source) },
          { key: 'asOf', header: words.asOf, cell: (row) => input('asOf', row, words.asOf, 'date') },
        ]}
      />
      <SubmitRow
        label={ctx.t.shell.actions.save}
        cancel={{ label: ctx.t.shell.actions.cancel, href: `/outlets/${outletId}` }}
      />
    </form>
  );
}
