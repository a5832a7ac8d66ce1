import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { addDays, dayOf } from '../../../shared/days.js';
import { readableTitle } from '../../../shared/text/place-template.js';
import { Grant } from '../../funding/grant.entity.js';
import { ReleaseCheck } from '../../releases/checks/release-check.entity.js';
import { ReleaseGrant } from '../../releases/release-grant.entity.js';
import { Release } from '../../releases/release.entity.js';
import { entry } from './calendar-entry.js';
import type { CalendarEntry, CalendarSpan } from './calendar-entry.js';

/** Until when funders that want to hear before have to be told of planned releases, as long as nobody wrote down that they were or need not be. */
export async function noticesDue(
  manager: EntityManager,
  { from, to, timeZone }: CalendarSpan,
): Promise<CalendarEntry[]> {
  const planned = await manager.find(Release, {
    select: { id: true, headline: true, plannedAt: true },
    where: { state: 'scheduled', archivedAt: IsNull(), plannedAt: Not(IsNull()) },
  });
  const grants = await manager.find(Grant, { where: { noticeDays: Not(IsNull()), archivedAt: IsNull() } });
  if (!planned.length || !grants.length) return [];
  const releaseId = In(planned.map(({ id }) => id));
  const grantId = In(grants.map(({ id }) => id));
  const links = await manager.findBy(ReleaseGrant, { releaseId, grantId });
  const checks = await manager.findBy(ReleaseCheck, { releaseId, grantId, rule: 'notice' });
  const settled = new Set(
    checks
      .filter(({ doneDay, waivedReason }) => doneDay !== null || waivedReason !== '')
      .map((check) => `${check.releaseId}-${check.grantId}`),
  );
  const releases = new Map(planned.map((release) => [release.id, release]));
  const byId = new Map(grants.map((grant) => [grant.id, grant]));
  return links.flatMap((link) => {
    const id = `${link.releaseId}-${link.grantId}`;
    const release = releases.get(link.releaseId);
    const grant = byId.get(link.grantId);
    if (settled.has(id) || !release?.plannedAt || !grant) return [];
    const day = addDays(dayOf(release.plannedAt, timeZone), -(grant.noticeDays ?? 0));
    if (day < from || day > to) return [];
    const facts = {
      title: readableTitle(release.headline),
      about: grant.title,
      link: `/releases/${release.id}`,
    };
    return entry('notice', id, day, { ...facts, reminderDays: 1 });
  });
}
