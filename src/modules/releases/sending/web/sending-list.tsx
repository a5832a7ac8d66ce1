import { EmptyState } from '../../../../web/components/empty-state.js';
import { DataTable } from '../../../../web/components/table.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { DeliveredOutlet } from '../../releases.queries.js';
import type { SendingView } from '../sendings.queries.js';
import { SendingBadge } from './sending-badges.js';

export interface SendingListView {
  releaseId: string;
  sendings: SendingView[];
  outlets: DeliveredOutlet[];
  /** Mails can go out from here. */
  canSend: boolean;
}

/** How a release went out: every sending, and the outlets it reached. */
export function SendingList({ ctx, view }: { ctx: PageContext; view: SendingListView }) {
  const { sendings, canSend } = view;
  const words = ctx.t.sendings.list;
  return (
    <>
      {!canSend && (
        <section class="panel" aria-labelledby="set-up-title">
          <h2 id="set-up-title">{words.setUpTitle}</h2>
          <p>{ctx.demo ? words.setUpDemo : words.setUp}</p>
        </section>
      )}
      {sendings.length > 0 && mayEdit(ctx) && <Ways ctx={ctx} view={view} />}
      {sendings.length ? (
        <Sendings ctx={ctx} sendings={sendings} />
      ) : (
        <EmptyState
          title={words.emptyTitle}
          text={words.emptyText}
          action={mayEdit(ctx) && <Ways ctx={ctx} view={view} />}
        />
      )}
      <section>
        <h2>{words.outlets}</h2>
        {view.outlets.length ? (
          <Outlets ctx={ctx} outlets={view.outlets} />
        ) : (
          <p class="quiet">{words.noOutlets}</p>
        )}
        {mayEdit(ctx) && (
          <p class="submit-row">
            <a class="btn" href={`/releases/${view.releaseId}/outlets`}>
              {ctx.t.releases.page.choose}
            </a>
          </p>
        )}
      </section>
    </>
  );
}

function Ways({ ctx, view: { releaseId, canSend } }: { ctx: PageContext; view: SendingListView }) {
  const words = ctx.t.sendings.list;
  const own = `/releases/${releaseId}/sendings`;
  return (
    <div class="submit-row">
      {canSend && (
        <a class="btn btn-primary" href={`${own}/new`}>
          {words.add}
        </a>
      )}
      <a class={canSend ? 'btn' : 'btn btn-primary'} href={`${own}/log`}>
        {words.log}
      </a>
    </div>
  );
}

function Sendings({ ctx, sendings }: { ctx: PageContext; sendings: SendingView[] }) {
  const words = ctx.t.sendings.list;
  return (
    <DataTable
      caption={words.caption}
      rows={sendings}
      rowKey={({ sending }) => sending.id}
      columns={[
        {
          key: 'when',
          header: words.when,
          primary: true,
          cell: ({ sending }) => (
            <a href={`/sendings/${sending.id}`}>
              {ctx.format.dateTime(sending.startedAt ?? sending.startAt ?? sending.createdAt)}
            </a>
          ),
        },
        {
          key: 'way',
          header: words.way,
          narrow: 'line',
          cell: ({ sending }) => ctx.t.sendings.ways[sending.way],
        },
        {
          key: 'to',
          header: words.to,
          narrow: 'line',
          cell: ({ lists, counts }) =>
            [...lists.map(({ name }) => name), words.recipients(totalOf(counts))].join(', '),
        },
        {
          key: 'result',
          header: words.result,
          narrow: 'line',
          cell: (view) => resultOf(ctx, view),
        },
        { key: 'who', header: words.who, narrow: 'hidden', cell: ({ who }) => who ?? '–' },
        {
          key: 'state',
          header: words.state,
          narrow: 'corner',
          cell: ({ sending }) => <SendingBadge ctx={ctx} state={sending.state} />,
        },
      ]}
    />
  );
}

/** Without those that were left out. */
export function totalOf({
  queued,
  sending,
  handing,
  sent,
  failed,
  bounced,
  uncertain,
}: SendingView['counts']): number {
  return queued + sending + handing + sent + failed + bounced + uncertain;
}

function resultOf(ctx: PageContext, { counts }: SendingView): string {
  const words = ctx.t.sendings.list;
  const trouble = counts.failed + counts.uncertain + counts.bounced + counts.softBounces;
  return [words.sent(counts.sent), ...(trouble ? [words.trouble(trouble)] : [])].join(', ');
}

function Outlets({ ctx, outlets }: { ctx: PageContext; outlets: DeliveredOutlet[] }) {
  const words = ctx.t.releases.page;
  return (
    <DataTable
      caption={words.outletsCaption}
      density="compact"
      rows={outlets}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: words.outlet,
          primary: true,
          cell: ({ id, name }) => <a href={`/outlets/${id}`}>{name}</a>,
        },
        {
          key: 'scope',
          header: ctx.t.shell.words.scope,
          narrow: 'line',
          cell: ({ scope }) => ctx.t.shell.scopes[scope],
        },
        {
          key: 'sent',
          header: words.sent,
          narrow: 'line',
          cell: ({ sentAt }) => (
            <time class="nowrap" dateTime={sentAt.toISOString()}>
              {ctx.format.dateTime(sentAt)}
            </time>
          ),
        },
      ]}
    />
  );
}
