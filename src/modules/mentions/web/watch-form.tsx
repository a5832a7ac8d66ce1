import type { FieldProblem } from '../../../shared/errors.js';
import { StatusBadge } from '../../../web/components/badge.js';
import { Field, fieldsOf, namedOptions, problemOf, Select, SubmitRow } from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Named } from '../mentions.queries.js';
import type { QueryPreview } from '../preview-result.js';
import type { RevisionRow, WatchRow } from '../watches.queries.js';
import { QueryHelp } from './query-help.js';
import { WatchFields } from './watch-fields.js';
import { WatchPreview } from './watch-preview.js';
import { WatchRematchStatus } from './watch-rematch.js';
import { WatchRevisions } from './watch-revisions.js';

/** Days of stored items that a trial may look at. */
export const previewDays = [7, 30, 90] as const;

export interface WatchFormModel {
  /** As typed; `mode` says whether the lists or the query are shown (`watch-mode.ts`). */
  values: FormValues;
  /** The path '' is the form as a whole. */
  problems?: FieldProblem[];
  /** Where the query stops being readable, UTF-16 offset. */
  errorAt?: number;
  preview?: { query: string; result: QueryPreview };
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
  const inLists = mayEdit(ctx) && model.values['mode'] === 'lists';
  return (
    <div class={`watch-page${inLists ? ' watch-page-lists' : ''}`}>
      <div>
        {row && <Facts ctx={ctx} row={row} />}
        {row && <WatchRematchStatus ctx={ctx} row={row} />}
        {mayEdit(ctx) ? <Form {...props} /> : <pre class="query">{row?.watch.query}</pre>}
        {model.preview && <WatchPreview ctx={ctx} {...model.preview} />}
        {row && mayEdit(ctx) && <SearchAgain ctx={ctx} row={row} />}
        {row && revisions.length > 0 && <WatchRevisions ctx={ctx} row={row} revisions={revisions} />}
      </div>
      {!inLists && <QueryHelp ctx={ctx} />}
    </div>
  );
}

function Form({ ctx, row, model, campaigns }: Props) {
  const { t, format } = ctx;
  const words = t.watches;
  const problems = model.problems ?? [];
  const field = fieldsOf(model.values, problems);
  const whole = problemOf(problems, '');
  const guided = model.values['mode'] === 'lists';
  const action = row ? `/watches/${row.watch.id}` : '/watches';
  return (
    <form method="post" action={action}>
      {whole && (
        <div class="notice notice-problem" role="alert">
          {whole}
        </div>
      )}
      {model.values['seenAt'] && <input type="hidden" name="seenAt" value={model.values['seenAt']} />}
      <Field {...field('name')} label={words.name} hint={words.nameHint} maxlength={120} />
      <WatchFields ctx={ctx} values={model.values} problems={problems} errorAt={model.errorAt} />
      <Select
        {...field('campaignId')}
        label={words.campaign}
        hint={words.campaignHint}
        emptyLabel={words.noCampaign}
        options={namedOptions(campaigns)}
      />
      <Select
        {...field('days')}
        value={model.values['days'] ?? '30'}
        label={words.previewDays}
        hint={words.previewHint}
        options={previewDays.map((days) => ({
          value: String(days),
          label: words.previewDaysOption(format.number(days)),
        }))}
      />
      <SubmitRow label={words.save} cancel={{ label: t.shell.actions.cancel, href: '/watches' }}>
        <button type="submit" name="step" value="preview" class="btn" formaction={`${action}#preview`}>
          {words.preview}
        </button>
        <button type="submit" name="step" value={guided ? 'to-query' : 'to-lists'} class="btn btn-link">
          {guided ? words.toQuery : words.toLists}
        </button>
      </SubmitRow>
    </form>
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
  if (!row.watch.active || (row.rematch && !row.rematch.finishedAt)) return null;
  return (
    <form method="post" action={`/watches/${row.watch.id}/rematch`} class="quiet-form">
      <button type="submit" class="menu-button">
        {ctx.t.watches.search}
      </button>
    </form>
  );
}
