import type { ComponentChildren } from 'preact';
import { DataTable } from '../../../web/components/table.js';
import type { Column } from '../../../web/components/table.js';
import type { PageContext } from '../../../web/page-context.js';
import { contactName } from '../contact-name.js';
import type { ContactView } from '../contacts.queries.js';
import { ContactBadges } from './contact-badges.js';

interface Props {
  ctx: PageContext;
  action: string;
  rows: readonly ContactView[];
  today: string;
  caption: string;
  /** Buttons that say what happens to those that are ticked; none: nothing can be ticked. */
  buttons: ComponentChildren;
  columns: readonly Column<ContactView>[];
}

/** A work list of contacts: tick some, and do something with them. */
export function ChosenTable({ ctx, action, rows, today, caption, buttons, columns }: Props) {
  const words = ctx.t.contactLaw.notice;
  const name: Column<ContactView> = {
    key: 'name',
    header: ctx.t.contacts.name,
    primary: true,
    cell: ({ contact, outlet }) => (
      <>
        <a href={`/contacts/${contact.id}`}>{contactName(contact, outlet?.name ?? null)}</a>{' '}
        <ContactBadges ctx={ctx} contact={contact} today={today} />
        {contact.kind === 'person' && outlet && <div class="quiet">{outlet.name}</div>}
      </>
    ),
  };
  const choose: Column<ContactView> = {
    key: 'choose',
    header: ctx.t.shell.actions.select,
    narrow: 'corner',
    cell: ({ contact, outlet }) => (
      <input
        type="checkbox"
        class="form-check-input"
        name="contactIds"
        value={contact.id}
        aria-label={words.choose(contactName(contact, outlet?.name ?? null) ?? '')}
      />
    ),
  };
  const table = (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ contact }) => contact.id}
      columns={buttons ? [choose, name, ...columns] : [name, ...columns]}
    />
  );
  if (!buttons) return table;
  return (
    <form method="post" action={action}>
      <div class="room-choice">{buttons}</div>
      {table}
    </form>
  );
}
