import type { DataSource, EntityManager } from 'typeorm';
import { dialect } from '../../../config/dialect.js';
import { chunksOf } from '../../../shared/chunks-of.js';
import { fts5Query, tsQuery, tsVector } from './index-dialects.js';
import type { IndexQuery } from './index-query.js';
import { indexWords } from './searchable-text.js';
import type { SearchableText } from './searchable-text.js';
import { freePlaces, isPlaceOf } from './search-places.js';

type Database = DataSource | EntityManager;

/** A document and its place: the later published, the higher. */
export interface Candidate {
  seq: number;
  docId: string;
}

export interface IndexedDocument {
  docId: string;
  publishedAt: Date;
  text: SearchableText;
}

/** Part of the index: places from `above` (included) up to `below` (excluded). */
export interface Stretch {
  above: number;
  below: number;
}

/** Documents of a stretch that may match, the newest first; without a question all of them. */
export async function candidatesIn(
  database: Database,
  query: IndexQuery | null,
  { above, below }: Stretch,
  limit: number,
): Promise<Candidate[]> {
  const rows = await database.query<{ seq: number | string; docId: string }[]>(
    ...(query === null
      ? everything(above, below, limit)
      : dialect === 'sqlite'
        ? sqliteQuestion(query, above, below, limit)
        : postgresQuestion(query, above, below, limit)),
  );
  return rows.map(({ seq, docId }) => ({ seq: Number(seq), docId }));
}

function everything(above: number, below: number, limit: number): [string, unknown[]] {
  const [a, b, c] = dialect === 'sqlite' ? ['?', '?', '?'] : ['$1', '$2', '$3'];
  return [
    `SELECT "seq", "docId" FROM "search_document" WHERE "seq" >= ${a} AND "seq" < ${b} ORDER BY "seq" DESC LIMIT ${c}`,
    [above, below, limit],
  ];
}

/** FTS5 walks its lists from the end and stops at the limit; CROSS JOIN keeps it in front. */
function sqliteQuestion(query: IndexQuery, above: number, below: number, limit: number): [string, unknown[]] {
  return [
    `SELECT "t"."rowid" AS "seq", "d"."docId" AS "docId" FROM "search_text" "t" CROSS JOIN "search_document" "d" ON "d"."seq" = "t"."rowid" WHERE "t"."search_text" MATCH ? AND "t"."rowid" >= ? AND "t"."rowid" < ? ORDER BY "t"."rowid" DESC LIMIT ?`,
    [fts5Query(query), above, below, limit],
  ];
}

/**
 * Ordered by a sum, so that the planner does not walk the whole stretch by its key in the hope of an early end: it takes the index of the
 * words where they are rare, and the key where the stretch is small.
 */
function postgresQuestion(
  query: IndexQuery,
  above: number,
  below: number,
  limit: number,
): [string, unknown[]] {
  return [
    `SELECT "seq", "docId" FROM "search_document" WHERE "words" @@ $1::tsquery AND "seq" >= $2 AND "seq" < $3 ORDER BY "seq" + 0 DESC LIMIT $4`,
    [tsQuery(query), above, below, limit],
  ];
}

/** The lowest and the highest place that is taken; null when the index is empty. */
export async function indexBounds(database: Database): Promise<{ lowest: number; highest: number } | null> {
  const [row] = await database.query<{ lowest: number | string | null; highest: number | string | null }[]>(
    `SELECT (SELECT MIN("seq") FROM "search_document") AS "lowest", (SELECT MAX("seq") FROM "search_document") AS "highest"`,
  );
  if (!row || row.lowest === null || row.highest === null) return null;
  return { lowest: Number(row.lowest), highest: Number(row.highest) };
}

/** Reads documents into the index, in place of what it held of them. */
export async function putDocuments(
  manager: EntityManager,
  documents: readonly IndexedDocument[],
): Promise<void> {
  for (const some of chunksOf(documents)) {
    const known = await placesOf(
      manager,
      some.map(({ docId }) => docId),
    );
    const stay = some.flatMap((document) => {
      const seq = known.get(document.docId);
      return seq !== undefined && isPlaceOf(seq, document.publishedAt) ? [{ ...document, seq }] : [];
    });
    await removePlaces(manager, [...known.values()]);
    const kept = new Set(stay.map(({ docId }) => docId));
    const fresh = some.filter(({ docId }) => !kept.has(docId));
    const places = await freePlaces(
      manager,
      fresh.map(({ publishedAt }) => publishedAt),
      stay.map(({ seq }) => seq),
    );
    await insertDocuments(manager, [
      ...stay,
      ...fresh.map((document, i) => ({ ...document, seq: places[i]! })),
    ]);
  }
}

/** Takes documents out of the index; those that it does not hold are passed over. */
export async function removeDocuments(manager: EntityManager, docIds: readonly string[]): Promise<void> {
  for (const some of chunksOf(docIds)) {
    await removePlaces(manager, [...(await placesOf(manager, some)).values()]);
  }
}

/** Takes everything out. */
export async function emptyIndex(manager: EntityManager): Promise<void> {
  if (dialect === 'sqlite') {
    await manager.query(`INSERT INTO "search_text"("search_text") VALUES('delete-all')`);
  }
  await manager.query('DELETE FROM "search_document"');
}

async function placesOf(manager: EntityManager, docIds: readonly string[]): Promise<Map<string, number>> {
  if (docIds.length === 0) return new Map();
  const rows = await manager.query<{ seq: number | string; docId: string }[]>(
    `SELECT "seq", "docId" FROM "search_document" WHERE "docId" IN (${parameters(docIds.length)})`,
    [...docIds],
  );
  return new Map(rows.map(({ seq, docId }) => [docId, Number(seq)]));
}

async function removePlaces(manager: EntityManager, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return;
  const places = parameters(seqs.length);
  if (dialect === 'sqlite') {
    await manager.query(`DELETE FROM "search_text" WHERE "rowid" IN (${places})`, [...seqs]);
  }
  await manager.query(`DELETE FROM "search_document" WHERE "seq" IN (${places})`, [...seqs]);
}

async function insertDocuments(
  manager: EntityManager,
  documents: readonly (IndexedDocument & { seq: number })[],
): Promise<void> {
  if (documents.length === 0) return;
  const words = documents.map(({ text }) => ({
    title: indexWords(text.title),
    summary: indexWords(text.summary),
    content: indexWords(text.content),
  }));
  if (dialect === 'postgres') {
    const rows = documents.map((_, i) => `($${i * 3 + 1}, $${i * 3 + 2}, $${i * 3 + 3}::tsvector)`);
    await manager.query(
      `INSERT INTO "search_document" ("seq", "docId", "words") VALUES ${rows.join(', ')}`,
      documents.flatMap(({ seq, docId }, i) => [seq, docId, tsVector(words[i]!)]),
    );
    return;
  }
  const rows = (width: number) => documents.map(() => `(${parameters(width)})`).join(', ');
  await manager.query(
    `INSERT INTO "search_document" ("seq", "docId") VALUES ${rows(2)}`,
    documents.flatMap(({ seq, docId }) => [seq, docId]),
  );
  await manager.query(
    `INSERT INTO "search_text" ("rowid", "title", "summary", "content") VALUES ${rows(4)}`,
    documents.flatMap(({ seq }, i) => {
      const { title, summary, content } = words[i]!;
      return [seq, title.join(' '), summary.join(' '), content.join(' ')];
    }),
  );
}

function parameters(count: number): string {
  return Array.from({ length: count }, (_, i) => (dialect === 'sqlite' ? '?' : `$${i + 1}`)).join(', ');
}
