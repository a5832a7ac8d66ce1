import { plainText } from '../../../shared/plain-text.js';
import type { PageSignals } from './page-signals.js';

/** Where in the page a fact stands; `address`: the page does not say, so it is what was asked for. */
export type FactSource =
  | 'json-ld'
  | 'open-graph'
  | 'twitter'
  | 'dublin-core'
  | 'meta'
  | 'link'
  | 'time'
  | 'heading'
  | 'title'
  | 'html'
  | 'address';

export interface Told<T> {
  value: T;
  from: FactSource;
}

/** What may say a fact, the most trusted first. */
export type Candidates = readonly (readonly [FactSource, readonly string[]])[];

/** The first text that reads as something. */
export function first<T>(candidates: Candidates, read: (text: string) => T | null): Told<T> | null {
  for (const [from, texts] of candidates) {
    for (const text of texts) {
      const value = read(text);
      if (value !== null) return { value, from };
    }
  }
  return null;
}

export function metas({ meta }: PageSignals, ...names: string[]): string[] {
  return names.flatMap((name) => meta.get(name) ?? []);
}

/** Text without markup, at most so long; null where no letter and no digit is left. */
export function plain(text: string, longest: number): string | null {
  const shown = plainText(text.slice(0, 4 * longest))
    .slice(0, longest)
    .trim();
  return /[\p{L}\p{N}]/u.test(shown) ? shown.replace(/[\uD800-\uDBFF]$/, '') : null;
}
