import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { Outlet, scopes } from '../outlets/outlet.entity.js';
import type { Scope } from '../outlets/outlet.entity.js';
import { Feed } from './feed.entity.js';
import { writeOpml } from './write-opml.js';
import type { OpmlGroup } from './write-opml.js';

/** Names of the groups, in the reader's language. */
export interface OpmlLabels {
  title: string;
  scopes: Record<Scope, string>;
  /** Search feeds. */
  search: string;
  /** Feeds without an outlet. */
  other: string;
}

export const englishLabels: OpmlLabels = {
  title: 'Feeds in Echolot',
  scopes: {
    local: 'Local',
    regional: 'Regional',
    national: 'National',
    trade: 'Trade',
    international: 'International',
  },
  search: 'Searches',
  other: 'Without outlet',
};

/** All feeds as a list for other feed readers: by scope, local and regional ones by federal state. */
@Injectable()
export class ExportOpml {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(labels: OpmlLabels = englishLabels): Promise<string> {
    const { manager } = this.dataSource;
    const feeds = await manager.find(Feed, {
      where: { state: Not('removed') },
      order: { title: 'ASC', id: 'ASC' },
    });
    const outlets = new Map((await manager.find(Outlet)).map((outlet) => [outlet.id, outlet]));
    return writeOpml(labels.title, this.clock.now(), groupFeeds(feeds, outlets, labels));
  }
}

/** Groups in the order of scopes; empty ones are left out. Pure. */
export function groupFeeds(
  feeds: readonly Pick<Feed, 'url' | 'title' | 'kind' | 'outletId'>[],
  outlets: ReadonlyMap<string, Pick<Outlet, 'scope' | 'states' | 'homepage'>>,
  labels: OpmlLabels,
): OpmlGroup[] {
  const top = new Map<string, OpmlGroup>();
  for (const name of [...scopes.map((scope) => labels.scopes[scope]), labels.search, labels.other])
    top.set(name, { title: name, groups: [], feeds: [] });
  for (const { url, title, kind, outletId } of feeds) {
    const outlet = outletId === null ? undefined : outlets.get(outletId);
    const name = outlet ? labels.scopes[outlet.scope] : kind === 'search' ? labels.search : labels.other;
    const group = top.get(name)!;
    const state = outlet?.scope === 'local' || outlet?.scope === 'regional' ? outlet.states[0] : undefined;
    const home = state === undefined ? group : subgroup(group, state);
    home.feeds.push({ title, url, homepage: outlet?.homepage || null });
  }
  for (const group of top.values()) group.groups.sort((a, b) => a.title.localeCompare(b.title, 'de'));
  return [...top.values()].filter((group) => group.feeds.length + group.groups.length > 0);
}

function subgroup(group: OpmlGroup, title: string): OpmlGroup {
  const known = group.groups.find((below) => below.title === title);
  if (known) return known;
  const added: OpmlGroup = { title, groups: [], feeds: [] };
  group.groups.push(added);
  return added;
}
