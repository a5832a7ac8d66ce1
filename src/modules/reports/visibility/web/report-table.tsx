import { Fragment } from 'preact';
import { isWebAddress } from '../../../../shared/sheets/cell-text.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { DataTable } from '../../../../web/components/table.js';
import { breakable, opportunity } from '../print/breakable-text.js';
import type { Cell, Row, Table } from '../report-document.js';

const tones: Record<Extract<Cell, { kind: 'state' }>['state'], Tone> = {
  good: 'good',
  open: 'neutral',
  missed: 'bad',
  unknown: 'off',
};

/** A table of a report; what has no room on a page is left to the spreadsheet. */
export function ReportTable({ table }: { table: Table }) {
  const shown = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !column.sheetOnly);
  const widest = Math.max(...shown.map(({ column }) => column.width));
  const primary = shown.find(({ column }) => column.width === widest);
  return (
    <div class="report-table" role="group" aria-label={table.caption} tabIndex={0}>
      {table.rows.length > 0 ? (
        <DataTable
          caption={table.caption}
          showCaption
          density="compact"
          rows={table.rows.map((row, at) => ({ row, at }))}
          rowKey={({ at }) => String(at)}
          columns={shown.map(({ column, index }) => ({
            key: column.key,
            header: column.header,
            align: column.align,
            primary: column === primary?.column,
            cell: ({ row }: { row: Row }) => <CellText cell={row.cells[index]} />,
          }))}
        />
      ) : (
        <>
          <p class="report-caption">{table.caption}</p>
          <p>{table.empty}</p>
        </>
      )}
      {table.note && <p class="report-note">{table.note}</p>}
    </div>
  );
}

function CellText({ cell }: { cell: Cell | undefined }) {
  if (!cell) return null;
  switch (cell.kind) {
    case 'state':
      return <StatusBadge tone={tones[cell.state]}>{cell.text}</StatusBadge>;
    case 'number':
    case 'percent':
    case 'day':
      return <span class="nowrap">{cell.text}</span>;
    case 'range':
      return <>{cell.text}</>;
    case 'text':
      return cell.href && isWebAddress(cell.href) ? (
        <a href={cell.href} rel="noreferrer">
          <Broken text={cell.text} />
        </a>
      ) : (
        <Broken text={cell.text} />
      );
  }
}

/** Hosts may break at their dots, and words that no column holds anywhere; all others stay whole or are hyphenated. */
function Broken({ text }: { text: string }) {
  return (
    <>
      {breakable(text)
        .split(opportunity)
        .map((piece, at) => (
          <Fragment key={at}>
            {at > 0 && <wbr />}
            {piece}
          </Fragment>
        ))}
    </>
  );
}
