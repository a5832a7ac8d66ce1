import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { AddressGuard } from '../../../net/address-guard.js';
import { DocumentFetcher } from '../../../net/fetch-document.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { timeOf } from '../../../shared/zone-time.js';
import { typedAddress } from '../../feeds/discovery/typed-address.js';
import type { Item } from '../../feeds/item.entity.js';
import { OutletDirectory } from '../../outlets/outlet-directory.js';
import { itemAt } from './addresses.js';
import type { Channel } from './channel.js';
import { FindOutlets } from '../../outlets/find-outlets.js';
import type { OutletChoice } from '../../outlets/find-outlets.js';
import { FindTwins } from './find-twins.js';
import type { Twin } from './find-twins.js';
import { PageAccess } from './page-access.js';
import type { PageFacts, PageTrouble } from './page-facts.js';
import type { FactSource, Told } from './page-told.js';
import { readPage } from './read-page.js';
import type { Unreadable } from './unreadable.js';

/** feed: a feed showed the piece already, so its page was not asked. */
export type ProposalSource = FactSource | 'feed' | 'domain';

export interface Proposed<T> {
  value: T;
  from: ProposalSource;
}

/** What can be filled in for an address. Null: nobody said, a person has to. */
export interface PageProposal {
  /** The address made whole. */
  url: string;
  canonicalUrl: string | null;
  /** The address to keep: the one the page calls its own, else the one that was given. */
  link: string;
  title: Proposed<string> | null;
  day: Proposed<Day> | null;
  /** "08:15"; null when only the day is known. */
  time: string | null;
  author: Proposed<string> | null;
  outlet: Proposed<OutletChoice> | null;
  siteName: string | null;
  /** Programme or podcast. */
  series: string | null;
  language: string | null;
  channel: Channel;
  troubles: PageTrouble[];
  /** Why the page itself was not read; null when it was, or need not be. */
  unreadable: Unreadable | null;
  /** Mentions that are this piece already. */
  twins: Twin[];
}

/** Looks at the page behind an address that a person gave, so that they need not type what stands there. Keeps nothing. */
@Injectable()
export class LookAtPage {
  private readonly guard: AddressGuard;

  constructor(
    private readonly dataSource: DataSource,
    private readonly fetcher: DocumentFetcher,
    private readonly access: PageAccess,
    private readonly directory: OutletDirectory,
    private readonly outlets: FindOutlets,
    private readonly twins: FindTwins,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone' | 'allowPrivateAddresses'>,
  ) {
    this.guard = new AddressGuard(settings.allowPrivateAddresses);
  }

  /** Never throws for what the outside world does. */
  async look(typed: string): Promise<PageProposal> {
    const url = typedAddress(typed);
    const item = await itemAt(this.dataSource.manager, [url]);
    if (item) return this.complete(this.ofItem(url, item), [url]);
    const { timeZone } = this.settings;
    const around = { timeZone, now: this.clock.now(), guard: this.guard };
    const reading = await readPage(this.fetcher, this.access, url, around);
    if (reading.kind === 'unreadable') {
      return this.complete({ ...nothing(url), unreadable: reading.reason }, [url]);
    }
    const urls = [url, reading.url, reading.facts.canonicalUrl.value];
    return this.complete(this.ofFacts(url, reading.facts), urls);
  }

  private ofItem(url: string, item: Item): PageProposal {
    const exact = item.dateQuality === 'published';
    return {
      ...nothing(url),
      canonicalUrl: item.canonicalUrl,
      title: item.title.trim() ? { value: item.title, from: 'feed' } : null,
      day: exact ? { value: dayOf(item.publishedAt, this.settings.timeZone), from: 'feed' } : null,
      time: exact ? timeOf(item.publishedAt, this.settings.timeZone) : null,
      author: item.author ? { value: item.author, from: 'feed' } : null,
      language: item.language,
    };
  }

  private ofFacts(url: string, facts: PageFacts): PageProposal {
    const { timeZone } = this.settings;
    const { published } = facts;
    return {
      ...nothing(url),
      canonicalUrl: facts.canonicalUrl.value,
      link: facts.canonicalUrl.from === 'address' ? url : facts.canonicalUrl.value,
      title: facts.title,
      day: published && { value: dayOf(published.value.at, timeZone), from: published.from },
      time: published?.value.quality === 'moment' ? timeOf(published.value.at, timeZone) : null,
      author: facts.author,
      siteName: valueOf(facts.siteName),
      series: valueOf(facts.series),
      language: valueOf(facts.language),
      channel: facts.kind.value === 'audio' ? 'podcast' : 'online',
      troubles: facts.troubles,
    };
  }

  private async complete(proposal: PageProposal, urls: readonly string[]): Promise<PageProposal> {
    const outlet = await this.outletOf(urls, proposal.siteName);
    const twins = await this.twins.of({
      urls,
      outletId: outlet?.value.id ?? null,
      day: proposal.day?.value ?? null,
      headline: proposal.title?.value ?? '',
    });
    return { ...proposal, outlet, twins };
  }

  /** By the domain; where nobody owns it, by a name that is exactly an outlet's. */
  private async outletOf(
    urls: readonly string[],
    siteName: string | null,
  ): Promise<Proposed<OutletChoice> | null> {
    const resolve = await this.directory.resolver();
    for (const url of urls) {
      const id = resolve(url);
      const owner = id === null ? null : await this.outlets.byId(id);
      if (owner) return { value: owner, from: 'domain' };
    }
    const named = siteName === null ? null : await this.outlets.read(siteName, null);
    return named?.kind === 'one' ? { value: named.outlet, from: 'meta' } : null;
  }
}

function nothing(url: string): PageProposal {
  return {
    url,
    canonicalUrl: null,
    link: url,
    title: null,
    day: null,
    time: null,
    author: null,
    outlet: null,
    siteName: null,
    series: null,
    language: null,
    channel: 'online',
    troubles: [],
    unreadable: null,
    twins: [],
  };
}

function valueOf<T>(told: Told<T> | null): T | null {
  return told && told.value;
}
