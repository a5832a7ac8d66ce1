import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Interaction } from '../../contacts/interaction.entity.js';
import { keepContactTimes } from '../../contacts/interactions/contact-times.js';
import { Delivery } from '../delivery.entity.js';
import { NoReleasesObserver, ReleasesObserver } from '../releases-observer.js';
import { storedRelease } from '../stored-release.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import { Sending } from './sending.entity.js';
import { storedSending } from './stored-sending.js';

/** Takes back a sending that was logged by hand, with what it told the rooms around. */
@Injectable()
export class UnlogSending {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
    @Optional() private readonly observer: ReleasesObserver = new NoReleasesObserver(),
  ) {}

  /** Throws `not-found`, and `sending-state` for mails that Echolot sent: they cannot be taken back. */
  async run(id: string, userId: string | null): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const sending = await storedSending(manager, id, ['done']);
      if (sending.way === 'smtp') throw new UserError('sending-state', { what: sending.state });
      const { releaseId } = sending;
      const rows = await manager.findBy(SendingRecipient, { sendingId: id, state: In(['sent', 'bounced']) });
      await manager.delete(Sending, { id });
      for (const { contactId, outletId, sentAt } of rows) {
        if (contactId && sentAt)
          await manager.delete(Interaction, { contactId, releaseId, kind: 'release', at: sentAt });
        if (outletId && sentAt && !(await stillWrittenTo(outletId)))
          await manager.delete(Delivery, { releaseId, outletId, sentAt });
      }
      const contactIds = rows.flatMap(({ contactId }) => contactId ?? []);
      await keepContactTimes(manager, contactIds, this.settings.timeZone);
      const release = await storedRelease(manager, releaseId, null);
      await this.audit.record(manager, { userId, action: 'sending.unlog', subjectId: id });
      await this.observer.releaseChanged(manager, release);

      async function stillWrittenTo(outletId: string): Promise<boolean> {
        const others = await manager
          .createQueryBuilder(SendingRecipient, 'r')
          .innerJoin(Sending, 's', 's.id = r.sendingId AND s.releaseId = :releaseId', { releaseId })
          .where('r.outletId = :outletId AND r.state = :sent', { outletId, sent: 'sent' })
          .getCount();
        return others > 0;
      }
    });
  }
}
