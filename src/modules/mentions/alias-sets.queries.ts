import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AliasSet } from './alias-set.entity.js';
import { Watch } from './watch.entity.js';

/** A set of spellings with the watches whose queries call it, directly or through others. */
export interface AliasRow {
  set: AliasSet;
  watches: { id: string; name: string }[];
}

@Injectable()
export class AliasQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** By name: a house has dozens, not thousands. */
  async all(): Promise<AliasRow[]> {
    const { manager } = this.dataSource;
    const sets = await manager.find(AliasSet, { order: { nameKey: 'ASC' } });
    const watches = await manager.find(Watch, {
      select: { id: true, name: true, names: true },
      order: { name: 'ASC' },
    });
    return sets.map((set) => ({
      set,
      watches: watches
        .filter(({ names }) => names && Object.hasOwn(names.aliases, set.nameKey))
        .map(({ id, name }) => ({ id, name })),
    }));
  }

  async row(id: string): Promise<AliasRow | null> {
    return (await this.all()).find(({ set }) => set.id === id) ?? null;
  }
}
