import type { Day } from '../../../shared/days.js';
import type { SheetColumn } from '../../../shared/sheets/sheet.js';
import type { Messages } from '../../../web/i18n/messages.js';
import type { ContactView } from '../contacts.queries.js';
import type { Contact } from '../contact.entity.js';
import type { ContactTarget } from '../imports/contact-targets.js';
import type { CardContact } from '../vcard/write-card.js';

/** Columns of a file of contacts; called as an import knows them. `day`: of which day the file is. Our notes stay in the house. */
export function contactSheetColumns(t: Messages, day: Day): SheetColumn<ContactView>[] {
  const { targets } = t.contactFiles.imports;
  const words = t.contactFiles.exports.columns;
  const field = (name: keyof Contact & ContactTarget): SheetColumn<ContactView> => ({
    header: targets[name],
    kind: 'text',
    of: ({ contact }) => contact[name],
  });
  return [
    { header: words.day, kind: 'day', of: () => day },
    { header: targets.kind, kind: 'text', of: ({ contact }) => t.contacts.kinds[contact.kind] },
    { header: targets.outlet, kind: 'text', width: 30, of: ({ outlet }) => outlet?.name ?? '' },
    field('desk'),
    field('salutation'),
    field('title'),
    field('firstName'),
    field('lastName'),
    field('role'),
    { header: targets.email, kind: 'text', width: 34, of: ({ contact }) => contact.email },
    field('phone'),
    field('address'),
    { header: targets.topics, kind: 'text', of: ({ topics }) => topics.join('; ') },
    { header: targets.districts, kind: 'text', of: ({ districts }) => districts.join('; ') },
    field('preferredTime'),
    field('copyDeadline'),
    { header: words.source, kind: 'text', of: ({ contact }) => contact.source },
    { header: words.id, kind: 'text', of: ({ contact }) => contact.id },
  ];
}

export function cardOf({ contact, outlet, topics }: ContactView): CardContact {
  const { id, kind, desk, role, title, firstName, lastName, email, phone, address, updatedAt } = contact;
  const own = { id, kind, desk, role, title, firstName, lastName, email, phone, address, updatedAt };
  return { ...own, outlet: outlet?.name ?? '', topics };
}
