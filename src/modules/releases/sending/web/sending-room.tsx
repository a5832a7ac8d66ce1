import type { ComponentChildren } from 'preact';
import { Injectable } from '@nestjs/common';
import { notFound } from '../../../../shared/errors.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Release } from '../../release.entity.js';
import { ReleasesQueries } from '../../releases.queries.js';
import { renderReleaseRoom } from '../../web/release-rooms.js';
import { SendingsQueries } from '../sendings.queries.js';
import type { SendingView } from '../sendings.queries.js';
import { SendingStyles } from './sending-styles.js';

/** What every page about one sending needs: the sending, its release, and the room of that release around it. */
@Injectable()
export class SendingRoom {
  constructor(
    private readonly sendings: SendingsQueries,
    private readonly releases: ReleasesQueries,
  ) {}

  /** Throws `not-found`. */
  async view(id: string): Promise<SendingView> {
    const view = await this.sendings.one(id);
    if (!view) throw notFound('sending');
    return view;
  }

  /** Throws `not-found`. */
  async release({ sending }: Pick<SendingView, 'sending'>): Promise<Release> {
    const detail = await this.releases.detail(sending.releaseId);
    if (!detail) throw notFound('release');
    return detail.release;
  }

  page(ctx: PageContext, release: Release, children: ComponentChildren): string {
    const crumbs = [
      { label: ctx.t.releases.title, href: '/releases' },
      { label: ctx.t.sendings.room, href: `/releases/${release.id}/sendings` },
    ];
    return renderReleaseRoom(ctx, release, 'sendings', children, { head: <SendingStyles />, crumbs });
  }
}
