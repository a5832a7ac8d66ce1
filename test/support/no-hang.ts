const hangMs = 10_000;

/**
 * Runs hostile input through `work` and throws when it took over ten seconds: work that grows with the square of such input takes minutes, linear work
 * milliseconds, so a slow machine cannot fail it. How fast things are is measured in `bench/`.
 */
export function withoutHanging<T>(work: () => T): T {
  const started = performance.now();
  const result = work();
  const ms = performance.now() - started;
  if (ms > hangMs) throw new Error(`took ${Math.round(ms)} ms: more than linear`);
  return result;
}
