import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';
import { StoredFile } from '../../../../media/file.entity.js';
import { CampaignGrant } from '../../../campaigns/campaign-grant.entity.js';
import { Funder } from '../../../funding/funder.entity.js';
import { FundingStatement } from '../../../funding/funding-statement.entity.js';
import { Grant } from '../../../funding/grant.entity.js';
import { statementInForce } from '../../../funding/statement-in-force.js';
import { GrantTarget } from '../../../funding/targets/grant-target.entity.js';
import { TargetReading } from '../../../funding/targets/target-reading.entity.js';
import type { GrantFacts, TargetFacts } from '../report-facts.js';

interface AskedOfGrants {
  language: 'de' | 'en';
  /** Whose statement is printed: the last of the report's period. */
  day: Day;
  timeZone: string;
}

/** The grants in the order of `ids`; those that are gone are left out. */
export async function grantFacts(
  manager: EntityManager,
  ids: readonly string[],
  asked: AskedOfGrants,
): Promise<GrantFacts[]> {
  if (!ids.length) return [];
  const ofGrants = { grantId: In([...ids]) };
  const grants = await manager.findBy(Grant, { id: In([...ids]) });
  const funders = await manager.findBy(Funder, { id: In(grants.map(({ funderId }) => funderId)) });
  const logoIds = funders.flatMap(({ logoFileId }) => logoFileId ?? []);
  const logos = logoIds.length ? await manager.findBy(StoredFile, { id: In(logoIds) }) : [];
  const statements = await manager.findBy(FundingStatement, ofGrants);
  const campaigns = await manager.findBy(CampaignGrant, ofGrants);
  const targets = await manager.find(GrantTarget, { where: ofGrants, order: { ordinal: 'ASC', id: 'ASC' } });
  const readings = targets.length
    ? await manager.find(TargetReading, {
        where: { targetId: In(targets.map(({ id }) => id)) },
        order: { day: 'ASC', id: 'ASC' },
      })
    : [];
  return ids.flatMap((wanted): GrantFacts[] => {
    const grant = grants.find(({ id }) => id === wanted);
    const funder = funders.find(({ id }) => id === grant?.funderId);
    if (!grant || !funder) return [];
    const { id, title, reference, periodStart, periodEnd, copiesRequired } = grant;
    const logo = logos.find((file) => file.id === funder.logoFileId);
    const own = targets.filter(({ grantId }) => grantId === id);
    const wordings = statements.filter(({ grantId }) => grantId === id);
    return [
      {
        id,
        title,
        reference,
        periodStart,
        periodEnd,
        funder: {
          id: funder.id,
          name: funder.name,
          shortName: funder.shortName,
          logo: logo ? { fileId: logo.id, sha256: logo.sha256, alt: funder.name } : null,
        },
        statement: statementInForce(wordings, asked.language, asked.day)?.text ?? '',
        copiesRequired,
        campaignIds: campaigns
          .filter(({ grantId }) => grantId === id)
          .map(({ campaignId }) => campaignId)
          .sort(),
        targets: own
          .filter(({ endedAt }) => endedAt === null)
          .map((target) => targetFacts(target, own, readings, asked)),
      },
    ];
  });
}

function targetFacts(
  target: GrantTarget,
  others: readonly GrantTarget[],
  readings: readonly TargetReading[],
  { timeZone }: AskedOfGrants,
): TargetFacts {
  const line = [target.id];
  const replaced: TargetFacts['replaced'] = [];
  for (let at = target.replacesId; at !== null;) {
    const before = others.find(({ id }) => id === at);
    if (!before || line.includes(before.id)) break;
    line.push(before.id);
    const { value, endedAt, endReason } = before;
    if (endedAt) replaced.push({ value, endedDay: dayOf(endedAt, timeZone), reason: endReason });
    at = before.replacesId;
  }
  const { id, indicator, name, unit, value, dueDay, remark } = target;
  return {
    id,
    indicator,
    name,
    unit,
    value,
    dueDay,
    remark,
    // what was read of a target goes on to the one that took its place
    readings: readings
      .filter(({ targetId }) => line.includes(targetId))
      .map((reading) => ({ day: reading.day, value: reading.value, source: reading.source })),
    replaced,
  };
}
