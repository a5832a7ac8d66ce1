import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { OneAtATime } from '../../../media/one-at-a-time.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { formatsFor } from '../../../web/format.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import { AttemptLimit } from '../../accounts/attempt-limit.js';
import { networkOf } from '../../accounts/network-of.js';
import { RenderReport } from '../visibility/finalising/render-report.js';
import type { ReportDocument } from '../visibility/report-document.js';
import type { OpenShare } from './open-share-link.js';

export type ShareFormat = 'pdf' | 'xlsx';

const windowMs = 15 * 60_000;
/** Files that wait or are made, over all links: a PDF takes up to some 20 s of a processor. */
const mostAtOnce = 4;

/**
 * What a link shows, as a file. Made anew each time, so that an embargo that ended and a rule that became stricter reach it. One after the other, whoever asks for the same file at the
 * same time gets the same; at most 20 files per network and 60 per link in a quarter of an hour.
 */
@Injectable()
export class MakeShareFile {
  private readonly perNetwork = new AttemptLimit(20, windowMs);
  private readonly perLink = new AttemptLimit(60, windowMs);
  private readonly turns = new OneAtATime();
  private readonly making = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly render: RenderReport,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Throws `too-many-attempts`. */
  async run(share: OpenShare, format: ShareFormat, address: string): Promise<Buffer> {
    this.allow(share.linkId, address);
    const key = `${share.linkId} ${format}`;
    const underWay = this.making.get(key);
    if (underWay) return underWay;
    if (this.making.size >= mostAtOnce) throw new UserError('too-many-attempts', { minutes: 1 });
    const made = this.turns
      .run(() => this.render.one(format, this.extract(share), share.finalisedAt, 'extract'))
      .finally(() => this.making.delete(key));
    this.making.set(key, made);
    return made;
  }

  private allow(linkId: string, address: string): void {
    const now = this.clock.now();
    const network = `${linkId} ${networkOf(address)}`;
    const waitMs = Math.max(this.perNetwork.waitMs(network, now), this.perLink.waitMs(linkId, now));
    if (waitMs > 0) throw new UserError('too-many-attempts', { minutes: Math.ceil(waitMs / 60_000) });
    this.perNetwork.count(network, now);
    this.perLink.count(linkId, now);
  }

  /** A file leaves the page behind, and with it the words on what it is: they go onto the cover. */
  private extract({ document, headlines, finalisedAt }: OpenShare): ReportDocument {
    const words = messagesFor(document.language).share.page;
    const format = formatsFor(document.language, this.settings.timeZone);
    const text = [words.notice(format.day(finalisedAt)), ...(headlines ? [] : [words.noHeadlines])].join(' ');
    const { cover } = document;
    return { ...document, cover: { ...cover, facts: [...cover.facts, { label: words.shared, text }] } };
  }
}
