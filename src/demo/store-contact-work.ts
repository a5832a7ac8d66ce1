import type { DataSource } from 'typeorm';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { AddList } from '../modules/contacts/distribution/add-list.js';
import { ChangeMembers } from '../modules/contacts/distribution/change-members.js';
import { listFilter } from '../modules/contacts/distribution/list-input.js';
import type { InteractionDraft } from '../modules/contacts/interactions/interaction-input.js';
import { LogInteraction } from '../modules/contacts/interactions/log-interaction.js';
import { RecordInteractions } from '../modules/contacts/interactions/record-interactions.js';
import { RemindAgain } from '../modules/contacts/reminders/remind-again.js';
import type { Calendar } from './calendar.js';
import type { HistoryClock } from './history-clock.js';
import { hostOf } from './outlets.js';

const hour = 3_600_000;

/** Hours ago that somebody was in touch with the newsroom of an outlet; an enquiry may have been answered so many hours later. */
interface DemoInteraction extends Omit<Partial<InteractionDraft>, 'kind' | 'at' | 'answeredAt'> {
  outlet: string;
  kind: InteractionDraft['kind'];
  hoursAgo: number;
  answeredAfter?: number;
}

const interactions: readonly DemoInteraction[] = [
  {
    outlet: 'mondheider-anzeiger',
    kind: 'enquiry',
    hoursAgo: 21,
    summary: 'Wie viele Freiwillige machen in Mondheide mit? Zahl je Ortsteil erbeten.',
  },
  {
    outlet: 'radio-kieselstrand',
    kind: 'enquiry',
    hoursAgo: 4,
    summary: 'Gespräch für die Morgensendung am Freitag, 5 Minuten, gern mit einer Teilnehmerin.',
  },
  {
    outlet: 'wolkentaler-tagblatt',
    kind: 'enquiry',
    hoursAgo: 50,
    summary: 'Foto vom Start in Wolkental in Druckauflösung.',
  },
  {
    outlet: 'neue-beispielpresse',
    kind: 'enquiry',
    hoursAgo: 9 * 24,
    answeredAfter: 3,
    summary: 'Rückfrage zu den Förderzahlen im Land.',
    outcome: 'printed',
  },
  {
    outlet: 'sternwinkel-online',
    kind: 'enquiry',
    hoursAgo: 31 * 24,
    answeredAfter: 20,
    summary: 'Ansprechperson im Kreis gesucht.',
  },
  {
    outlet: 'amtsblatt-sonnenau',
    kind: 'enquiry',
    hoursAgo: 64 * 24,
    answeredAfter: 30,
    summary: 'Text für das Amtsblatt in 800 Zeichen.',
    outcome: 'printed',
  },
  {
    outlet: 'kreisbote-musterland',
    kind: 'call',
    hoursAgo: 70,
    summary: 'Start in Musterland vorgestellt. Interesse an einem Porträt, Rückruf nach Redaktionssitzung.',
    outcome: 'interested',
  },
  {
    outlet: 'kreisbote-musterland',
    kind: 'meeting',
    hoursAgo: 24 * 24,
    summary: 'Redaktionsbesuch, Themenplan für den Herbst besprochen.',
  },
  {
    outlet: 'kreisbote-musterland',
    kind: 'mail',
    hoursAgo: 26 * 24,
    summary: 'Termin für den Redaktionsbesuch abgestimmt.',
  },
  {
    outlet: 'landeskurier-fabelmark',
    kind: 'call',
    hoursAgo: 6 * 24,
    summary: 'Themen bitte künftig an das Ressort Land und Leute.',
    outcome: 'wrong-desk',
  },
  {
    outlet: 'nimmersee-echo',
    kind: 'call',
    hoursAgo: 5 * 24,
    summary: 'Nachgefasst zur Mitteilung.',
    outcome: 'no-answer',
  },
  ...[2, 9, 16, 23].map((days) => ({
    outlet: 'fabelhausener-nachrichten',
    kind: 'mail' as const,
    hoursAgo: days * 24,
    summary: 'Hinweis auf den nächsten Termin in Fabelhausen.',
  })),
];

/** Days after the last contact. */
const reminders: readonly (readonly [outlet: string, days: number])[] = [
  ['kreisbote-musterland', 28],
  ['nimmersee-echo', 3],
  ['fabelhausener-nachrichten', 14],
  ['sternwinkel-online', 28],
];

const fixed: readonly { name: string; note: string; outlets: readonly string[] }[] = [
  {
    name: 'Gute Bekannte',
    note: 'Redaktionen, die regelmäßig berichten.',
    outlets: [
      'kreisbote-musterland',
      'mondheider-anzeiger',
      'fabelhausener-nachrichten',
      'nimmersee-echo',
      'neue-beispielpresse',
      'landeskurier-fabelmark',
      'radio-kieselstrand',
    ],
  },
];

/** What we had to do with contacts, and the lists they stand on. `contacts`: ids by mail address, desks at `redaktion@`. */
export async function storeContactWork(
  dataSource: DataSource,
  calendar: Calendar,
  clock: HistoryClock,
  known: { contacts: ReadonlyMap<string, string>; userId: string; timeZone: string },
): Promise<void> {
  const { userId } = known;
  const audit = new AuditLog(clock);
  const log = new LogInteraction(dataSource, clock, audit, new RecordInteractions(clock, known));
  const remind = new RemindAgain(dataSource, clock, audit, known);
  const deskOf = (outlet: string) => known.contacts.get(`redaktion@${hostOf(outlet)}`);
  for (const { outlet, kind, hoursAgo, answeredAfter, ...facts } of interactions) {
    const contactId = deskOf(outlet);
    if (contactId === undefined) continue;
    const at = new Date(calendar.now.getTime() - hoursAgo * hour);
    const answeredAt = answeredAfter === undefined ? null : new Date(at.getTime() + answeredAfter * hour);
    clock.moveTo(answeredAt ?? at);
    const draft = { direction: 'out' as const, summary: '', outcome: null, ...facts };
    await log.run(contactId, { ...draft, kind, at, answeredAt }, userId);
  }
  clock.moveTo(calendar.now);
  for (const [outlet, days] of reminders) {
    const contactId = deskOf(outlet);
    if (contactId !== undefined) await remind.every(contactId, days, userId);
  }
  await storeLists(dataSource, clock, known);
}

async function storeLists(
  dataSource: DataSource,
  clock: HistoryClock,
  { contacts, userId }: { contacts: ReadonlyMap<string, string>; userId: string },
): Promise<void> {
  const audit = new AuditLog(clock);
  const add = new AddList(dataSource, clock, audit);
  const members = new ChangeMembers(dataSource, clock, audit);
  for (const { name, note, outlets } of fixed) {
    const id = await add.run({ name, note, filter: null }, userId);
    const hosts = outlets.map(hostOf);
    // desks and persons: one mail goes to each newsroom
    const chosen = [...contacts].filter(([email]) => hosts.includes(email.slice(email.indexOf('@') + 1)));
    await members.add(
      id,
      chosen.map(([, contactId]) => contactId),
      userId,
    );
  }
  const bavaria = listFilter.parse({ states: ['Bayern'], scopes: ['local', 'regional'] });
  await add.run({ name: 'Lokalpresse Bayern', note: '', filter: bavaria }, userId);
  const social = listFilter.parse({ topics: ['Soziales'] });
  await add.run({ name: 'Soziales bundesweit', note: '', filter: social }, userId);
}
