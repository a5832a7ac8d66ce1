import { In } from 'typeorm';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/in-transaction.js';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { EditCampaign } from '../modules/campaigns/edit-campaign.js';
import { SetCampaignTargets } from '../modules/campaigns/set-campaign-targets.js';
import { AddTask } from '../modules/campaigns/tasks/add-task.js';
import { FinishTask } from '../modules/campaigns/tasks/finish-task.js';
import { taskInput } from '../modules/campaigns/tasks/task-input.js';
import { AddGrant } from '../modules/funding/add-grant.js';
import { grantFacts } from '../modules/funding/grant-input.js';
import { KeyMessage } from '../modules/mentions/key-messages/key-message.entity.js';
import { RecordCheck } from '../modules/releases/checks/record-check.js';
import { VariantText } from '../modules/releases/variants/variant-text.entity.js';
import { ReleaseGrant } from '../modules/releases/release-grant.entity.js';
import { Release } from '../modules/releases/release.entity.js';
import type { Calendar } from './calendar.js';
import { demoGoals, demoGrants, demoTasks } from './funding.js';
import type { HistoryClock } from './history-clock.js';
import { storeAims } from './store-aims.js';
import type { OutletIds } from './store-outlets.js';

interface Known {
  /** In the order of `demoCampaigns`. */
  campaigns: readonly string[];
  outlets: OutletIds;
  editor: string;
}

/** Grants with their duties, what the campaigns aim at, what is to be done, and what was done about the duties. */
export async function storeFunding(
  dataSource: DataSource,
  clock: HistoryClock,
  calendar: Calendar,
  known: Known,
): Promise<void> {
  const grants = await storeGrants(dataSource, clock, calendar, known);
  await storeGoals(dataSource, clock, calendar, { ...known, grants });
  await storeTasks(dataSource, clock, calendar, known);
  await storeChecks(dataSource, clock, calendar, { ...known, grants });
}

async function storeGrants(
  dataSource: DataSource,
  clock: HistoryClock,
  calendar: Calendar,
  { editor }: Known,
): Promise<string[]> {
  const add = new AddGrant(dataSource, clock, new AuditLog(clock));
  const ids: string[] = [];
  for (const { funder, from, to, statements, targets, dueDates, ...facts } of demoGrants) {
    const draft = grantFacts.parse({
      ...facts,
      periodStart: calendar.day(from),
      periodEnd: calendar.day(to),
    });
    const wordings = statements.map(({ since, ...statement }) => ({
      ...statement,
      validFrom: calendar.day(since),
    }));
    const id = await add.run({ ...draft, funder: { name: funder } }, wordings, editor);
    const aims = { grantId: id, from, targets, dueDates, editor };
    await storeAims(dataSource, clock, calendar, aims);
    ids.push(id);
  }
  return ids;
}

async function storeGoals(
  dataSource: DataSource,
  clock: HistoryClock,
  calendar: Calendar,
  { campaigns, outlets, grants, editor }: Known & { grants: readonly string[] },
): Promise<void> {
  const audit = new AuditLog(clock);
  const edit = new EditCampaign(dataSource, clock, audit);
  const aim = new SetCampaignTargets(dataSource, audit);
  const messages = await dataSource.manager.find(KeyMessage, { select: { id: true } });
  for (const [at, goal] of demoGoals.entries()) {
    const id = campaigns[at]!;
    const { until, grant, districts, wished, ...parts } = goal;
    const grantIds = grant === null ? [] : [grants[grant]!];
    await edit.run(id, { ...parts, goalUntil: calendar.day(until), grantIds }, editor);
    const outletIds = wished.map((slug) => outlets.get(slug)!);
    const keyMessageIds = messages.map((message) => message.id);
    await aim.run(id, { districtAgs: [...districts], outletIds, keyMessageIds }, editor);
  }
}

async function storeTasks(
  dataSource: DataSource,
  clock: HistoryClock,
  calendar: Calendar,
  { campaigns, outlets, editor }: Known,
): Promise<void> {
  const audit = new AuditLog(clock);
  const add = new AddTask(dataSource, clock, audit);
  const finish = new FinishTask(dataSource, clock, audit);
  for (const { campaign, due, outlet, result, ...task } of demoTasks) {
    const input = taskInput.parse({
      ...task,
      dueDay: due === null ? null : calendar.day(due),
      campaignId: campaign === null ? null : campaigns[campaign],
      outletId: outlet === null ? null : outlets.get(outlet),
    });
    const id = await add.run(input, editor);
    if (result) await finish.run(id, { done: true, result }, editor);
  }
}

/** The releases of a campaign belong to its grant; the newest two show what was written down about its duties. */
async function storeChecks(
  dataSource: DataSource,
  clock: HistoryClock,
  calendar: Calendar,
  { campaigns, grants, editor }: Known & { grants: readonly string[] },
): Promise<void> {
  const record = new RecordCheck(dataSource, clock, new AuditLog(clock));
  for (const [at, { grant }] of demoGoals.entries()) {
    if (grant === null) continue;
    const grantId = grants[grant]!;
    const releases = await dataSource.manager.find(Release, {
      select: { id: true },
      where: { campaignId: In([campaigns[at]!]) },
      order: { publishedAt: 'DESC', id: 'DESC' },
    });
    const links = releases.map(({ id }) => ({ releaseId: id, grantId }));
    await inTransaction(dataSource, async (manager) => {
      const there = await manager.findBy(ReleaseGrant, { grantId });
      const known = new Set(there.map(({ releaseId }) => releaseId));
      const fresh = links.filter(({ releaseId }) => !known.has(releaseId));
      if (fresh.length) await manager.insert(ReleaseGrant, fresh);
      // what variants were filled with says their grants too, or they would look changed by hand
      for (const filled of await manager.findBy(VariantText, {
        releaseId: In(fresh.map(({ releaseId }) => releaseId)),
      }))
        await manager.update(
          VariantText,
          { releaseId: filled.releaseId },
          { wording: { ...(filled.wording as object), grantIds: [grantId] } },
        );
    });
    const [newest, second] = releases;
    const base = { doneDay: null, party: '', note: '', waivedReason: '' };
    if (newest)
      await record.run(
        { releaseId: newest.id, grantId, rule: 'approval' },
        { ...base, doneDay: calendar.day(3), party: 'Referat Öffentlichkeitsarbeit' },
        editor,
      );
    if (second)
      await record.run(
        { releaseId: second.id, grantId, rule: 'logo' },
        { ...base, waivedReason: 'Reine Textmeldung, mit dem Zuwendungsgeber abgesprochen.' },
        editor,
      );
  }
}
