import type { PageContext } from '../../../web/page-context.js';
import type { Messages } from '../../../web/i18n/messages.js';
import { mentionLabels } from '../label-groups.js';
import { reviews } from '../mention.entity.js';
import type { HistoryEntry } from '../mention-history.js';
import type { MentionDetail } from '../mentions.queries.js';

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
              {actionOf(ctx.t, entry)}
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

/** The action in words; those that have none here have one in the log of the whole house. */
function actionOf(t: Messages, { action, details }: HistoryEntry): string {
  const words = t.mentions.page;
  const { watch, revision } = details;
  if (typeof watch === 'string' && typeof revision === 'number') {
    if (action === 'match.found') return words.matchFound(watch, revision);
    if (action === 'match.ended') return words.matchEnded(watch);
  }
  return words.actions[action] ?? t.accounts.log.actions[action] ?? action;
}

/** What it was and what it is now, and why, where the entry says so. */
function changeOf({ t }: PageContext, { action, details }: HistoryEntry): string {
  const from = changedName(t, action, details['from']);
  const to = changedName(t, action, details['to']);
  const change = from && to ? `: ${t.mentions.page.fromTo(from, to)}` : '';
  const { reason } = details;
  return typeof reason === 'string' && reason ? `${change} (${reason})` : change;
}

/** A review, a label or a grade in words; undefined for anything else. */
function changedName(t: Messages, action: string, value: unknown): string | undefined {
  if (action === 'mention.label') {
    const label = mentionLabels.find((known) => known === value);
    return label && t.labels.names[label];
  }
  if (action.startsWith('mention.attribute')) return typeof value === 'string' ? value : undefined;
  const review = reviews.find((known) => known === value);
  return review && t.mentions.reviews[review];
}
