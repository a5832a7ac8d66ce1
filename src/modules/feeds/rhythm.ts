const looksAt = 20;

/**
 * Median minutes between the newest items of a feed, from their publication dates; null with fewer than three. Dates ahead of `now` are
 * left out. Several items of one minute (a batch) count as one.
 */
export function rhythmOf(published: readonly Date[], now: Date): number | null {
  const minutes = [...new Set(published.map((date) => Math.floor(date.getTime() / 60_000)))]
    .filter((minute) => minute <= now.getTime() / 60_000)
    .sort((a, b) => b - a)
    .slice(0, looksAt);
  if (minutes.length < 3) return null;
  const gaps = minutes
    .slice(1)
    .map((minute, i) => minutes[i]! - minute)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? null;
}
