import { sheetFormats } from '../../shared/sheets/sheet.js';
import { asset } from '../assets.js';
import type { PageContext } from '../page-context.js';
import { withQuery } from '../query-links.js';
import type { QueryChanges } from '../query-links.js';
import { Icon } from './icon.js';

/** One more way to have the list: another path, or more in it. */
export interface ExportChoice {
  label: string;
  path: string;
  changes?: QueryChanges;
}

/** {@link ExportMenu} above a list, at the end of the line. */
export function ExportLine(props: ExportMenuProps) {
  return (
    <div class="export-line">
      <ExportMenu {...props} />
    </div>
  );
}

interface ExportMenuProps {
  ctx: Pick<PageContext, 't' | 'query'>;
  path: string;
  more?: readonly ExportChoice[];
}

/** The list that is shown, as a file: the same filter, without pages. `path` is the address without its ending. Works without script. */
export function ExportMenu({ ctx, path, more = [] }: ExportMenuProps) {
  const words = ctx.t.exports;
  const choices: ExportChoice[] = [
    ...sheetFormats.map((format) => ({ label: words.formats[format], path: `${path}.${format}` })),
    ...more,
  ];
  return (
    <details class="menu export-menu">
      {/* here and not in the head, so that every list can have the menu; browsers take it in either place */}
      <link rel="stylesheet" href={asset('/static/exports.css')} />
      <summary class="btn btn-sm">
        <Icon name="download" size={16} />
        {words.menu}
      </summary>
      <div class="menu-sheet">
        <ul>
          {choices.map(({ label, path: to, changes = {} }) => (
            <li key={label}>
              <a href={withQuery(to, ctx.query, changes)}>{label}</a>
            </li>
          ))}
        </ul>
        <p class="quiet">{words.hint}</p>
      </div>
    </details>
  );
}
