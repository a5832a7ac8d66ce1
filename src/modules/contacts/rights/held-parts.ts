import type { Messages } from '../../../web/i18n/messages.js';
import type { AuditEntry } from '../../accounts/audit-entry.entity.js';
import type { InteractionChange } from '../interactions/interaction-change.entity.js';
import type { ContactView } from '../contacts.queries.js';
import type { Interaction } from '../interaction.entity.js';
import type { SuppressionEntry } from '../suppression-entry.entity.js';
import type { HeldField, HeldPart } from './contact-holders.js';

const field = (name: string, label: (t: Messages) => string, value: HeldField['value']): HeldField => ({
  name,
  label,
  value,
});

/** The row of the contact, with what it writes about. `districts` by name. */
export function partOfContact(
  { contact: c, outlet, topics }: ContactView,
  districts: readonly string[],
): HeldPart {
  return {
    table: 'contact',
    title: (t) => t.contactLaw.report.parts.contact,
    records: [
      [
        field('kind', (t) => t.contacts.kind, c.kind),
        field('title', (t) => t.contacts.form.title, c.title),
        field('firstName', (t) => t.contacts.form.firstName, c.firstName),
        field('lastName', (t) => t.contacts.form.lastName, c.lastName),
        field('outlet', (t) => t.shell.words.outlet, outlet?.name ?? null),
        field('desk', (t) => t.contacts.form.desk, c.desk),
        field('role', (t) => t.contacts.form.role, c.role),
        field('salutation', (t) => t.contacts.form.salutation, c.salutation),
        field('email', (t) => t.contacts.form.email, c.email),
        field('phone', (t) => t.contacts.form.phone, c.phone),
        field('address', (t) => t.contacts.form.address, c.address),
        field('topics', (t) => t.contacts.topics, topics.join(', ')),
        field('districts', (t) => t.contacts.form.districts, districts.join(', ')),
        field('preferredTime', (t) => t.contacts.form.preferredTime, c.preferredTime),
        field('copyDeadline', (t) => t.contacts.form.copyDeadline, c.copyDeadline),
        field('note', (t) => t.contacts.form.note, c.note),
        field('source', (t) => t.contacts.form.source, c.source),
        field('legalBasis', (t) => t.contacts.form.legalBasis, c.legalBasis),
        field('obtainedDay', (t) => t.contacts.form.obtainedDay, c.obtainedDay),
        field('noticeDueDay', (t) => t.contactLaw.report.noticeDue, c.noticeDueDay),
        field('noticeSentAt', (t) => t.contactLaw.report.noticeSent, c.noticeSentAt),
        field('objectedAt', (t) => t.contactLaw.report.objected, c.objectedAt),
        field('firstContactAt', (t) => t.contactLaw.report.firstContact, c.firstContactAt),
        field('lastContactAt', (t) => t.contacts.lastContact, c.lastContactAt),
        field('nextContactDay', (t) => t.contactLaw.report.nextContact, c.nextContactDay),
        field('remindAfterDays', (t) => t.contactLaw.report.remindAfter, c.remindAfterDays),
        field('reviewedAt', (t) => t.contactLaw.report.reviewed, c.reviewedAt),
        field('createdAt', (t) => t.contactLaw.report.created, c.createdAt),
        field('updatedAt', (t) => t.contactLaw.report.updated, c.updatedAt),
        field('archivedAt', (t) => t.contactLaw.report.archived, c.archivedAt),
      ],
    ],
  };
}

/** `releases`: headlines by id. */
export function partOfInteractions(
  interactions: readonly Interaction[],
  releases: ReadonlyMap<string, string>,
): HeldPart {
  return {
    table: 'interaction',
    title: (t) => t.contactLaw.report.parts.interactions,
    records: interactions.map((row) => [
      field('at', (t) => t.contactLaw.report.at, row.at),
      field('kind', (t) => t.contacts.kind, row.kind),
      field('direction', (t) => t.contactLaw.report.direction, row.direction),
      field('summary', (t) => t.contactLaw.report.summary, row.summary),
      field('outcome', (t) => t.contactLaw.report.outcome, row.outcome),
      field('release', (t) => t.contactLaw.report.release, releases.get(row.releaseId ?? '') ?? null),
      field('answerDueAt', (t) => t.contactLaw.report.answerDue, row.answerDueAt),
      field('answeredAt', (t) => t.contactLaw.report.answered, row.answeredAt),
      field('createdAt', (t) => t.contactLaw.report.created, row.createdAt),
    ]),
  };
}

/** Earlier wordings, kept for a day. */
export function partOfChanges(changes: readonly InteractionChange[]): HeldPart {
  return {
    table: 'interaction_change',
    title: (t) => t.contactLaw.report.parts.changes,
    records: changes.map((row) => [
      field('at', (t) => t.contactLaw.report.at, row.at),
      field('kind', (t) => t.contacts.kind, row.kind),
      field('before', (t) => t.contactLaw.report.before, JSON.stringify(row.before)),
    ]),
  };
}

export function partOfLists(lists: readonly { name: string; addedAt: Date }[]): HeldPart {
  return {
    table: 'list_member',
    title: (t) => t.contactLaw.report.parts.lists,
    records: lists.map(({ name, addedAt }) => [
      field('list', (t) => t.contactLaw.report.list, name),
      field('addedAt', (t) => t.contactLaw.report.added, addedAt),
    ]),
  };
}

export function partOfSuppression(entry: SuppressionEntry | null): HeldPart {
  return {
    table: 'suppression_entry',
    title: (t) => t.contactLaw.report.parts.suppression,
    records: entry
      ? [
          [
            field('addressHash', (t) => t.contactLaw.report.hash, entry.addressHash),
            field('reason', (t) => t.contactLaw.report.reason, entry.reason),
            field('createdAt', (t) => t.contactLaw.report.created, entry.createdAt),
          ],
        ]
      : [],
  };
}

/** What was done with the data, and when; who of us did it is their data, not the contact's. */
export function partOfLog(entries: readonly AuditEntry[]): HeldPart {
  return {
    table: 'audit_entry',
    title: (t) => t.contactLaw.report.parts.log,
    records: entries.map((entry) => [
      field('at', (t) => t.contactLaw.report.at, entry.at),
      field('action', (t) => t.contactLaw.report.action, entry.action),
    ]),
  };
}
