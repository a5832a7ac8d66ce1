import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { UserError } from '../../../shared/errors.js';
import { District } from '../../places/district.entity.js';
import { DistrictDenial } from '../places/district-denial.entity.js';
import { MentionDistrict } from '../mention-district.entity.js';

/** Sets the districts that a person says a mention is about. Throws `unknown-district`. */
export async function nameDistricts(
  manager: EntityManager,
  mentionId: string,
  keys: readonly string[],
): Promise<void> {
  await manager.delete(MentionDistrict, { mentionId, basis: 'hand' });
  const wanted = [...new Set(keys)];
  if (!wanted.length) return;
  // who enters a district takes back that it is not named
  await manager.delete(DistrictDenial, { mentionId, districtAgs: In(wanted) });
  const known = await manager.find(District, { select: { ags: true }, where: { ags: In(wanted) } });
  const missing = wanted.find((key) => !known.some(({ ags }) => ags === key));
  if (missing !== undefined) throw new UserError('unknown-district', { district: missing });
  await manager.insert(
    MentionDistrict,
    wanted.map((districtAgs) => ({ mentionId, districtAgs, basis: 'hand' as const })),
  );
}
