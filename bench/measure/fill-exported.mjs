// Fills the SQLite database of bench/export.mjs: data folder, number of mentions. Each has an item, a watch that found it, a campaign, two districts and three own values.
import { join } from 'node:path';
import 'reflect-metadata';
import Database from 'better-sqlite3';
import { createDataSource } from '../../dist/database/data-source.js';
import { entities } from '../../dist/entities.js';
import { loadReferenceData } from '../../dist/load-reference-data.js';
import { newId } from '../../dist/shared/ids.js';
import { syndicatedArticles } from '../workload/syndicated.mjs';

const [dataDir, count] = process.argv.slice(2);
const now = new Date('2026-11-01T12:00:00Z');
const stamp = (date) => date.toISOString().replace('T', ' ').replace('Z', '');

const dataSource = await createDataSource({ dataDir, databaseUrl: null }, entities).initialize();
await dataSource.runMigrations();
await loadReferenceData(dataSource, { now: () => now }, () => undefined);
await dataSource.destroy();

const database = new Database(join(dataDir, 'echolot.sqlite'));
database.pragma('synchronous = OFF');
database.pragma('foreign_keys = OFF');
const insert = (table, names) =>
  database.prepare(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
const outlets = database.prepare('SELECT id FROM outlet ORDER BY id LIMIT 300').pluck().all();
const districts = database.prepare('SELECT ags FROM district ORDER BY ags').pluck().all();
const campaigns = Array.from({ length: 5 }, () => newId(now));
const [watch, text, number, list] = Array.from({ length: 4 }, () => newId(now));
const options = Array.from({ length: 6 }, (_, at) => ({
  id: newId(now),
  name: `Thema ${at}`,
  archived: false,
}));

const addCampaign = insert('campaign', ['id', 'name', 'goal', 'createdAt']);
const addWatch = insert('watch', [
  'id',
  'name',
  'campaignId',
  'active',
  'query',
  'revision',
  'createdAt',
  'updatedAt',
]);
const addField = insert('data_field', [
  'id',
  'name',
  'nameKey',
  'kind',
  'options',
  'position',
  'help',
  'createdAt',
  'version',
]);
const addItem = insert('item', [
  'id',
  'identity',
  'title',
  'summary',
  'author',
  'publishedAt',
  'firstSeenAt',
  'dateQuality',
]);
const addMention = insert('mention', [
  'id',
  'itemId',
  'outletId',
  'headline',
  'url',
  'publishedAt',
  'day',
  'scope',
  'mediumType',
  'foundBy',
  'review',
  'label',
  'labelledBy',
  'note',
  'storyId',
  'storySeq',
  'originRules',
  'createdAt',
  'version',
]);
const addToCampaign = insert('mention_campaign', ['mentionId', 'campaignId']);
const addDistrict = insert('mention_district', ['mentionId', 'districtAgs', 'basis']);
const addMatch = insert('match', ['id', 'itemId', 'watchId', 'revision', 'evidence', 'createdAt']);
const addValue = insert('field_value', ['mentionId', 'fieldId', 'text', 'number', 'optionId', 'flag']);

database.transaction(() => {
  for (const [at, id] of campaigns.entries()) addCampaign.run(id, `Kampagne ${at}`, '', stamp(now));
  addWatch.run(watch, 'Stadtwerkstatt', null, 1, 'Stadtwerkstatt', 1, stamp(now), stamp(now));
  addField.run(text, 'Ansprache', 'ansprache', 'text', '[]', 1, '', stamp(now), 1);
  addField.run(number, 'Auflage', 'auflage', 'number', '[]', 2, '', stamp(now), 1);
  addField.run(list, 'Thema', 'thema', 'list', JSON.stringify(options), 3, '', stamp(now), 1);
  let at = 0;
  const articles = syndicatedArticles({ seed: 7, count: Number(count), perWeek: 5000, until: now.getTime() });
  for (const { title, summary, publishedAt } of articles) {
    at += 1;
    const [itemId, id, moment] = [newId(publishedAt), newId(publishedAt), stamp(publishedAt)];
    addItem.run(itemId, itemId, title, summary, `Verfasser ${at % 90}`, moment, moment, 'published');
    addMention.run(
      id,
      itemId,
      outlets[at % outlets.length],
      title,
      `https://zeitung-${at % 300}.example/artikel/${at}`,
      moment,
      moment.slice(0, 10),
      'local',
      'newspaper',
      'feed',
      at % 5 ? 'relevant' : 'new',
      'editorial',
      'rule',
      at % 4 ? '' : `Notiz zu Nummer ${at}`,
      id,
      0,
      1,
      moment,
      1,
    );
    addToCampaign.run(id, campaigns[at % campaigns.length]);
    addDistrict.run(id, districts[at % districts.length], 'area');
    addDistrict.run(id, districts[(at * 7 + 1) % districts.length], 'named');
    addMatch.run(newId(publishedAt), itemId, watch, 1, '[]', moment);
    addValue.run(id, text, `Gespräch mit der Redaktion ${at}`, null, null, null);
    addValue.run(id, number, null, at / 4, null, null);
    addValue.run(id, list, null, null, options[at % options.length].id, null);
  }
})();
database.exec('ANALYZE');
database.close();
