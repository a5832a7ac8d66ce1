import { UserError } from '../../../shared/errors.js';
import { stepFrom } from '../release-states.js';
import type { ReleaseStep } from '../release-states.js';
import type { Release, ReleaseState } from '../release.entity.js';

/** The state that a step leads to. Throws what `stepFrom` refuses it with. */
export function demandStep(release: Pick<Release, 'state' | 'archivedAt'>, step: ReleaseStep): ReleaseState {
  const way = stepFrom(release, step);
  if ('refusal' in way) throw new UserError(way.refusal);
  return way.to;
}
