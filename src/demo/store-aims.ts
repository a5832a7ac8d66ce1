import type { DataSource } from 'typeorm';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { AddDueDates } from '../modules/funding/due-dates/add-due-dates.js';
import { dueDateInput } from '../modules/funding/due-dates/due-date-input.js';
import { EditDueDate } from '../modules/funding/due-dates/edit-due-date.js';
import { AddTargets } from '../modules/funding/targets/add-targets.js';
import { ReplaceTarget } from '../modules/funding/targets/replace-target.js';
import { targetInput } from '../modules/funding/targets/target-input.js';
import { TargetReadings } from '../modules/funding/targets/target-readings.js';
import type { Calendar } from './calendar.js';
import type { DemoGrant } from './funding.js';
import type { HistoryClock } from './history-clock.js';

interface Aims extends Pick<DemoGrant, 'from' | 'targets' | 'dueDates'> {
  grantId: string;
  editor: string;
}

/** What a grant is to reach, what was reached by hand, and its reports, each on the day on which somebody would have entered it. */
export async function storeAims(
  dataSource: DataSource,
  clock: HistoryClock,
  calendar: Calendar,
  { grantId, from, targets, dueDates, editor }: Aims,
): Promise<void> {
  const audit = new AuditLog(clock);
  const add = new AddTargets(dataSource, clock, audit);
  const replace = new ReplaceTarget(dataSource, clock, audit);
  const readings = new TargetReadings(dataSource, clock, audit);
  const addDates = new AddDueDates(dataSource, clock, audit);
  const editDate = new EditDueDate(dataSource, clock, audit);
  const goTo = (daysAgo: number) => {
    clock.moveTo(new Date(`${calendar.day(Math.max(0, daysAgo))}T09:00:00Z`));
  };
  for (const { due, replacement, readings: read = [], ...target } of targets) {
    goTo(from);
    const dueDay = due === undefined ? null : calendar.day(due);
    const [added] = await add.run(grantId, [targetInput.parse({ ...target, dueDay })], editor);
    let id = added!;
    if (replacement) {
      goTo(replacement.on);
      const { value, reason } = replacement;
      const { remark = '' } = target;
      id = await replace.run(grantId, id, { value, reason, dueDay, remark }, editor);
    }
    for (const { on, ...reading } of read) {
      goTo(on);
      const day = calendar.day(on);
      await readings.add(grantId, id, { ...reading, day }, day, editor);
    }
  }
  for (const { due, from: start, to: end, done, ...date } of dueDates) {
    goTo(from);
    const input = dueDateInput.parse({
      ...date,
      dueDay: calendar.day(due),
      periodStart: calendar.day(start),
      periodEnd: calendar.day(end),
    });
    const [added] = await addDates.run(grantId, [input], editor);
    if (done === undefined) continue;
    goTo(done);
    await editDate.run(grantId, added!, null, { done: true }, editor);
  }
  clock.moveTo(calendar.now);
}
