import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `check` again and again until it passes; throws its last error after `patienceMs`. For what happens in another thread or process. */
export async function eventually(check: () => void | Promise<void>, patienceMs = 10_000): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(20);
    }
  }
}
