/** First count of each step of colour; step 0 is none at all. */
const beginnings: readonly number[] = [1, 2, 5, 10];
export type MapStep = 0 | 1 | 2 | 3 | 4;

/** Which of five colours a count gets: none, 1, 2 to 4, 5 to 9, 10 and more. Fixed, so that two maps can be compared. */
export function mapStep(count: number): MapStep {
  return beginnings.filter((first) => count >= first).length as MapStep;
}

/** From the first count of a step to its last; null: open. */
export function stepRange(step: MapStep): { from: number; to: number | null } {
  if (step === 0) return { from: 0, to: 0 };
  const next = beginnings[step];
  return { from: beginnings[step - 1]!, to: next === undefined ? null : next - 1 };
}

export const mapSteps: readonly MapStep[] = [0, 1, 2, 3, 4];
