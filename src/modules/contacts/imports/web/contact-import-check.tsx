import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../../../shared/errors.js';
import { Figure } from '../../../../web/components/figure.js';
import { Checkbox, problemOf } from '../../../../web/components/form.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ContactImport } from '../contact-import.entity.js';
import type { ContactTarget } from '../contact-targets.js';
import type { ContactChanges, Verdict } from '../judge-contacts.js';
import { countsOf } from '../take-over-contacts.js';
import type { TakenOver } from '../take-over-contacts.js';
import type { RowProblem } from '../read-row.js';
import { importsAddress } from './contact-import-list.js';

export interface CheckView {
  import: ContactImport;
  verdicts: readonly Verdict[];
  /** Names of outlets by id. */
  outlets: ReadonlyMap<string, string>;
  /** Day by which new persons have to be told, ready to read; null: there are none. */
  noticeBy: string | null;
  problems: readonly FieldProblem[];
}

const mostShown = 100;
type Of<Kind extends Verdict['kind']> = Extract<Verdict, { kind: Kind }>;

/** What would come of an import: counts, every row that is not taken over and why, and the step that takes it over. */
export function ContactImportCheck({ ctx, view }: { ctx: PageContext; view: CheckView }) {
  const words = ctx.t.contactFiles.imports.check;
  const of = <Kind extends Verdict['kind']>(kind: Kind) =>
    view.verdicts.filter((verdict): verdict is Of<Kind> => verdict.kind === kind);
  const counts = countsOf(view.verdicts);
  const persons = of('new').filter(({ draft }) => draft.kind === 'person').length;
  const line = {
    key: 'line',
    header: words.line,
    align: 'end',
    cell: ({ line }: { line: number }) => line,
  } as const;
  return (
    <>
      <ContactImportCounts ctx={ctx} found={view.import} counts={counts} />
      <RunForm ctx={ctx} view={view} counts={counts}>
        {persons > 0 && view.noticeBy && <p class="quiet">{words.persons(persons, view.noticeBy)}</p>}
      </RunForm>
      <Rows
        ctx={ctx}
        title={words.wrongTitle}
        rows={of('wrong').flatMap((row) => row.problems.map((problem) => ({ line: row.line, problem })))}
        columns={[
          { ...line, primary: true },
          {
            key: 'column',
            header: words.column,
            narrow: 'line',
            cell: ({ problem }) => columnOf(ctx, view.import, problem),
          },
          {
            key: 'value',
            header: words.value,
            cell: ({ problem }) => <span class="import-value">{shown(problem.value) || '–'}</span>,
          },
          {
            key: 'problem',
            header: words.problem,
            cell: ({ problem }) => ctx.t.contactFiles.imports.reasons[problem.reason],
          },
        ]}
      />
      <Rows
        ctx={ctx}
        title={words.suppressedTitle(counts.suppressed)}
        rows={of('refused')}
        columns={[
          { ...line, primary: true },
          { key: 'name', header: words.name, cell: ({ draft }) => nameOf(draft) },
          {
            key: 'reason',
            header: words.reason,
            cell: ({ reason }) => ctx.t.contactFiles.imports.refusals[reason],
          },
        ]}
      />
      <Rows
        ctx={ctx}
        title={words.changedTitle}
        rows={of('changed')}
        columns={[
          {
            key: 'name',
            header: words.name,
            primary: true,
            cell: ({ contactId, draft }) => <a href={`/contacts/${contactId}`}>{nameOf(draft)}</a>,
          },
          { key: 'fields', header: words.fields, cell: ({ changes }) => fieldsOfChange(ctx, changes) },
          line,
        ]}
      />
      <Rows
        ctx={ctx}
        title={words.newTitle}
        rows={of('new')}
        columns={[
          { key: 'name', header: words.name, primary: true, cell: ({ draft }) => nameOf(draft) },
          {
            key: 'outlet',
            header: ctx.t.shell.words.outlet,
            narrow: 'line',
            cell: ({ draft }) => view.outlets.get(draft.outletId ?? '') ?? '–',
          },
          {
            key: 'email',
            header: ctx.t.contactFiles.imports.targets.email,
            cell: ({ draft }) => draft.email ?? '–',
          },
          {
            key: 'kind',
            header: ctx.t.contacts.kind,
            narrow: 'line',
            cell: ({ draft }) => ctx.t.contacts.kinds[draft.kind],
          },
          line,
        ]}
      />
    </>
  );
}

export function ContactImportCounts({
  ctx,
  found,
  counts,
}: {
  ctx: PageContext;
  found: ContactImport;
  counts: TakenOver;
}) {
  const words = ctx.t.contactFiles.imports.check;
  const changedNote = found.onKnown === 'overwrite' ? words.overwrittenNote : words.changedNote;
  return (
    <div class="figures">
      <Figure ctx={ctx} label={words.created} value={counts.created} note={words.createdNote} />
      <Figure ctx={ctx} label={words.changed} value={counts.changed} note={changedNote} />
      <Figure ctx={ctx} label={words.known} value={counts.known} note={words.knownNote} />
      <Figure ctx={ctx} label={words.suppressed} value={counts.suppressed} note={words.suppressedNote} />
      <Figure ctx={ctx} label={words.rejected} value={counts.rejected} note={words.rejectedNote} />
    </div>
  );
}

function RunForm({
  ctx,
  view,
  counts,
  children,
}: {
  ctx: PageContext;
  view: CheckView;
  counts: TakenOver;
  children: ComponentChildren;
}) {
  const words = ctx.t.contactFiles.imports.check;
  const address = `${importsAddress}/${view.import.id}`;
  const taken = counts.created + counts.changed;
  return (
    <section class="panel" aria-labelledby="run-title">
      <h2 id="run-title">{words.runTitle}</h2>
      {children}
      {taken === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <form method="post" action={`${address}/run`} id="run">
          {counts.rejected === 0 ? (
            <p>{words.allGood}</p>
          ) : (
            <>
              <p>{words.whole}</p>
              <Checkbox
                name="partial"
                label={words.partial(counts.rejected)}
                error={problemOf(view.problems, 'partial')}
              />
            </>
          )}
        </form>
      )}
      <div class="submit-row">
        {taken > 0 && (
          <button type="submit" form="run" class="btn btn-primary">
            {words.run(taken)}
          </button>
        )}
        <form method="post" action={`${address}/back`}>
          <button type="submit" class="btn">
            {words.back}
          </button>
        </form>
        <form method="post" action={`${address}/discard`}>
          <button type="submit" class="btn btn-link">
            {words.discard}
          </button>
        </form>
      </div>
    </section>
  );
}

function Rows<Row extends { line: number }>({
  ctx,
  title,
  rows,
  columns,
}: {
  ctx: PageContext;
  title: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}) {
  if (!rows.length) return null;
  const some = rows.slice(0, mostShown);
  const keys = new Map(some.map((row, at) => [row, String(at)]));
  return (
    <section>
      <h2>{title}</h2>
      <DataTable caption={title} columns={columns} rows={some} rowKey={(row) => keys.get(row)!} />
      {rows.length > some.length && (
        <p class="quiet">{ctx.t.contactFiles.imports.check.more(rows.length - some.length)}</p>
      )}
    </section>
  );
}

function columnOf(ctx: PageContext, { headers, mapping }: ContactImport, { target }: RowProblem): string {
  const words = ctx.t.contactFiles.imports;
  if (target === null) return words.check.wholeRow;
  return headers[mapping[target] ?? -1] || words.targets[target];
}

function nameOf(draft: Of<'new'>['draft']): string {
  const person = [draft.title, draft.firstName, draft.lastName].filter(Boolean).join(' ');
  return shown(person || draft.desk || draft.email || draft.phone);
}

function fieldsOfChange(ctx: PageContext, changes: ContactChanges): string {
  const { targets } = ctx.t.contactFiles.imports;
  const names = Object.keys(changes).filter((name) => name !== 'emailKey');
  return names
    .map((name) => (name === 'outletId' ? targets.outlet : targets[name as ContactTarget]))
    .join(', ');
}

/** What does not go into a page is shown as a sign for it. */
function shown(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '�');
}
