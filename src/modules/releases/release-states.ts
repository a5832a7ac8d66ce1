import type { Release, ReleaseState } from './release.entity.js';

/** What people (and `publish` also the clock) do with a release on its way to the public. */
export const releaseSteps = ['approve', 'withdraw', 'schedule', 'unschedule', 'publish'] as const;
export type ReleaseStep = (typeof releaseSteps)[number];

/** Why a step is not possible. */
export type StepRefusal =
  'release-archived' | 'release-not-approved' | 'release-published' | 'release-not-scheduled';

/** Where a step leads; steps that are not named are refused. */
const ways: Record<ReleaseState, Partial<Record<ReleaseStep, ReleaseState>>> = {
  draft: { approve: 'approved' },
  approved: { approve: 'approved', withdraw: 'draft', schedule: 'scheduled', publish: 'published' },
  scheduled: { withdraw: 'draft', schedule: 'scheduled', unschedule: 'approved', publish: 'published' },
  published: { publish: 'published' },
};

/** The state after a step, or why it is refused. */
export function stepFrom(
  { state, archivedAt }: Pick<Release, 'state' | 'archivedAt'>,
  step: ReleaseStep,
): { to: ReleaseState } | { refusal: StepRefusal } {
  if (archivedAt !== null) return { refusal: 'release-archived' };
  const to = ways[state][step];
  if (to !== undefined) return { to };
  if (state === 'published') return { refusal: 'release-published' };
  return { refusal: step === 'unschedule' ? 'release-not-scheduled' : 'release-not-approved' };
}

export function maySteps(release: Pick<Release, 'state' | 'archivedAt'>): ReleaseStep[] {
  return releaseSteps.filter((step) => 'to' in stepFrom(release, step));
}

/** Entered as it had gone out: nobody approved it here. */
export function wasLogged({ state, approvedAt }: Pick<Release, 'state' | 'approvedAt'>): boolean {
  return state === 'published' && approvedAt === null;
}

/** What a change of the wording means for where the release stands. */
export function afterTextChange(state: ReleaseState): 'stays' | 'approval-withdrawn' | 'correction' {
  if (state === 'published') return 'correction';
  return state === 'draft' ? 'stays' : 'approval-withdrawn';
}
