import type { PageContext } from '../../../web/page-context.js';
import type { Messages } from '../../../web/i18n/messages.js';
import { mentionLabels } from '../label-groups.js';
import { reviews } from '../mention.entity.js';
import type { HistoryEntry, MentionDetail } from '../mentions.queries.js';

interface Props {
  ctx: PageContext;
  detail: MentionDetail;
}

/** Who changed what, newest first. */
export function MentionHistory({ ctx, detail }: Props) {
  const words = ctx.t.mentions.page;
  return (
    <section>
      <h2>{words.history}</h2>
      <ol class="history">
        {detail.history.map((entry, index) => (
          <li key={index}>
            <time dateTime={entry.at.toISOString()}>{ctx.format.dateTime(entry.at)}</time>
            <span>
              {words.actions[entry.action] ?? entry.action}
              {changeOf(ctx, entry)}
            </span>
            <span class="quiet">{entry.who ?? words.system}</span>
          </li>
        ))}
        <li>
          <time dateTime={detail.mention.createdAt.toISOString()}>
            {ctx.format.dateTime(detail.mention.createdAt)}
          </time>
          <span>{words.recorded}</span>
          <span class="quiet">{words.system}</span>
        </li>
      </ol>
    </section>
  );
}

function changeOf(ctx: PageContext, { action, details }: HistoryEntry): string {
  const { t } = ctx;
  const from = changedName(t, action, details['from']);
  const to = changedName(t, action, details['to']);
  return from && to ? `: ${t.mentions.page.fromTo(from, to)}` : '';
}

/** A review or a label in words; undefined for anything else. */
function changedName(t: Messages, action: string, value: unknown): string | undefined {
  if (action === 'mention.label') {
    const label = mentionLabels.find((known) => known === value);
    return label && t.labels.names[label];
  }
  const review = reviews.find((known) => known === value);
  return review && t.mentions.reviews[review];
}
