import type { EntityManager } from 'typeorm';
import { notFound, UserError } from '../../../shared/errors.js';
import { Sending } from './sending.entity.js';
import type { SendingState } from './sending.entity.js';

/** Throws `not-found`, `changed-meanwhile` when `version` (null: not checked) is old, and `sending-state` unless it is in one of `states`. */
export async function storedSending(
  manager: EntityManager,
  id: string,
  states: readonly SendingState[],
  version: number | null = null,
): Promise<Sending> {
  const sending = await manager.findOneBy(Sending, { id });
  if (!sending) throw notFound('sending');
  if (version !== null && sending.version !== version) throw new UserError('changed-meanwhile');
  if (!states.includes(sending.state)) throw new UserError('sending-state', { what: sending.state });
  return sending;
}

/** Throws `changed-meanwhile` when somebody, such as the process that sends, was quicker. */
export async function storeSending(
  manager: EntityManager,
  { id, version, state }: Sending,
  changes: Partial<Sending> & Pick<Sending, 'updatedAt'>,
): Promise<void> {
  const next = { ...changes, version: version + 1 };
  const { affected } = await manager
    .createQueryBuilder()
    .update(Sending)
    .set(next)
    .where({ id, version, state })
    .execute();
  if (affected !== 1) throw new UserError('changed-meanwhile');
}
