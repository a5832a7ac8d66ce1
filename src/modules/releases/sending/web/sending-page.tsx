import { Fact, Facts } from '../../../../web/components/facts.js';
import { Figure } from '../../../../web/components/figure.js';
import { Icon } from '../../../../web/components/icon.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Hold } from '../held-back.js';
import type { RecipientView, SendingView } from '../sendings.queries.js';
import type { ListAnswer } from '../../../../web/http/list-query.js';
import type { Step } from '../steer-sending.js';
import type { SendingState } from '../sending.entity.js';
import { RecipientList } from './recipient-list.js';
import { SendingBadge } from './sending-badges.js';
import { totalOf } from './sending-list.js';

export interface SendingPageView {
  view: SendingView;
  hold: Hold | null;
  recipients: ListAnswer<RecipientView>;
}

/** A sending that is no draft any more: how far it is, what became of each mail, and what can be done. */
export function SendingPage({ ctx, page }: { ctx: PageContext; page: SendingPageView }) {
  const { view, hold } = page;
  const { sending, counts } = view;
  const words = ctx.t.sendings;
  return (
    <>
      <section class="panel" aria-label={words.states[sending.state]}>
        <SendingProgress ctx={ctx} view={view} hold={hold} />
        {mayEdit(ctx) && <Steps ctx={ctx} view={view} />}
      </section>
      {counts.uncertain > 0 && (
        <div class="notice notice-problem" role="alert">
          <Icon name="alert" />
          <span>
            <strong>{words.page.uncertainTitle}.</strong> {words.page.uncertain}
          </span>
        </div>
      )}
      <div class="figures">
        <Figure ctx={ctx} label={words.recipientStates.sent} value={counts.sent} />
        <Figure ctx={ctx} label={words.recipientStates.skipped} value={counts.skipped} />
        <Figure ctx={ctx} label={words.recipientStates.failed} value={counts.failed} />
        <Figure
          ctx={ctx}
          label={words.recipientStates.bounced}
          value={counts.bounced}
          note={
            counts.softBounces > 0
              ? `${words.softBounce}: ${ctx.format.number(counts.softBounces)}`
              : undefined
          }
        />
      </div>
      {mayEdit(ctx) && <RecipientList ctx={ctx} view={view} recipients={page.recipients} />}
      <SendingFactsList ctx={ctx} view={view} />
    </>
  );
}

const moving: readonly SendingState[] = ['waiting', 'running'];

/** Asks for itself while mails go; without script the page does, when it is loaded again. */
export function SendingProgress({
  ctx,
  view: { sending, counts },
  hold,
}: {
  ctx: PageContext;
  view: SendingView;
  hold: Hold | null;
}) {
  const words = ctx.t.sendings;
  const total = totalOf(counts);
  const done = total - counts.queued - counts.sending - counts.handing;
  const polls = moving.includes(sending.state)
    ? { 'hx-get': `/sendings/${sending.id}/progress`, 'hx-trigger': 'every 2s', 'hx-swap': 'outerHTML' }
    : {};
  return (
    <div class="mail-progress" id="sending-progress" role="status" {...polls}>
      <p>
        <SendingBadge ctx={ctx} state={sending.state} /> {words.page.progress(done, total)}
      </p>
      {sending.state !== 'done' && total > 0 && (
        <progress max={total} value={done} aria-label={words.page.progressLabel} />
      )}
      {sending.state === 'waiting' && hold && <p>{words.waitsFor(words.holds[hold])}</p>}
      {sending.state === 'paused' && sending.pauseReason && (
        <p>
          {words.pauses[sending.pauseReason]}{' '}
          {sending.pauseDetail && <span class="quiet">{words.serverSaid(sending.pauseDetail)}</span>}
        </p>
      )}
    </div>
  );
}

function Steps({ ctx, view: { sending } }: { ctx: PageContext; view: SendingView }) {
  const words = ctx.t.sendings.page;
  const own = `/sendings/${sending.id}`;
  const possible = stepsFrom(sending);
  if (sending.way !== 'smtp')
    return (
      <form method="post" action={`${own}/unlog`} class="submit-row">
        <button type="submit" class="btn">
          {words.unlog}
        </button>
      </form>
    );
  return (
    <div class="submit-row">
      {possible.map((step) => (
        <form key={step} method="post" action={`${own}/step`}>
          <input type="hidden" name="step" value={step} />
          <button type="submit" class={step === 'resume' ? 'btn btn-primary' : 'btn'}>
            {words[step]}
          </button>
        </form>
      ))}
      <a class="btn btn-link" href={own}>
        {words.reload}
      </a>
      <a class="btn btn-link" href="/bounces">
        {words.bounces}
      </a>
    </div>
  );
}

function stepsFrom({ state, finishedAt }: SendingView['sending']): Step[] {
  if (state === 'paused') return ['resume', 'cancel'];
  if (moving.includes(state)) return ['pause', 'cancel'];
  return state === 'cancelled' && finishedAt === null ? ['restore'] : [];
}

function SendingFactsList({ ctx, view: { sending, who, lists } }: { ctx: PageContext; view: SendingView }) {
  const words = ctx.t.sendings.page.facts;
  return (
    <section>
      <Facts>
        <Fact name={words.lists}>{lists.map(({ name }) => name).join(', ') || words.none}</Fact>
        <Fact name={words.who}>{who ?? '–'}</Fact>
        <Fact name={words.made}>{ctx.format.dateTime(sending.createdAt)}</Fact>
        {sending.startedAt && <Fact name={words.started}>{ctx.format.dateTime(sending.startedAt)}</Fact>}
        {sending.finishedAt && <Fact name={words.finished}>{ctx.format.dateTime(sending.finishedAt)}</Fact>}
        {sending.subject && <Fact name={words.subject}>{sending.subject}</Fact>}
        {sending.replyToName && <Fact name={words.replyTo}>{sending.replyToName}</Fact>}
        {sending.underEmbargo && <Fact name={words.embargo}>{words.ahead}</Fact>}
        {sending.note && <Fact name={words.note}>{sending.note}</Fact>}
      </Facts>
    </section>
  );
}
