import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { Recipients } from '../../contacts/distribution/recipients.js';
import { DistributionArea } from '../../outlets/distribution-area.entity.js';
import { DraftSending } from '../sending/draft-sending.js';
import { QueueSending } from '../sending/queue-sending.js';
import { sendingFacts } from '../sending/sending-input.js';
import { SteerSending } from '../sending/steer-sending.js';
import { divideContacts } from './divide-contacts.js';
import type { AreaPart } from './divide-contacts.js';
import { variantsOf } from './variant-family.js';

/** Who would get what. */
export interface VariantProposal {
  variants: { releaseId: string; ags: string; contactIds: string[] }[];
  /** Contacts that may be written to, whose outlet spreads in none of the districts. */
  left: number;
  /** Contacts that nobody writes to, or whose newsroom gets a mail already. */
  leftOut: number;
}

export interface VariantsSent {
  /** Sendings that are under way, for the way back. */
  sendingIds: string[];
  mails: number;
  refused: { ags: string; error: UserError }[];
}

/** Variants go out by mail: each contact gets the one of its district. */
@Injectable()
export class SendVariants {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly recipients: Recipients,
    private readonly draft: DraftSending,
    private readonly queue: QueueSending,
    private readonly steer: SteerSending,
  ) {}

  /** Divided among all variants of the master, so that who belongs to another one gets none of the chosen. Stores nothing. */
  async propose(masterId: string, listIds: readonly string[]): Promise<VariantProposal> {
    const { manager } = this.dataSource;
    const variants = (await variantsOf(manager, masterId))
      .filter(({ release }) => release.archivedAt === null)
      .map(({ release, ags }) => ({ releaseId: release.id, ags }));
    const chosen = await this.recipients.of(manager, { listIds, contactIds: [] }, this.clock.now());
    const outletIds = [...new Set(chosen.recipients.flatMap(({ outletId }) => outletId ?? []))];
    const columns = ['outletId', 'districtAgs', 'share'] as const;
    const areas = new Map<string, AreaPart[]>();
    for (const { outletId, districtAgs, share } of await selectRows(
      manager,
      DistributionArea,
      columns,
      'outletId',
      outletIds,
    )) {
      const area = areas.get(outletId);
      if (area) area.push({ ags: districtAgs, share });
      else areas.set(outletId, [{ ags: districtAgs, share }]);
    }
    const { of, left } = divideContacts(chosen.recipients, areas, variants);
    return {
      variants: variants.map((variant) => ({ ...variant, contactIds: of.get(variant.releaseId) ?? [] })),
      left: left.length,
      leftOut: chosen.leftOut.length,
    };
  }

  /** Each goes out when its release is public. What holds one back (everybody has it, no mail server) holds no other. */
  async run(
    masterId: string,
    ids: readonly string[],
    {
      listIds,
      replyToName,
      replyToEmail,
    }: { listIds: readonly string[]; replyToName: string; replyToEmail: string },
    userId: string | null,
  ): Promise<VariantsSent> {
    const wanted = new Set(ids);
    const sent: VariantsSent = { sendingIds: [], mails: 0, refused: [] };
    const { variants } = await this.propose(masterId, listIds);
    for (const { releaseId, ags, contactIds } of variants) {
      if (!wanted.has(releaseId) || !contactIds.length) continue;
      const facts = sendingFacts.parse({ contactIds, replyToName, replyToEmail });
      const id = await this.draft.add(releaseId, { ...facts, startAt: null }, userId);
      try {
        sent.mails += await this.queue.run(id, null, userId);
        sent.sendingIds.push(id);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        await this.steer.run(id, 'cancel', userId);
        sent.refused.push({ ags, error });
      }
    }
    return sent;
  }

  /** Mails that are not handed over yet do not go. Returns how many sendings were stopped. */
  async cancel(sendingIds: readonly string[], userId: string | null): Promise<number> {
    let cancelled = 0;
    for (const id of sendingIds) {
      try {
        await this.steer.run(id, 'cancel', userId);
        cancelled++;
      } catch (error) {
        // it is done, or somebody was quicker
        if (!(error instanceof UserError)) throw error;
      }
    }
    return cancelled;
  }
}
