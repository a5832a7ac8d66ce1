import { besideFigure, figuresOf, sourcesOf } from '../drawing/sources-of.js';
import type { Figure } from '../report-document.js';
import type { PartProps } from './report-parts.js';

/** Numbers that stand out, each with what it is compared with and what it rests on; beneath, where they come from. */
export function ReportFigures({ words, document, keys }: PartProps & { keys: readonly string[] }) {
  const figures = figuresOf(document.figures, keys);
  if (!figures.length) return null;
  return (
    <div class="report-figures">
      <ul>
        {figures.map((figure) => (
          <OneFigure key={figure.key} words={words} figure={figure} />
        ))}
      </ul>
      <details>
        <summary>{words.t.reportView.where}</summary>
        {sourcesOf(words, figures).map(({ labels, text }) => (
          <p key={text}>
            <b>{labels.join(', ')}</b>: {text}
          </p>
        ))}
      </details>
    </div>
  );
}

function OneFigure({ words, figure }: { words: PartProps['words']; figure: Figure }) {
  return (
    <li>
      <span class="report-figure-label">{figure.label}</span>
      <span class={`report-figure-value${figure.value === null ? ' report-unknown' : ''}`}>
        {figure.text}
      </span>
      {besideFigure(words, figure).map(({ label, text }) => (
        <span class="report-figure-beside" key={label}>
          {label}: {text}
        </span>
      ))}
      <span class="report-figure-basis">{figure.basis}</span>
    </li>
  );
}
