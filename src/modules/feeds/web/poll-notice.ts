import type { Messages } from '../../../web/i18n/messages.js';
import type { Notice } from '../../../web/page-context.js';
import type { RefreshOutcome } from '../refresh-feed.js';

/** What "poll now" says afterwards. */
export function pollNotice(outcome: RefreshOutcome, t: Messages): Notice {
  const words = t.feeds.done;
  if (outcome.kind !== 'polled') return { kind: 'problem', text: words.busy };
  const { errorCode, newItems } = outcome.poll;
  if (errorCode !== null) return { kind: 'problem', text: words.failed(t.feeds.failure(errorCode)) };
  return { kind: 'done', text: newItems > 0 ? words.polled(newItems) : words.nothingNew };
}
