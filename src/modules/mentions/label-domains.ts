import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Setting } from '../accounts/setting.entity.js';
import type { LabelDomains } from './mention-label.js';

/** The lists as people see them, sorted. */
export interface DomainLists {
  own: readonly string[];
  partners: readonly string[];
  /** Counts changes, so that work done for older lists is known as such. */
  revision: number;
}

const key = 'label-domains';
const schema = z.object({ own: z.array(z.string()), partners: z.array(z.string()), revision: z.number() });

/** The organisation's own domains and its partners', kept in the table of settings. */
export async function readDomainLists(manager: EntityManager): Promise<DomainLists> {
  const stored = await manager.findOneBy(Setting, { key });
  return stored ? schema.parse(stored.value) : { own: [], partners: [], revision: 0 };
}

export async function writeDomainLists(manager: EntityManager, lists: DomainLists): Promise<void> {
  await manager.save(Setting, { key, value: { ...lists } });
}

export function labelDomains({ own, partners }: DomainLists, portals: ReadonlySet<string>): LabelDomains {
  return { own: new Set(own), partners: new Set(partners), portals };
}
