import { Fact, Facts } from '../../../../web/components/facts.js';
import { Icon } from '../../../../web/components/icon.js';
import { DayTime, TimeAgo } from '../../../../web/components/time.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ImportProblem } from '../import-problem.entity.js';
import { importTargets } from '../import-targets.js';
import type { ChangedSince, ImportRow } from '../imports.queries.js';
import type { MentionImport } from '../mention-import.entity.js';
import { ImportCounts, Problems } from './import-check.js';
import { importsAddress } from './import-list.js';

interface DoneModel {
  row: ImportRow;
  errors: readonly ImportProblem[];
  duplicates: readonly ImportProblem[];
  /** Mentions that are still there. */
  mentions: number;
}

/** What came of an import that is over, and the way to undo it. */
export function ImportDone({ ctx, model }: { ctx: PageContext; model: DoneModel }) {
  const words = ctx.t.imports.done;
  const { errors, duplicates, mentions } = model;
  const found = model.row.import;
  const address = `${importsAddress}/${found.id}`;
  const isOver = found.state === 'done' || found.state === 'undone';
  return (
    <>
      {found.state === 'failed' && (
        <div class="notice notice-problem" role="alert">
          <Icon name="alert" />
          <span>{failureText(ctx, found)}</span>
        </div>
      )}
      {found.state === 'done' && <p>{words.result(found.accepted)}</p>}
      {found.state !== 'done' && found.removed > 0 && <p>{words.undone(found.removed)}</p>}
      {found.kept > 0 && mentions > 0 && <p>{words.kept(found.kept)}</p>}
      {isOver && mentions > 0 && (
        <div class="submit-row">
          <a class="btn btn-primary" href={`${address}/mentions`}>
            {words.mentions}
          </a>
          <a class="btn" href={`${address}/undo`}>
            <Icon name="undo" size={16} /> {ctx.t.imports.undo.open}
          </a>
        </div>
      )}
      {isOver && <ImportCounts ctx={ctx} found={found} />}
      {errors.length > 0 && (
        <Problems ctx={ctx} found={found} kind="error" rows={errors} total={found.rejected} />
      )}
      {duplicates.length > 0 && (
        <Problems ctx={ctx} found={found} kind="duplicate" rows={duplicates} total={found.duplicates} />
      )}
      <ImportFacts ctx={ctx} row={model.row} />
    </>
  );
}

function failureText(ctx: PageContext, { reason, detail }: MentionImport): string {
  const texts = ctx.t.imports.failures;
  if (reason === null) return texts.internal;
  if (reason !== 'unreadable' || detail === null) return texts[reason];
  const unreadable = ctx.t.errors.texts['sheet-unreadable'];
  return `${texts.unreadable} ${typeof unreadable === 'string' ? unreadable : unreadable(detail)}`;
}

/** Who brought what, and when. */
export function ImportFacts({ ctx, row: { import: found, who } }: { ctx: PageContext; row: ImportRow }) {
  const words = ctx.t.imports.facts;
  const columns = importTargets.flatMap((target) => {
    const column = found.mapping[target];
    const header = column === undefined ? undefined : found.headers[column];
    return header === undefined ? [] : [`${ctx.t.imports.targets[target]}: ${header}`];
  });
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{words.title}</h2>
      <Facts>
        <Fact name={words.file}>{found.fileName}</Fact>
        <Fact name={words.size}>{ctx.format.bytes(found.bytes)}</Fact>
        <Fact name={words.who}>{who ?? ctx.t.imports.list.byCommandLine}</Fact>
        <Fact name={words.uploaded}>{ctx.format.dateTime(found.createdAt)}</Fact>
        <Fact name={words.changed}>
          <TimeAgo ctx={ctx} at={found.changedAt} />
        </Fact>
        {found.fileGoneAt && <Fact name={words.fileGone}>{ctx.format.dateTime(found.fileGoneAt)}</Fact>}
        {columns.length > 0 && <Fact name={words.columns}>{columns.join(' · ')}</Fact>}
      </Facts>
    </section>
  );
}

/** What an undo removes and what it leaves: the last look before a step that cannot be taken back. */
export function ImportUndoForm({
  ctx,
  found,
  since,
}: {
  ctx: PageContext;
  found: MentionImport;
  since: ChangedSince;
}) {
  const words = ctx.t.imports.undo;
  if (since.mentions === 0) return <p>{words.none}</p>;
  return (
    <form method="post" action={`${importsAddress}/${found.id}/undo`}>
      <p>{words.lead(found.fileName, since.mentions)}</p>
      {since.changed > 0 && (
        <section aria-labelledby="changed-title">
          <h2 id="changed-title">{words.changedCaption}</h2>
          <p>{words.changed(since.changed)}.</p>
          <p class="quiet">{words.changedHint}</p>
          <ul class="import-changed">
            {since.examples.map(({ id, headline, day }) => (
              <li key={id}>
                <a href={`/mentions/${id}`}>{headline}</a>{' '}
                <span class="quiet">
                  <DayTime ctx={ctx} day={day} />
                </span>
              </li>
            ))}
            {since.changed > since.examples.length && (
              <li class="quiet">{ctx.t.imports.check.showMore(since.changed - since.examples.length)}</li>
            )}
          </ul>
          <label class="form-check">
            <input class="form-check-input" type="checkbox" name="force" value="on" />
            <span class="form-check-label">{words.force}</span>
          </label>
        </section>
      )}
      <p class="quiet">{ctx.t.imports.done.outletsStay}</p>
      <div class="submit-row">
        <button type="submit" class="btn btn-danger">
          {words.submit}
        </button>
        <a class="btn btn-link" href={`${importsAddress}/${found.id}`}>
          {ctx.t.shell.actions.cancel}
        </a>
      </div>
    </form>
  );
}
