import type { EntityManager } from 'typeorm';
import { dialect } from '../../../config/dialect.js';

/**
 * Places in the index are numbers in order of publication, so that the newest hits are its end and nothing is sorted: the millisecond,
 * times this, and the next free number. They stay below 2^53 until the year 2248.
 */
const perMillisecond = 1024;
/** Texts of one millisecond that are more than its places go to the nearest free ones behind: at most this far. */
const spill = perMillisecond * 86_400_000;

/** The first place of a moment. */
export function placeOf(at: Date): number {
  return at.getTime() * perMillisecond;
}

/** The moment of a place, to the millisecond. */
export function momentOf(place: number): Date {
  return new Date(Math.floor(place / perMillisecond));
}

/** Behind every place that a text published before this moment can have. */
export function lastPlaceBefore(at: Date): number {
  return placeOf(at) + spill;
}

export function isPlaceOf(place: number, at: Date): boolean {
  const first = placeOf(at);
  return place >= first && place < first + perMillisecond;
}

/** A free place for each moment; `taken` are places that are about to be written. */
export async function freePlaces(
  manager: EntityManager,
  moments: readonly Date[],
  taken: readonly number[],
): Promise<number[]> {
  const firsts = [...new Set(moments.map(placeOf))];
  const last = await lastTaken(manager, firsts, perMillisecond);
  const own = [...taken];
  const used = new Set(taken);
  for (const place of taken) raise(last, firstOf(place), place);
  const found: number[] = [];
  for (const moment of moments) {
    const first = placeOf(moment);
    let next = (last.get(first) ?? first - 1) + 1;
    if (next >= first + perMillisecond || used.has(next)) {
      const stored = (await lastTaken(manager, [first], spill)).get(first) ?? first - 1;
      next =
        own.reduce(
          (most, place) => (place >= first && place < first + spill ? Math.max(most, place) : most),
          stored,
        ) + 1;
    }
    own.push(next);
    used.add(next);
    raise(last, firstOf(next), next);
    found.push(next);
  }
  return found;
}

const firstOf = (place: number): number => Math.floor(place / perMillisecond) * perMillisecond;

function raise(last: Map<number, number>, first: number, place: number): void {
  last.set(first, Math.max(last.get(first) ?? place, place));
}

/** The last taken place in the `width` places from each of `firsts` on, where there is one. */
async function lastTaken(
  manager: EntityManager,
  firsts: readonly number[],
  width: number,
): Promise<Map<number, number>> {
  if (firsts.length === 0) return new Map();
  const values = firsts.map((_, i) => (dialect === 'sqlite' ? '(?)' : `($${i + 1}::bigint)`)).join(', ');
  // a list of VALUES calls its column column1 on both databases
  const rows = await manager.query<{ first: number | string; last: number | string | null }[]>(
    `SELECT "v"."column1" AS "first", (SELECT MAX("d"."seq") FROM "search_document" "d" WHERE "d"."seq" >= "v"."column1" AND "d"."seq" < "v"."column1" + ${width}) AS "last" FROM (VALUES ${values}) AS "v"`,
    [...firsts],
  );
  return new Map(
    rows.flatMap(({ first, last }) => (last === null ? [] : [[Number(first), Number(last)] as const])),
  );
}
