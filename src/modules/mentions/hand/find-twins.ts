import { Injectable } from '@nestjs/common';
import { Between, DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { addDays } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { Mention } from '../mention.entity.js';
import type { Review } from '../mention.entity.js';
import { addressIdentity, mentionIdsAt } from './addresses.js';
import { isSimilarHeadline } from './similar-headline.js';

/** As much as is known of a piece that somebody is about to enter; anything may be missing. */
export interface PieceSoFar {
  urls: readonly string[];
  outletId: string | null;
  day: Day | null;
  headline: string;
}

/** A mention that is likely the same piece. */
export interface Twin {
  id: string;
  headline: string;
  day: Day;
  outlet: string | null;
  review: Review;
  why: 'address' | 'headline';
}

/** Days to each side: dailies print what was online the evening before, weeklies days later. */
const daysAround = 3;
const most = 6;

const columns = { id: true, headline: true, day: true, outletId: true, review: true, url: true } as const;

/** Finds mentions that a piece about to be entered may repeat. */
@Injectable()
export class FindTwins {
  constructor(private readonly dataSource: DataSource) {}

  /** Same address first, then the nearest headlines of the outlet around the day. `except`: the mention that is being edited. */
  of(piece: PieceSoFar, except: string | null = null): Promise<Twin[]> {
    return twinsOf(this.dataSource.manager, piece, except);
  }
}

export async function twinsOf(
  manager: EntityManager,
  { urls, outletId, day, headline }: PieceSoFar,
  except: string | null = null,
): Promise<Twin[]> {
  const ids = await mentionIdsAt(manager, urls);
  const there = ids.length ? await manager.find(Mention, { select: columns, where: { id: In(ids) } }) : [];
  const around = outletId === null || day === null ? [] : await piecesAround(manager, outletId, day);
  const own = new Set(urls.flatMap((url) => addressIdentity(url) ?? []));
  const found = new Map<string, { mention: Pick<Mention, keyof typeof columns>; why: Twin['why'] }>();
  for (const mention of there) found.set(mention.id, { mention, why: 'address' });
  for (const mention of around) {
    if (found.has(mention.id)) continue;
    const isThere = mention.url !== null && own.has(addressIdentity(mention.url) ?? '');
    if (isThere) found.set(mention.id, { mention, why: 'address' });
    else if (isSimilarHeadline(headline, mention.headline))
      found.set(mention.id, { mention, why: 'headline' });
  }
  if (except !== null) found.delete(except);
  const twins = [...found.values()].slice(0, most);
  const names = await outletNames(
    manager,
    twins.flatMap(({ mention }) => mention.outletId ?? []),
  );
  return twins.map(({ mention: { id, headline: title, day: on, outletId: by, review }, why }) => ({
    id,
    headline: title,
    day: on,
    outlet: names.get(by ?? '') ?? null,
    review,
    why,
  }));
}

/** By moments, so that either index keeps the search short; the days decide. */
async function piecesAround(manager: EntityManager, outletId: string, day: Day) {
  const [first, last] = [addDays(day, -daysAround), addDays(day, daysAround)];
  const [from, to] = [addDays(first, -1), addDays(last, 2)].map((edge) => new Date(`${edge}T00:00:00Z`));
  const pieces = await manager.find(Mention, {
    select: columns,
    where: { outletId, publishedAt: Between(from!, to!) },
    order: { publishedAt: 'DESC' },
    take: 500,
  });
  return pieces.filter((piece) => piece.day >= first && piece.day <= last);
}

async function outletNames(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map();
  const rows = await manager.find(Outlet, {
    select: { id: true, name: true },
    where: { id: In([...new Set(ids)]) },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
