/** How long answers took, of those that were given. */
export interface AnswerTimes {
  answered: number;
  /** Half of them took at most so long, in milliseconds; null when there is none. */
  median: number | null;
  /** Given by the time an answer was wanted. */
  inTime: number;
}

export interface Answered {
  at: Date;
  answeredAt: Date;
  answerDueAt: Date | null;
}

export function answerTimes(enquiries: readonly Answered[]): AnswerTimes {
  const took = enquiries
    .map(({ at, answeredAt }) => Math.max(0, answeredAt.getTime() - at.getTime()))
    .sort((a, b) => a - b);
  const inTime = enquiries.filter(({ answeredAt, answerDueAt }) => answerDueAt && answeredAt <= answerDueAt);
  return { answered: took.length, median: medianOf(took), inTime: inTime.length };
}

function medianOf(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) return null;
  return sorted.length % 2 ? upper : (upper + sorted[sorted.length / 2 - 1]!) / 2;
}
