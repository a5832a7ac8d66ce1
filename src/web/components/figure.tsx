import type { ComponentChildren } from 'preact';
import type { PageContext } from '../page-context.js';
import { Icon } from './icon.js';

/** Where a number comes from. Texts are ready to read; `rows` leads to the entries that were counted. */
export interface Pedigree {
  unit?: string;
  basis?: string;
  source?: string;
  asOf?: string;
  rule?: string;
  rows?: string;
}

interface FigureProps {
  ctx: Pick<PageContext, 't' | 'format'>;
  label: string;
  /** A number, a text such as a range, or null: unknown, which is never shown as zero. */
  value: number | string | null;
  unit?: string;
  /** One short line beneath: comparison, share, remainder. */
  note?: ComponentChildren;
  pedigree?: Pedigree;
}

/** One number with its unit and, on demand, its pedigree. Belongs in `<div class="figures">`. */
export function Figure({ ctx, label, value, unit, note, pedigree }: FigureProps) {
  const words = ctx.t.shell.figure;
  return (
    <div class="figure-box">
      <div class="figure-label">{label}</div>
      <div class="figure-value">
        {value === null ? (
          <span class="figure-unknown">
            <Icon name="unknown" size={22} /> {words.unknown}
          </span>
        ) : (
          <>
            {typeof value === 'number' ? ctx.format.number(value) : value}
            {unit && <span class="figure-unit"> {unit}</span>}
          </>
        )}
      </div>
      {note && <div class="figure-note">{note}</div>}
      {pedigree && <PedigreePanel label={label} pedigree={pedigree} words={words} />}
    </div>
  );
}

interface PanelProps {
  label: string;
  pedigree: Pedigree;
  words: PageContext['t']['shell']['figure'];
}

/** Where a number comes from, on demand; for numbers that are no {@link Figure}. */
export function PedigreePanel({ label, pedigree, words }: PanelProps) {
  const facts = (['unit', 'basis', 'source', 'asOf', 'rule'] as const).filter((key) => pedigree[key]);
  return (
    <details class="menu pedigree">
      <summary title={words.where}>
        <Icon name="info" size={16} />
        <span class="visually-hidden">
          {label}: {words.where}
        </span>
      </summary>
      <div class="menu-sheet">
        <strong>{words.where}</strong>
        <dl>
          {facts.map((key) => (
            <div key={key}>
              <dt>{words[key]}</dt>
              <dd>{pedigree[key]}</dd>
            </div>
          ))}
        </dl>
        {pedigree.rows && <a href={pedigree.rows}>{words.rows}</a>}
      </div>
    </details>
  );
}
