import type { FieldProblem } from '../../../shared/errors.js';
import { StatusBadge } from '../../../web/components/badge.js';
import { Field, fieldsOf, namedOptions, problemOf, Select, SubmitRow } from '../../../web/components/form.js';
import { TimeAgo } from '../../../web/components/time.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Named } from '../mentions.queries.js';
import type { QueryPreview } from '../preview-query.js';
import type { RevisionRow, WatchRow } from '../watches.queries.js';
import { QueryHelp } from './query-help.js';
import { WatchPreview } from './watch-preview.js';

export interface WatchFormModel {
  values: FormValues;
  /** The path '' is the form as a whole. */
  problems?: FieldProblem[];
  /** Where the query stops being readable, UTF-16 offset. */
  errorAt?: number;
  preview?: QueryPreview;
}

interface Props {
  ctx: PageContext;
  /** Null for a new watch. */
  row: WatchRow | null;
  model: WatchFormModel;
  campaigns: readonly Named[];
  revisions: readonly RevisionRow[];
}

/** A watch with its trial, the help and all its wordings. */
export function WatchForm(props: Props) {
  const { ctx, row, model, revisions } = props;
  return (
    <div class="watch-page">
      <div>
        {row && <Facts ctx={ctx} row={row} />}
        {mayEdit(ctx) ? <Form {...props} /> : <pre class="query">{row?.watch.query}</pre>}
        {model.preview && <WatchPreview ctx={ctx} preview={model.preview} />}
        {row && mayEdit(ctx) && <SearchAgain ctx={ctx} row={row} />}
        {row && revisions.length > 0 && <Revisions ctx={ctx} row={row} revisions={revisions} />}
      </div>
      <QueryHelp ctx={ctx} />
    </div>
  );
}

function Form({ ctx, row, model, campaigns }: Props) {
  const { t } = ctx;
  const words = t.watches;
  const problems = model.problems ?? [];
  const field = fieldsOf(model.values, problems);
  const whole = problemOf(problems, '');
  return (
    <form method="post" action={row ? `/watches/${row.watch.id}` : '/watches'}>
      {whole && (
        <div class="notice notice-problem" role="alert">
          {whole}
        </div>
      )}
      {model.values['seenAt'] && <input type="hidden" name="seenAt" value={model.values['seenAt']} />}
      <Field {...field('name')} label={words.name} hint={words.nameHint} maxlength={120} />
      <Field
        {...field('query')}
        label={words.query}
        hint={words.queryHint}
        rows={4}
        mono
        spellcheck={false}
      />
      {model.errorAt !== undefined && <ErrorPlace query={model.values['query'] ?? ''} at={model.errorAt} />}
      <Select
        {...field('campaignId')}
        label={words.campaign}
        hint={words.campaignHint}
        emptyLabel={words.noCampaign}
        options={namedOptions(campaigns)}
      />
      <SubmitRow label={words.save} cancel={{ label: t.shell.actions.cancel, href: '/watches' }}>
        <button type="submit" name="step" value="preview" class="btn" title={words.previewHint}>
          {words.preview}
        </button>
      </SubmitRow>
    </form>
  );
}

/** The query once more, marked from where it is not readable. */
function ErrorPlace({ query, at }: { query: string; at: number }) {
  const text = query.trim();
  if (!text || at >= text.length) return null;
  return (
    <p class="query-error" aria-hidden="true">
      <code>
        {text.slice(0, at)}
        <mark>{text.slice(at)}</mark>
      </code>
    </p>
  );
}

function Facts({ ctx, row: { watch, found } }: { ctx: PageContext; row: WatchRow }) {
  const words = ctx.t.watches;
  return (
    <p class="mention-facts">
      <StatusBadge tone={watch.active ? 'good' : 'off'}>
        {watch.active ? words.active : words.paused}
      </StatusBadge>
      <a href={`/mentions?review=all&watch=${watch.id}`}>
        {words.toMentions} ({ctx.format.number(found)})
      </a>
    </p>
  );
}

function SearchAgain({ ctx, row }: { ctx: PageContext; row: WatchRow }) {
  if (!row.watch.active) return null;
  return (
    <form method="post" action={`/watches/${row.watch.id}/rematch`} class="quiet-form">
      <button type="submit" class="menu-button">
        {ctx.t.watches.search}
      </button>
    </form>
  );
}

function Revisions({
  ctx,
  row,
  revisions,
}: {
  ctx: PageContext;
  row: WatchRow;
  revisions: readonly RevisionRow[];
}) {
  const words = ctx.t.watches;
  return (
    <section class="revisions">
      <h2>{words.revisions}</h2>
      <ol>
        {revisions.map((revision) => (
          <li key={revision.number}>
            <div>
              <strong>{words.revision(revision.number)}</strong>{' '}
              {revision.number === row.watch.revision && (
                <StatusBadge tone="neutral">{words.inForce}</StatusBadge>
              )}{' '}
              <span class="quiet">
                <TimeAgo ctx={ctx} at={revision.createdAt} /> {revision.who && words.by(revision.who)}
              </span>
            </div>
            <code class="query">{revision.query}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
