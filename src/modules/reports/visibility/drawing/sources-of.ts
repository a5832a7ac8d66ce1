import type { Figure } from '../report-document.js';
import type { DocumentContext } from './document-context.js';

/** Where some numbers come from, in one line. */
export interface SourceLine {
  labels: string[];
  text: string;
}

/** The lines beneath numbers that stand together; numbers with the same origin share one. */
export function sourcesOf({ t, format }: DocumentContext, figures: readonly Figure[]): SourceLine[] {
  const words = t.reportView;
  const lines = new Map<string, SourceLine>();
  for (const { label, unitText, source, asOf, rule, limits } of figures) {
    const text = [
      `${words.unit}: ${unitText}`,
      `${words.source}: ${source.replace(/\.$/, '')}`,
      `${words.asOf}: ${format.day(asOf)}`,
      `${words.rule}: ${rule}`,
      limits && `${words.limits}: ${limits}`,
    ]
      .filter(Boolean)
      .join(' · ');
    const line = lines.get(text);
    if (line) line.labels.push(label);
    else lines.set(text, { labels: [label], text });
  }
  return [...lines.values()];
}

/** The numbers that a block names, in its order. */
export function figuresOf(figures: readonly Figure[], keys: readonly string[]): Figure[] {
  return keys.flatMap((key) => figures.find((figure) => figure.key === key) ?? []);
}

/** What a number is compared with, and how far its target is reached: a label and a text each. */
export function besideFigure({ t }: DocumentContext, figure: Figure): { label: string; text: string }[] {
  const { comparison, target } = figure;
  const words = t.reportView;
  return [
    ...(target
      ? [
          {
            label: words.target,
            text: target.reachedText ? words.targetReached(target.text, target.reachedText) : target.text,
          },
        ]
      : []),
    ...(comparison ? [{ label: comparison.label, text: comparison.text }] : []),
  ];
}
