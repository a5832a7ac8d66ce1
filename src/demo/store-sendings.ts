import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Contact } from '../modules/contacts/contact.entity.js';
import { Delivery } from '../modules/releases/delivery.entity.js';
import { Release } from '../modules/releases/release.entity.js';
import { emptySending } from '../modules/releases/sending/draft-sending.js';
import { newRecipient } from '../modules/releases/sending/new-recipient.js';
import { SendingRecipient } from '../modules/releases/sending/sending-recipient.entity.js';
import { Sending } from '../modules/releases/sending/sending.entity.js';
import { newId } from '../shared/ids.js';
import { insertRows } from './insert-rows.js';

const minute = 60_000;

/** How the two newest releases went out: one as mails, one entered by hand. To the outlets that they were delivered to, so that nothing else changes. */
export async function storeSendings(manager: EntityManager, userId: string): Promise<void> {
  const releases = await manager.find(Release, {
    where: { state: 'published', archivedAt: IsNull() },
    order: { publishedAt: 'DESC' },
    take: 2,
  });
  for (const [index, release] of releases.entries())
    await storeSending(manager, release, index === 0 ? 'smtp' : 'mail', userId);
}

async function storeSending(
  manager: EntityManager,
  { id: releaseId, version, publishedAt }: Release,
  way: Sending['way'],
  userId: string,
): Promise<void> {
  const at = publishedAt!;
  const deliveries = await manager.find(Delivery, { where: { releaseId }, order: { id: 'ASC' } });
  const outletIds = deliveries.map(({ outletId }) => outletId);
  const contacts = await manager.find(Contact, {
    where: { outletId: In(outletIds), erasedAt: IsNull(), objectedAt: IsNull() },
    order: { kind: 'ASC', id: 'ASC' },
  });
  const id = newId(at);
  const rows = outletIds.map((outletId, index) => {
    const contact = contacts.find((each) => each.outletId === outletId);
    const sentAt = new Date(at.getTime() + index * minute);
    const bounced = way === 'smtp' && index === 3;
    return newRecipient(id, 'verein.example', at, {
      outletId,
      contactId: contact?.id ?? null,
      email: way === 'smtp' ? (contact?.email ?? null) : null,
      state: 'sent',
      attempts: 1,
      sentAt,
      toldAt: sentAt,
      ...(bounced ? { bounce: 'soft' as const, bouncedAt: sentAt, softBounces: 1 } : {}),
    });
  });
  if (!rows.length) return;
  const finishedAt = new Date(at.getTime() + rows.length * minute);
  await insertRows(manager, Sending, [
    {
      ...emptySending(at),
      id,
      releaseId,
      way,
      userId,
      state: 'done' as const,
      replyToName: way === 'smtp' ? 'Jona Lotse' : '',
      replyToEmail: way === 'smtp' ? 'presse@verein.example' : '',
      outletIds: way === 'smtp' ? [] : outletIds,
      releaseVersion: version,
      startedAt: at,
      finishedAt,
    },
  ]);
  await insertRows(manager, SendingRecipient, rows);
}
