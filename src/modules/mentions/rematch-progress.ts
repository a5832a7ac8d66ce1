import type { WatchRematch } from './watch-rematch.entity.js';

/** How far a walk over stored items is, for people and programs. */
export interface RematchProgress {
  state: 'waiting' | 'running' | 'done';
  done: number;
  total: number;
  found: number;
  ended: number;
}

/** null: there never was a walk. Items that vanish meanwhile make no progress beyond the total. */
export function rematchProgress(walk: WatchRematch | null): RematchProgress | null {
  if (!walk) return null;
  const { total, done, found, ended, finishedAt, leaseUntil } = walk;
  if (finishedAt) return { state: 'done', done, total: done, found, ended };
  const state = leaseUntil || done > 0 ? 'running' : 'waiting';
  return { state, done: Math.min(done, total), total, found, ended };
}
