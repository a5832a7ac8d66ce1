import { randomUUID } from 'node:crypto';

const stored = (moment) => moment.toISOString().replace('T', ' ').replace('Z', '');

/** Desks with an address each, straight into the database. Gives their ids and addresses. */
export function insertContacts(database, count, now) {
  const columns = database.pragma('table_info(contact)');
  const contacts = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    email: `lokales${index + 1}@zeitung${index + 1}.example`,
  }));
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const insert = database.prepare(
    `INSERT INTO contact (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  database.transaction(() => {
    for (const contact of contacts) {
      const given = {
        ...contact,
        kind: 'desk',
        desk: 'Lokales',
        emailKey: contact.email,
        sortName: contact.email,
        legalBasis: 'none',
        createdAt: stored(now),
        updatedAt: stored(now),
        version: 1,
      };
      insert.run(columns.map(({ name, notnull }) => given[name] ?? (notnull ? '' : null)));
    }
  })();
  return contacts;
}
