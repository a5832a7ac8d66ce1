import type { EntityManager } from 'typeorm';
import { searchKey } from '../../../shared/search-key.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { outletHost } from '../../outlets/outlet-host.js';
import type { OutletResolver } from '../../outlets/resolve-outlet.js';

export type NamedOutlet = Pick<Outlet, 'id' | 'name' | 'seat'>;

/** Finds outlets by what an address list calls them: a name, a name with its seat, a domain; else by the domain of the mail address. */
export class OutletFinder {
  private readonly byName = new Map<string, Set<string>>();

  constructor(
    outlets: readonly NamedOutlet[],
    private readonly resolve: OutletResolver,
  ) {
    for (const { id, name, seat } of outlets) {
      this.add(name, id);
      // as the pages tell outlets of one name apart
      if (seat) this.add(`${name} (${seat})`, id);
    }
  }

  static async load(manager: EntityManager, resolve: OutletResolver): Promise<OutletFinder> {
    return new OutletFinder(
      await manager.find(Outlet, { select: { id: true, name: true, seat: true } }),
      resolve,
    );
  }

  /** `unknown`: the list names an outlet that is not found, or that several are called. */
  find({ outlet, emailKey }: { outlet: string; emailKey: string | null }): {
    id: string | null;
    unknown: boolean;
  } {
    const byAddress = emailKey === null ? null : this.atHost(emailKey.slice(emailKey.lastIndexOf('@') + 1));
    if (outlet === '') return { id: byAddress, unknown: false };
    const ids = [...(this.byName.get(searchKey(outlet)) ?? this.byHost(outlet))];
    if (ids.length === 1) return { id: ids[0]!, unknown: false };
    const known = byAddress !== null && (!ids.length || ids.includes(byAddress));
    return { id: known ? byAddress : null, unknown: !known };
  }

  /** "bote.example" names an outlet too. */
  private byHost(name: string): string[] {
    const host = /^[\w-]+(\.[\w-]+)+$/.test(name) ? outletHost(name) : null;
    const id = host === null ? null : this.atHost(host);
    return id === null ? [] : [id];
  }

  private atHost(host: string): string | null {
    return this.resolve(`https://${host}/`);
  }

  private add(name: string, id: string): void {
    const key = searchKey(name);
    if (key === '') return;
    const ids = this.byName.get(key);
    if (ids) ids.add(id);
    else this.byName.set(key, new Set([id]));
  }
}
