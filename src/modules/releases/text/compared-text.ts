import type { Release } from '../release.entity.js';
import { shownWording } from '../variants/variant-wording.js';
import type { PlacedField } from '../variants/variant-wording.js';
import { textOfMarkdown } from './plain-blocks.js';

/** What newsrooms may copy from a release, without markup, and whom they may name. */
export function comparedText(release: Pick<Release, PlacedField | 'pressContact' | 'spokespersons'>): {
  body: string;
  boilerplate: string;
  spokespersons: string[];
} {
  const { subhead, lead, body, quotes, boilerplate } = shownWording(release);
  const { pressContact, spokespersons } = release;
  const texts = [subhead, lead, textOfMarkdown(body), ...quotes.map(({ text }) => text)];
  const persons = [...spokespersons, ...quotes.map(({ name }) => name), pressContact?.name ?? ''];
  return {
    body: texts.filter(Boolean).join('\n\n'),
    boilerplate: textOfMarkdown(boilerplate),
    spokespersons: [...new Set(persons.filter(Boolean))],
  };
}
