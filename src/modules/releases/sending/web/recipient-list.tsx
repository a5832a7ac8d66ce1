import { ExportLine } from '../../../../web/components/export-menu.js';
import { optionsOf, Select } from '../../../../web/components/form.js';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import type { ListAnswer } from '../../../../web/http/list-query.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Decision } from '../decide-recipient.js';
import { recipientStates } from '../sending-recipient.entity.js';
import type { SendingRecipient } from '../sending-recipient.entity.js';
import type { Sending } from '../sending.entity.js';
import type { RecipientView, SendingView } from '../sendings.queries.js';
import { RecipientBadge } from './sending-badges.js';

interface Props {
  ctx: PageContext;
  view: SendingView;
  recipients: ListAnswer<RecipientView>;
}

/** The log of a sending: everyone, and what became of it. For editors: it names contacts. */
export function RecipientList({ ctx, view: { sending }, recipients }: Props) {
  const words = ctx.t.sendings.page;
  return (
    <section aria-labelledby="log-title">
      <h2 id="log-title">{words.caption}</h2>
      <form class="filter-bar" method="get" action={`/sendings/${sending.id}`}>
        <Select
          name="state"
          label={words.filter}
          emptyLabel={words.all}
          value={ctx.query.get('state') ?? ''}
          options={optionsOf(recipientStates, ctx.t.sendings.recipientStates).filter(
            ({ value }) => value !== 'handing',
          )}
        />
        <button type="submit" class="btn">
          {ctx.t.sendings.choose.find}
        </button>
      </form>
      <ExportLine ctx={ctx} path={`/sendings/${sending.id}/export`} />
      <DataTable
        caption={words.caption}
        density="compact"
        rows={recipients.items}
        rowKey={({ recipient }) => recipient.id}
        columns={[
          {
            key: 'contact',
            header: words.contact,
            primary: true,
            cell: ({ recipient, contact, outlet }) => <Name ctx={ctx} {...{ recipient, contact, outlet }} />,
          },
          {
            key: 'outlet',
            header: words.outlet,
            narrow: 'line',
            cell: ({ outlet }) => (outlet ? <a href={`/outlets/${outlet.id}`}>{outlet.name}</a> : '–'),
          },
          {
            key: 'email',
            header: words.email,
            narrow: 'line',
            cell: ({ recipient }) => recipient.email ?? '–',
          },
          {
            key: 'state',
            header: words.state,
            narrow: 'line',
            cell: ({ recipient }) => (
              <>
                <RecipientBadge ctx={ctx} recipient={recipient} /> <Detail ctx={ctx} recipient={recipient} />
              </>
            ),
          },
          {
            key: 'sent',
            header: words.sentAt,
            narrow: 'line',
            cell: ({ recipient: { sentAt } }) =>
              sentAt && <span class="nowrap">{ctx.format.dateTime(sentAt)}</span>,
          },
          {
            key: 'steps',
            header: words.actions,
            cell: ({ recipient }) => <Decisions ctx={ctx} sending={sending} recipient={recipient} />,
          },
        ]}
      />
      <Pager ctx={ctx} nextCursor={recipients.nextCursor} shown={recipients.items.length} />
    </section>
  );
}

function Name({ ctx, recipient, contact, outlet }: RecipientView & { ctx: PageContext }) {
  if (recipient.contactId && contact) return <a href={`/contacts/${recipient.contactId}`}>{contact}</a>;
  if (recipient.contactId || !outlet) return <span class="quiet">{ctx.t.sendings.page.erased}</span>;
  return <>{outlet.name}</>;
}

function Detail({ ctx, recipient }: { ctx: PageContext; recipient: SendingRecipient }) {
  const words = ctx.t.sendings;
  const { skipReason, error, nextTryAt, state, attempts, messageId } = recipient;
  const parts = [
    state === 'skipped' && skipReason ? words.skipReasons[skipReason] : null,
    state === 'queued' && nextTryAt ? words.page.nextTry(ctx.format.dateTime(nextTryAt)) : null,
    attempts > 1 ? words.page.attempts(attempts) : null,
    error || null,
    state === 'uncertain' ? `Message-ID ${messageId}` : null,
  ].filter(Boolean);
  return parts.length ? <span class="quiet mail-detail">{parts.join(' · ')}</span> : null;
}

function Decisions({
  ctx,
  sending,
  recipient,
}: {
  ctx: PageContext;
  sending: Sending;
  recipient: SendingRecipient;
}) {
  const possible = decisionsFor(sending, recipient);
  if (!possible.length) return null;
  return (
    <form method="post" action={`/sendings/${sending.id}/recipients/${recipient.id}`} class="mail-decisions">
      {possible.map((decision) => (
        <button key={decision} type="submit" class="btn btn-sm" name="decision" value={decision}>
          {ctx.t.sendings.page.decisions[decision]}
        </button>
      ))}
    </form>
  );
}

function decisionsFor(sending: Sending, { state, skipReason, bounce }: SendingRecipient): Decision[] {
  if (sending.way !== 'smtp') return [];
  switch (state) {
    case 'uncertain':
      return ['sent', 'again'];
    case 'failed':
      return sending.state === 'cancelled' ? [] : ['again'];
    case 'queued':
      return ['skip'];
    case 'skipped':
      return skipReason === 'by-hand' && sending.state !== 'cancelled' ? ['unskip'] : [];
    case 'sent':
      return bounce === 'soft' ? ['bounce-undo', 'bounce-hard'] : ['bounce-hard', 'bounce-soft'];
    case 'bounced':
      return ['bounce-undo'];
    case 'sending':
    case 'handing':
      return [];
  }
}
