import type { DataSource } from 'typeorm';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { AddField } from '../modules/mentions/fields/add-field.js';
import type { DataField } from '../modules/mentions/fields/data-field.entity.js';
import { DataFieldQueries } from '../modules/mentions/fields/data-fields.queries.js';
import type { NewField } from '../modules/mentions/fields/field-input.js';
import { SetFieldValues } from '../modules/mentions/fields/set-field-values.js';
import type { FieldContents } from '../modules/mentions/fields/set-field-values.js';
import { Mention } from '../modules/mentions/mention.entity.js';
import type { Clock } from '../shared/clock.js';

const demoFields: readonly NewField[] = [
  {
    name: 'Thema',
    kind: 'list',
    help: '',
    options: ['Ehrenamt', 'Eröffnung', 'Förderung', 'Veranstaltung'],
  },
  { name: 'Belegexemplare', kind: 'number', help: 'Wie viele im Archiv liegen', options: [] },
  { name: 'Interview geführt', kind: 'check', help: '', options: [] },
  { name: 'Absprache', kind: 'text', help: 'Was mit der Redaktion vereinbart ist', options: [] },
];

/** How many of the newest relevant mentions were filled in. */
const filledIn = 40;

/** Own fields, and what somebody noted down in them: not everywhere, as it is in life. */
export async function storeFields(
  dataSource: DataSource,
  clock: Clock,
  { admin, editor }: { admin: string; editor: string },
): Promise<void> {
  const add = new AddField(dataSource, new AuditLog(clock), clock);
  for (const field of demoFields) await add.add(field, admin);
  const fields = await new DataFieldQueries(dataSource).inUse();
  const setValues = new SetFieldValues(dataSource, new AuditLog(clock), clock);
  const mentions = await dataSource.manager.find(Mention, {
    select: { id: true },
    where: { review: 'relevant' },
    order: { publishedAt: 'DESC', headline: 'ASC', id: 'ASC' },
    take: filledIn,
  });
  for (const [index, { id }] of mentions.entries()) {
    await setValues.set({ id, version: null }, contentsFor(fields, index), editor);
  }
}

function contentsFor([topic, copies, interview, agreed]: readonly DataField[], index: number): FieldContents {
  const { options } = topic!;
  return {
    [topic!.id]: index % 5 === 4 ? null : options[index % options.length]!.id,
    [copies!.id]: index % 3 === 0 ? 1 + (index % 4) : null,
    [interview!.id]: index % 2 === 0 ? index % 4 === 0 : null,
    [agreed!.id]: index % 10 === 0 ? 'Nachbericht nach der Veranstaltung angeboten' : null,
  };
}
