import type { EntityManager } from 'typeorm';
import { UserError } from '../../../shared/errors.js';
import type { ErrorCode } from '../../../shared/errors.js';
import { Contact } from '../../contacts/contact.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { District } from '../../places/district.entity.js';
import { Campaign } from '../campaign.entity.js';
import type { Task } from './task.entity.js';

type Subjects = Partial<Pick<Task, 'campaignId' | 'releaseId' | 'outletId' | 'districtAgs' | 'contactId'>>;

/** Throws `unknown-…` when a task would be about something that is not there. */
export async function refuseUnknownSubjects(manager: EntityManager, subjects: Subjects): Promise<void> {
  const checks: [string | null | undefined, ErrorCode, (key: string) => Promise<boolean>][] = [
    [subjects.campaignId, 'unknown-campaign', (id) => manager.existsBy(Campaign, { id })],
    // releases stand in a later room, so they are known by name only
    [subjects.releaseId, 'unknown-release', (id) => manager.existsBy('Release', { id })],
    [subjects.outletId, 'unknown-outlet', (id) => manager.existsBy(Outlet, { id })],
    [subjects.districtAgs, 'unknown-district', (ags) => manager.existsBy(District, { ags })],
    [subjects.contactId, 'unknown-contact', (id) => manager.existsBy(Contact, { id })],
  ];
  for (const [key, code, exists] of checks)
    if (typeof key === 'string' && !(await exists(key))) throw new UserError(code);
}
