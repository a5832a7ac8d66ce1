import type { DataSource } from 'typeorm';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { CodeMentions } from '../modules/mentions/coding/code-mentions.js';
import type { Coding } from '../modules/mentions/coding/code-mentions.js';
import { SaveKeyMessage } from '../modules/mentions/key-messages/save-key-message.js';
import { Mention } from '../modules/mentions/mention.entity.js';
import { SavedViews } from '../modules/mentions/saved-views/saved-views.js';
import type { HistoryClock } from './history-clock.js';

/** Relevant mentions that somebody coded, the newest of them; those older wait for a quiet afternoon. */
const coded = 90;

/** What is said of every so many mentions, from so many on. */
const patterns: readonly { every: number; from: number; coding: Coding }[] = [
  { every: 3, from: 0, coding: { set: { depth: 'passing', tone: 'neutral' } } },
  { every: 3, from: 1, coding: { set: { depth: 'quote', tone: 'positive' } } },
  { every: 6, from: 2, coding: { set: { depth: 'feature', tone: 'positive', initiated: true } } },
  { every: 12, from: 5, coding: { set: { depth: 'dedicated', tone: 'neutral', initiated: true } } },
  { every: 24, from: 11, coding: { set: { depth: 'cover', tone: 'positive' } } },
  { every: 24, from: 23, coding: { set: { depth: 'feature', tone: 'negative', initiated: false } } },
  { every: 4, from: 1, coding: { set: { funderNamed: true } } },
  { every: 4, from: 2, coding: { set: { funderNamed: false } } },
  { every: 5, from: 0, coding: { addTagNames: ['Ehrenamt'] } },
  { every: 7, from: 2, coding: { addTagNames: ['Verwaltung', 'Digitales'] } },
  { every: 11, from: 4, coding: { addTagNames: ['Porträt'] } },
];

const keyMessages = [
  'Der Brückenlotse ist kostenlos und in vielen Sprachen.',
  'Kommunen pflegen ihre Einträge selbst.',
];

/** Codes some of the mentions, with tags and key messages, and keeps two views of the inbox. */
export async function storeCoding(
  dataSource: DataSource,
  clock: HistoryClock,
  people: { admin: string; editor: string },
): Promise<void> {
  const audit = new AuditLog(clock);
  const code = new CodeMentions(dataSource, audit, clock);
  const mentions = await dataSource.manager.find(Mention, {
    select: { id: true },
    where: { review: 'relevant' },
    order: { publishedAt: 'DESC', id: 'DESC' },
    take: coded,
  });
  const some = (every: number, from: number) =>
    mentions.filter((_, at) => at % every === from).map(({ id }) => ({ id, version: null }));
  for (const { every, from, coding } of patterns) {
    await code.code(some(every, from), coding, people.editor);
  }
  const messages = new SaveKeyMessage(dataSource, audit, clock);
  for (const [at, text] of keyMessages.entries()) {
    const id = await messages.create({ text, campaignId: null }, people.admin);
    await code.code(some(6 + at, at), { add: { messages: [id] } }, people.editor);
  }
  const views = new SavedViews(dataSource, audit, clock);
  const page = 'inbox' as const;
  await views.save(
    { page, name: 'Neu in der Lokalpresse', query: 'scope=local', shared: true, counted: true },
    { userId: people.admin, role: 'admin' },
  );
  await views.save(
    {
      page,
      name: 'Relevant, noch nicht kodiert',
      query: 'review=relevant&uncoded=1',
      shared: true,
      counted: false,
    },
    { userId: people.editor, role: 'editor' },
  );
}
