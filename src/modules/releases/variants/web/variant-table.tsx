import { StatusBadge } from '../../../../web/components/badge.js';
import { Field } from '../../../../web/components/form.js';
import { DataTable } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import type { District } from '../../../places/district.entity.js';
import type { PlannedVariant } from '../plan-variants.js';
import type { TableProblem } from '../read-variant-table.js';

export interface TableTrial {
  text: string;
  problems: TableProblem[];
  plan: PlannedVariant[];
  districts: ReadonlyMap<string, District>;
  /** Districts whose changed variant is overwritten. */
  overwrite: ReadonlySet<string>;
  /** Columns that no place asks for, and places that nothing fills. */
  unused: string[];
  missing: string[];
}

export interface TableView {
  masterId: string;
  text: string;
  /** What is wrong with the file. */
  error: string | null;
  trial: TableTrial | null;
}

export function VariantTableForm({ ctx, view }: { ctx: PageContext; view: TableView }) {
  const words = ctx.t.variants.table;
  const own = `/releases/${view.masterId}/variants/table`;
  return (
    <>
      {view.trial && <Trial ctx={ctx} own={own} masterId={view.masterId} trial={view.trial} />}
      <form method="post" action={own} enctype="multipart/form-data" class="variant-upload">
        {view.error && (
          <p class="notice notice-problem" role="alert">
            {view.error}
          </p>
        )}
        <Field
          name="table"
          type="file"
          label={words.file}
          hint={words.fileHint}
          accept=".csv,.tsv,.txt,.xlsx"
        />
        <Field
          name="text"
          label={words.paste}
          hint={words.pasteHint}
          rows={8}
          mono
          spellcheck={false}
          value={view.text}
        />
        <div class="submit-row">
          <button type="submit" class={`btn ${view.trial ? '' : 'btn-primary'}`}>
            {words.trial}
          </button>
          <a class="btn btn-link" href={`/releases/${view.masterId}/variants`}>
            {ctx.t.shell.actions.cancel}
          </a>
        </div>
      </form>
    </>
  );
}

function Trial({ ctx, own, trial }: { ctx: PageContext; own: string; masterId: string; trial: TableTrial }) {
  const words = ctx.t.variants;
  const count = trial.plan.filter(({ act }) => act === 'add' || act === 'update').length;
  const maybe = trial.plan.some(({ act, reason }) => act === 'left' && mayOverwrite(reason));
  return (
    <section>
      <h2>{words.table.outcome}</h2>
      <Problems ctx={ctx} problems={trial.problems} />
      {trial.unused.length > 0 && <p class="quiet">{words.table.unused(trial.unused.join(', '))}</p>}
      {trial.missing.length > 0 && <p class="quiet">{words.table.missing(trial.missing.join(', '))}</p>}
      {trial.plan.length > 0 && (
        <form method="post" action={`${own}/made`}>
          <textarea name="text" hidden aria-hidden="true" aria-label={words.table.paste}>
            {`\n${trial.text}`}
          </textarea>
          <DataTable
            caption={words.table.caption}
            density="compact"
            rows={trial.plan}
            rowKey={({ ags }) => ags}
            columns={[
              {
                key: 'district',
                header: words.table.district,
                primary: true,
                cell: ({ ags }) => nameOf(trial.districts, ags),
              },
              { key: 'act', header: words.table.act, cell: (planned) => <Act ctx={ctx} planned={planned} /> },
              {
                key: 'open',
                header: words.table.open_,
                cell: ({ open }) =>
                  open.length ? (
                    <StatusBadge tone="decide">
                      {open.map((name) => name || words.openPlaces.unnamed).join(', ')}
                    </StatusBadge>
                  ) : (
                    <span class="quiet">{words.list.nothingOpen}</span>
                  ),
              },
              ...(maybe
                ? [
                    {
                      key: 'overwrite',
                      header: words.table.overwrite,
                      cell: ({ ags, act, reason }: PlannedVariant) =>
                        act === 'left' && mayOverwrite(reason) ? (
                          <input
                            class="form-check-input"
                            type="checkbox"
                            name="overwrite"
                            value={ags}
                            aria-label={`${words.table.overwrite}: ${nameOf(trial.districts, ags)}`}
                            checked={trial.overwrite.has(ags)}
                          />
                        ) : null,
                    },
                  ]
                : []),
            ]}
          />
          <div class="submit-row">
            {count > 0 || maybe ? (
              <button type="submit" class="btn btn-primary">
                {words.table.make(count)}
              </button>
            ) : (
              <p class="quiet">{words.table.nothing}</p>
            )}
          </div>
        </form>
      )}
    </section>
  );
}

function Act({ ctx, planned: { act, reason } }: { ctx: PageContext; planned: PlannedVariant }) {
  const words = ctx.t.variants.acts;
  if (act === 'left' && reason) return <StatusBadge tone="neutral">{words.left[reason]}</StatusBadge>;
  if (act === 'left') return null;
  return <StatusBadge tone={act === 'same' ? 'off' : 'good'}>{words[act]}</StatusBadge>;
}

function Problems({ ctx, problems }: { ctx: PageContext; problems: readonly TableProblem[] }) {
  const words = ctx.t.variants;
  if (!problems.length) return null;
  return (
    <div class="notice notice-problem" role="alert">
      <div>
        <strong>{words.table.problems(problems.length)}</strong>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.kind}`}>
              {words.problems.line(problem.line)}: {problemText(ctx, problem)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

export function problemText(ctx: PageContext, problem: TableProblem): string {
  const words = ctx.t.variants.problems;
  switch (problem.kind) {
    case 'unknown':
      return words.unknown(problem.typed);
    case 'ambiguous':
      return words.ambiguous(problem.typed, problem.choices.join(', '));
    case 'twice':
      return words.twice(problem.typed, problem.first);
    case 'column-twice':
    case 'long-cell':
      return words[problem.kind](problem.column);
    case 'column-unnamed':
      return words['column-unnamed'](problem.at);
    case 'no-district':
    case 'no-rows':
    case 'too-many-rows':
    case 'too-many-columns':
      return words[problem.kind];
  }
}

function mayOverwrite(reason: PlannedVariant['reason']): boolean {
  return reason === 'by-hand' || reason === 'approved';
}

function nameOf(districts: ReadonlyMap<string, District>, ags: string): string {
  const district = districts.get(ags);
  return district ? districtName(district) : ags;
}
