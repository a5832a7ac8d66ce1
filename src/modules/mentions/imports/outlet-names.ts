import type { EntityManager } from 'typeorm';
import { searchKey } from '../../../shared/search-key.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { outletHost } from '../../outlets/outlet-host.js';
import type { OutletResolver } from '../../outlets/resolve-outlet.js';
import { ImportOutlet } from './import-outlet.entity.js';
import { outletNameKey } from './piece-keys.js';
import type { RowDraft } from './read-row.js';

export type KnownOutlet = Pick<Outlet, 'id' | 'name' | 'seat' | 'scope' | 'mediumType'>;

/** The outlet of a row, and the name that nobody has explained yet, if there is one. */
export interface RowOutlet {
  outlet: KnownOutlet | null;
  open: { name: string; found: 'none' | 'several'; byAddress: boolean } | null;
}

/** Finds the outlets of rows: by what a person decided of a name, by the name, else by the address. */
export class OutletNames {
  private readonly byId = new Map<string, KnownOutlet>();
  private readonly byName = new Map<string, string[]>();

  constructor(
    outlets: readonly KnownOutlet[],
    private readonly decided: ReadonlyMap<string, Pick<ImportOutlet, 'choice' | 'outletId'>>,
    private readonly resolve: OutletResolver,
  ) {
    for (const outlet of outlets) {
      this.byId.set(outlet.id, outlet);
      this.add(outlet.name, outlet.id);
      // as the pages tell outlets of one name apart
      if (outlet.seat) this.add(`${outlet.name} (${outlet.seat})`, outlet.id);
    }
  }

  static async load(manager: EntityManager, importId: string, resolve: OutletResolver): Promise<OutletNames> {
    const outlets = await manager.find(Outlet, {
      select: { id: true, name: true, seat: true, scope: true, mediumType: true },
    });
    const rows = await manager.findBy(ImportOutlet, { importId });
    return new OutletNames(outlets, new Map(rows.map((row) => [row.nameKey, row])), resolve);
  }

  of({ outlet: name, url }: Pick<RowDraft, 'outlet' | 'url'>): RowOutlet {
    const byAddress = url === null ? null : this.resolve(url);
    if (name === '') return { outlet: this.withId(byAddress), open: null };
    const ids = this.byName.get(searchKey(name)) ?? this.byHost(name);
    if (ids.length === 1) return { outlet: this.withId(ids[0]!), open: null };
    const open = { name, found: ids.length ? 'several' : 'none', byAddress: byAddress !== null } as const;
    const decision = this.decided.get(outletNameKey(name));
    // of several with the name the address knows which, without being asked
    const fallback = byAddress !== null && (!ids.length || ids.includes(byAddress)) ? byAddress : null;
    switch (decision?.choice) {
      case 'outlet':
      case 'create':
        return { outlet: this.withId(decision.outletId), open };
      case 'unknown':
        return { outlet: null, open };
      case 'address':
      case undefined:
        return { outlet: this.withId(fallback), open };
    }
  }

  withId(id: string | null): KnownOutlet | null {
    return id === null ? null : (this.byId.get(id) ?? null);
  }

  /** "bote.example" names an outlet too. */
  private byHost(name: string): string[] {
    const host = /^[\w-]+(\.[\w-]+)+$/.test(name) ? outletHost(name) : null;
    const id = host === null ? null : this.resolve(`https://${host}/`);
    return id === null ? [] : [id];
  }

  private add(name: string, id: string): void {
    const key = searchKey(name);
    const ids = this.byName.get(key);
    if (!ids) this.byName.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }
}
