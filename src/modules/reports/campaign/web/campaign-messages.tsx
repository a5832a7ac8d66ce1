import { DataTable } from '../../../../web/components/table.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { CampaignReport } from '../campaign-report.queries.js';
import { shareOf } from '../share-of.js';

/** Sentences that were to be carried on, as far as pieces were read and coded. */
export function CampaignMessages({ ctx, report }: { ctx: PageContext; report: CampaignReport }) {
  const words = ctx.t.campaigns.report;
  const { campaign, messages, coverage } = report;
  return (
    <section id="key-messages">
      <h2>{words.messages}</h2>
      {messages.rows.length ? (
        <>
          <p>{words.coded(shareOf(ctx, messages.coded, coverage?.timeline.total ?? 0))}</p>
          <DataTable
            caption={words.messages}
            density="compact"
            rows={messages.rows}
            rowKey={({ id }) => id}
            columns={[
              { key: 'text', header: words.message, primary: true, cell: ({ text }) => text },
              {
                key: 'mentions',
                header: words.carried,
                align: 'end',
                cell: ({ mentions }) =>
                  messages.coded ? shareOf(ctx, mentions, messages.coded) : ctx.t.shell.words.unknown,
              },
            ]}
          />
          <p class="quiet after-table">{words.messagesRule}</p>
        </>
      ) : (
        <p class="quiet">{words.noMessage}</p>
      )}
      {mayEdit(ctx) && (
        <p>
          <a href={`/campaigns/${campaign.id}/key-messages`}>{words.chooseMessages}</a>
        </p>
      )}
    </section>
  );
}
