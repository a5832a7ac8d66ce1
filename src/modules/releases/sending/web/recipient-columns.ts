import type { SheetColumn } from '../../../../shared/sheets/sheet.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { RecipientView } from '../sendings.queries.js';

/** The log of a sending as a file. Without mail addresses: who needs them exports contacts, and that is written down. */
export function recipientColumns({ t }: PageContext): SheetColumn<RecipientView>[] {
  const words = t.sendings;
  return [
    { header: words.page.contact, kind: 'text', width: 40, of: ({ contact }) => contact },
    { header: words.page.outlet, kind: 'text', width: 40, of: ({ outlet }) => outlet?.name ?? null },
    {
      header: words.page.state,
      kind: 'text',
      of: ({ recipient: { state, skipReason, bounce } }) =>
        [
          bounce === 'soft' && state === 'sent' ? words.softBounce : words.recipientStates[state],
          skipReason ? words.skipReasons[skipReason] : null,
        ]
          .filter(Boolean)
          .join(', '),
    },
    { header: words.page.sentAt, kind: 'instant', of: ({ recipient }) => recipient.sentAt },
    { header: 'Message-ID', kind: 'text', of: ({ recipient }) => recipient.messageId },
  ];
}
