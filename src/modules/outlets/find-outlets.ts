import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { searchKey } from '../../shared/search-key.js';
import { OutletsQueries } from './outlets.queries.js';
import { Outlet } from './outlet.entity.js';
import type { Scope } from './outlet.entity.js';

/** An outlet as it is chosen in a form; `label` is its name with its seat, which tells namesakes apart. */
export interface OutletChoice {
  id: string;
  name: string;
  label: string;
  scope: Scope;
}

/** What a typed name means. */
export type OutletReading =
  | { kind: 'one'; outlet: OutletChoice }
  /** namesakes: several are called exactly so; near: none is, but these may be meant. */
  | { kind: 'several'; why: 'namesakes' | 'near'; choices: OutletChoice[] }
  | { kind: 'none' };

/** Finds the outlet that somebody types. */
@Injectable()
export class FindOutlets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outlets: OutletsQueries,
  ) {}

  /** By part of the name, publisher, seat or domain; names that begin so come first. */
  async search(typed: string, limit = 12): Promise<OutletChoice[]> {
    const wanted = searchKey(typed.slice(0, 100));
    if (!wanted) return [];
    const rows = await this.outlets.matching({ q: typed.slice(0, 100) });
    const rank = (name: string) => {
      const key = searchKey(name);
      if (key === wanted) return 0;
      if (key.startsWith(wanted)) return 1;
      if (` ${key}`.includes(` ${wanted}`)) return 2;
      return key.includes(wanted) ? 3 : 4;
    };
    const ranked = rows.map((row) => ({ row, rank: rank(row.name) }));
    // the rows are in German order, and sorting keeps it among equals
    return ranked
      .sort((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ row }) => choice(row));
  }

  /** `id` is believed as long as it goes with the text: somebody may have typed on after choosing. */
  async read(typed: string, id: string | null): Promise<OutletReading> {
    const chosen = id === null ? null : await this.byId(id);
    const wanted = searchKey(typed);
    if (chosen && [chosen.label, chosen.name].some((text) => searchKey(text) === wanted)) {
      return { kind: 'one', outlet: chosen };
    }
    const all = (await this.outlets.matching({})).map(choice);
    const exact = all.filter(({ name, label }) => [name, label].some((text) => searchKey(text) === wanted));
    const [outlet] = exact;
    if (outlet && exact.length === 1) return { kind: 'one', outlet };
    if (exact.length) return { kind: 'several', why: 'namesakes', choices: exact.slice(0, 12) };
    const near = await this.search(typed, 8);
    return near.length ? { kind: 'several', why: 'near', choices: near } : { kind: 'none' };
  }

  async byId(id: string): Promise<OutletChoice | null> {
    const outlet = await this.dataSource.manager.findOne(Outlet, {
      select: { id: true, name: true, seat: true, scope: true },
      where: { id },
    });
    return outlet && choice(outlet);
  }
}

function choice({ id, name, seat, scope }: Pick<Outlet, 'id' | 'name' | 'seat' | 'scope'>): OutletChoice {
  return { id, name, scope, label: seat && !name.includes(seat) ? `${name} (${seat})` : name };
}
