import type { DataSource } from 'typeorm';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { AddRelease } from '../modules/releases/add-release.js';
import { EditRelease } from '../modules/releases/edit-release.js';
import { ApproveRelease } from '../modules/releases/publication/approve-release.js';
import { ScheduleRelease } from '../modules/releases/publication/schedule-release.js';
import { releaseFacts } from '../modules/releases/release-input.js';
import type { ReleaseDraft } from '../modules/releases/release-input.js';
import { Release } from '../modules/releases/release.entity.js';
import { instantOf } from '../shared/zone-time.js';
import type { Calendar } from './calendar.js';
import type { HistoryClock } from './history-clock.js';
import { boilerplate } from './texts/releases.js';
import { correction, draftTexts, pressContact } from './texts/drafts.js';

/** Releases on their way: two drafts, one planned under embargo, and a correction of one that went out. */
export async function storeDrafts(
  dataSource: DataSource,
  clock: HistoryClock,
  {
    campaigns,
    editor,
    admin,
    calendar,
    timeZone,
  }: { campaigns: readonly string[]; editor: string; admin: string; calendar: Calendar; timeZone: string },
): Promise<void> {
  const audit = new AuditLog(clock);
  const add = new AddRelease(dataSource, clock, audit, { timeZone });
  const edit = new EditRelease(dataSource, clock, audit, { timeZone });
  const [early, ready, planned] = draftTexts.map((text) => ({
    ...releaseFacts.parse({ ...text, boilerplate, pressContact, campaignId: campaigns.at(-1) ?? null }),
    embargoUntil: null,
    publishedAt: null,
  })) as [ReleaseDraft, ReleaseDraft, ReleaseDraft];
  await add.run(early, editor);
  const id = await add.run(ready, editor);
  await edit.run(id, 1, { headline: ready.headline.replace('Neue', 'Zwei neue') }, admin, {
    note: 'Zahl in die Überschrift',
  });
  const at = instantOf(calendar.day(-6), '10:00', timeZone);
  const embargo = {
    embargoUntil: at,
    embargoReason: 'Die Zahlen werden an diesem Vormittag im Kreistag vorgestellt.',
  };
  const secret = await add.run({ ...planned, ...embargo }, editor);
  await new ApproveRelease(dataSource, clock, audit).run(secret, 1, admin);
  await new ScheduleRelease(dataSource, clock, audit).run(secret, 2, at, editor);
  await correctOne(dataSource, edit, editor);
}

/** The oldest one: a change of its text moves no mention of today. */
async function correctOne(dataSource: DataSource, edit: EditRelease, editor: string): Promise<void> {
  const [first] = await dataSource.manager.find(Release, {
    where: { state: 'published' },
    order: { publishedAt: 'ASC' },
    take: 1,
  });
  if (first)
    await edit.run(first.id, first.version, { subhead: correction.subhead }, editor, {
      note: correction.note,
    });
}
