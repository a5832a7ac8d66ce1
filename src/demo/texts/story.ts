import type { Random } from '../random.js';

/**
 * A story in several wordings. Slots: `{ort}` an invented place, `{kreis}` its district ("Kreis Musterland", masculine), `{n}` a small number, `{h}`
 * a number in the hundreds.
 */
export interface Story {
  titles: readonly string[];
  summaries: readonly string[];
}

/** Fills the slots of one telling; the same telling keeps its numbers in headline and summary. */
export function slotFiller(place: string, random: Random): (text: string) => string {
  const values: Record<string, string> = {
    ort: place,
    kreis: `Kreis ${place}`,
    n: String(random.int(4, 19)),
    h: String(random.int(12, 88) * 10),
  };
  return (text) => text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}
