import { Figure } from '../../../../web/components/figure.js';
import { Checkbox } from '../../../../web/components/form.js';
import { problemOf } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ImportProblem } from '../import-problem.entity.js';
import type { MentionImport } from '../mention-import.entity.js';
import type { CheckModel } from './check-model.js';
import { ImportOutletsForm } from './import-outlets.js';
import { importsAddress } from './import-list.js';
import { ProblemTable } from './import-problems.js';

/** What would come of an import: counts, every row that is not taken over, names that nobody knows, and the step that takes it over. */
export function ImportCheck({ ctx, model }: { ctx: PageContext; model: CheckModel }) {
  const words = ctx.t.imports.check;
  const { import: found, errors, duplicates, open } = model;
  const undecided = open.filter(({ choice }) => choice === 'unknown');
  return (
    <>
      <ImportCounts ctx={ctx} found={found} />
      {model.ambiguous > 0 && (
        <div class="notice notice-problem">
          <span>{words.ambiguous(model.ambiguous)}</span>
          <BackToColumns ctx={ctx} found={found} />
        </div>
      )}
      <RunForm ctx={ctx} model={model} />
      {undecided.length > 0 && (
        <p class="quiet">
          <a href="#outlets-title">{words.openOutlets(undecided.length)}</a>
        </p>
      )}
      {errors.length > 0 && (
        <Problems ctx={ctx} found={found} kind="error" rows={errors} total={found.rejected} />
      )}
      {open.length > 0 && <ImportOutletsForm ctx={ctx} model={model} />}
      {duplicates.length > 0 && (
        <Problems ctx={ctx} found={found} kind="duplicate" rows={duplicates} total={found.duplicates} />
      )}
    </>
  );
}

export function ImportCounts({ ctx, found }: { ctx: PageContext; found: MentionImport }) {
  const words = ctx.t.imports.check;
  return (
    <div class="figures">
      <Figure ctx={ctx} label={words.accepted} value={found.accepted} note={words.acceptedNote} />
      <Figure ctx={ctx} label={words.duplicates} value={found.duplicates} note={words.duplicatesNote} />
      <Figure ctx={ctx} label={words.rejected} value={found.rejected} note={words.rejectedNote} />
    </div>
  );
}

function RunForm({ ctx, model }: { ctx: PageContext; model: CheckModel }) {
  const words = ctx.t.imports.check;
  const { import: found } = model;
  return (
    <section class="panel" aria-labelledby="run-title">
      <h2 id="run-title">{words.runTitle}</h2>
      {found.accepted === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <form method="post" action={`${importsAddress}/${found.id}/run`} id="run">
          {found.rejected === 0 ? (
            <p>{words.allGood}</p>
          ) : (
            <>
              <p>{words.whole}</p>
              <Checkbox
                name="partial"
                label={words.partial(found.rejected)}
                error={problemOf(model.problems, 'partial')}
              />
            </>
          )}
        </form>
      )}
      <div class="submit-row">
        {found.accepted > 0 && (
          <button type="submit" form="run" class="btn btn-primary">
            {words.run(found.accepted)}
          </button>
        )}
        <BackToColumns ctx={ctx} found={found} />
        <form method="post" action={`${importsAddress}/${found.id}/cancel`}>
          <button type="submit" class="btn btn-link">
            {words.discard}
          </button>
        </form>
      </div>
    </section>
  );
}

function BackToColumns({ ctx, found }: { ctx: PageContext; found: MentionImport }) {
  return (
    <form method="post" action={`${importsAddress}/${found.id}/back`}>
      <button type="submit" class="btn">
        {ctx.t.imports.check.back}
      </button>
    </form>
  );
}

/** The first rows of a kind, and the way to all of them. */
export function Problems({
  ctx,
  found,
  kind,
  rows,
  total,
}: {
  ctx: PageContext;
  found: MentionImport;
  kind: ImportProblem['kind'];
  rows: readonly ImportProblem[];
  total: number;
}) {
  const words = ctx.t.imports.check;
  const address = `${importsAddress}/${found.id}`;
  return (
    <section aria-labelledby={`${kind}-title`}>
      <h2 id={`${kind}-title`}>{kind === 'error' ? words.errorsTitle : words.duplicatesTitle}</h2>
      <ProblemTable ctx={ctx} found={found} kind={kind} rows={rows} />
      <div class="submit-row">
        <a class="btn" href={`${address}/rows?kind=${kind}`}>
          {words.showAll(total)}
        </a>
        <a class="btn btn-link" href={`${address}/rows.csv`} download>
          {words.download}
        </a>
      </div>
    </section>
  );
}
