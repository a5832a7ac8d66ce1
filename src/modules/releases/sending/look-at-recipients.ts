import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { Clock } from '../../../shared/clock.js';
import { contactName } from '../../contacts/contact-name.js';
import { Contact } from '../../contacts/contact.entity.js';
import type { LeftOutReason } from '../../contacts/distribution/choose-recipients.js';
import { Recipients } from '../../contacts/distribution/recipients.js';
import type { Warning } from '../../contacts/distribution/warn-of.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { Release } from '../release.entity.js';
import { rootOf } from './sending-keys.js';
import type { Sending } from './sending.entity.js';
import { whoHasIt } from './who-has-it.js';

export interface LookedAt {
  contactId: string;
  name: string | null;
  outlet: string | null;
  email: string | null;
  takenOut: boolean;
  /** Has the release already, or stands in the queue of another sending. */
  already: boolean;
  warnings: Warning[];
}

export interface Look {
  recipients: LookedAt[];
  leftOut: { contactId: string; name: string | null; outlet: string | null; reason: LeftOutReason }[];
  /** How many mails would go. */
  count: number;
}

/** Who would get a mail, with everything there is to know before it goes. */
@Injectable()
export class LookAtRecipients {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly recipients: Recipients,
  ) {}

  async of(sending: Sending): Promise<Look> {
    const { manager } = this.dataSource;
    const { listIds, contactIds } = sending;
    const chosen = await this.recipients.of(manager, { listIds, contactIds }, this.clock.now());
    const ids = [...chosen.recipients, ...chosen.leftOut].map(({ contactId }) => contactId);
    const columns = [
      'id',
      'kind',
      'title',
      'firstName',
      'lastName',
      'desk',
      'email',
      'erasedAt',
      'outletId',
    ] as const;
    const contacts = new Map(
      (await selectRows(manager, Contact, columns, 'id', ids)).map((contact) => [contact.id, contact]),
    );
    const outletIds = [...new Set([...contacts.values()].flatMap(({ outletId }) => outletId ?? []))];
    const outlets = new Map(
      (await selectRows(manager, Outlet, ['id', 'name'], 'id', outletIds)).map(({ id, name }) => [id, name]),
    );
    const named = (contactId: string) => {
      const contact = contacts.get(contactId);
      const outlet = outlets.get(contact?.outletId ?? '') ?? null;
      return { contactId, name: contact ? contactName(contact, null) : null, outlet };
    };
    const had = await this.had(sending, ids);
    const recipients = chosen.recipients.map(({ contactId, email }) => ({
      ...named(contactId),
      email,
      takenOut: sending.takenOutIds.includes(contactId),
      already: had.has(contactId),
      warnings: chosen.warnings.filter((warning) => warning.contactId === contactId),
    }));
    const count = recipients.filter(({ takenOut, already }) => !takenOut && !already).length;
    const leftOut = chosen.leftOut.map(({ contactId, reason }) => ({ ...named(contactId), reason }));
    return { recipients, leftOut, count };
  }

  private async had({ releaseId }: Sending, contactIds: readonly string[]): Promise<Set<string>> {
    const { manager } = this.dataSource;
    const release = await manager.findOneByOrFail(Release, { id: releaseId });
    return whoHasIt(manager, rootOf(release), contactIds);
  }
}
