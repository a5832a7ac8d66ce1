import { ScopeBadge } from '../../../web/components/badge.js';
import { Icon } from '../../../web/components/icon.js';
import type { Messages } from '../../../web/i18n/messages.js';
import type { MentionScope } from '../mention.entity.js';

/** The scope of a mention; unknown is an open circle and no scope among others. */
export function MentionScopeBadge({ scope, t }: { scope: MentionScope; t: Messages }) {
  if (scope !== 'unknown') return <ScopeBadge scope={scope} t={t} />;
  return (
    <span class="scope">
      <Icon name="unknown" size={14} />
      {t.mentions.unknownScope}
    </span>
  );
}
