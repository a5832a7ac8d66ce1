import type { FieldProblem } from '../../../../shared/errors.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import {
  Field,
  fieldsOf,
  FormProblems,
  namedOptions,
  Select,
  SubmitRow,
} from '../../../../web/components/form.js';
import { DataTable } from '../../../../web/components/table.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { renderSettings } from '../../../accounts/web/settings-page.js';
import { CodingSettingsAssets } from '../../coding/web/coding-settings-assets.js';
import type { Named } from '../../mentions.queries.js';
import type { KeyMessageRow } from '../key-messages.queries.js';
import { longestMessage } from '../save-key-message.js';

export interface KeyMessagesModel {
  messages: readonly KeyMessageRow[];
  campaigns: readonly Named[];
  /** The one that is being changed; null: a new one. */
  changing: KeyMessageRow | null;
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** What we want to be carried on: a list, and one form for a new sentence or the one that is changed. */
export function renderKeyMessages(ctx: PageContext, model: KeyMessagesModel): string {
  const words = ctx.t.coding.messageSettings;
  return renderSettings(
    ctx,
    'keyMessages',
    words.lead,
    <>
      {model.messages.length ? (
        <MessageTable ctx={ctx} messages={model.messages} />
      ) : (
        <EmptyState
          title={words.empty.title}
          text={words.empty.text}
          example={{ label: ctx.t.shell.empty.example, children: words.empty.example }}
        />
      )}
      <MessageForm ctx={ctx} model={model} />
    </>,
    { head: <CodingSettingsAssets /> },
  );
}

function MessageForm({ ctx, model }: { ctx: PageContext; model: KeyMessagesModel }) {
  const { t } = ctx;
  const words = t.coding.messageSettings;
  const { changing, campaigns, values, problems } = model;
  const field = fieldsOf(values, problems);
  const address = '/settings/key-messages';
  return (
    <form method="post" action={changing ? `${address}/${changing.id}` : address} class="panel" id="message">
      <h2>{changing ? t.shell.actions.edit : words.add}</h2>
      <FormProblems t={t} problems={problems} />
      <Field {...field('text')} label={words.text} required maxlength={longestMessage} />
      <Select
        {...field('campaign')}
        label={words.campaign}
        emptyLabel={words.allCampaigns}
        options={namedOptions(campaigns)}
      />
      <SubmitRow
        label={changing ? t.shell.actions.save : words.add}
        cancel={changing ? { label: t.shell.actions.cancel, href: address } : undefined}
      />
    </form>
  );
}

function MessageTable({ ctx, messages }: { ctx: PageContext; messages: readonly KeyMessageRow[] }) {
  const { t } = ctx;
  const words = t.coding.messageSettings;
  return (
    <DataTable
      caption={words.tab}
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'text',
          header: words.text,
          primary: true,
          cell: ({ text, archivedAt }) => (
            <>
              {text} {archivedAt && <StatusBadge tone="off">{words.archived}</StatusBadge>}
            </>
          ),
        },
        {
          key: 'campaign',
          header: words.campaign,
          cell: ({ campaign }) =>
            campaign ? <a href={`/campaigns/${campaign.id}`}>{campaign.name}</a> : words.allCampaigns,
        },
        {
          key: 'mentions',
          header: words.count,
          align: 'end',
          cell: ({ id, mentions }) => (
            <a href={`/mentions?review=all&message=${id}`}>{ctx.format.number(mentions)}</a>
          ),
        },
        {
          key: 'actions',
          header: t.shell.words.actions,
          narrow: 'line',
          cell: ({ id, text, archivedAt }) => (
            <div class="coding-actions">
              <a
                class="btn btn-sm"
                href={`/settings/key-messages?change=${id}#message`}
                aria-label={`${t.shell.actions.edit}: ${text}`}
              >
                {t.shell.actions.edit}
              </a>
              <form method="post" action={`/settings/key-messages/${id}/archive`}>
                <input type="hidden" name="archived" value={archivedAt ? 'no' : 'yes'} />
                <button
                  type="submit"
                  class="btn btn-sm"
                  aria-label={`${archivedAt ? words.revive : words.archive}: ${text}`}
                >
                  {archivedAt ? words.revive : words.archive}
                </button>
              </form>
            </div>
          ),
        },
      ]}
    />
  );
}
