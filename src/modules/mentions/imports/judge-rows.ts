import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import type { SheetRow } from '../../../shared/sheets/sheet-row.js';
import { Item } from '../../feeds/item.entity.js';
import { Mention } from '../mention.entity.js';
import type { DuplicateReason } from './import-problem.entity.js';
import type { KnownOutlet, OutletNames, RowOutlet } from './outlet-names.js';
import { addressKey, pieceKey, storedPieceKey } from './piece-keys.js';
import { readRow } from './read-row.js';
import type { RowDraft, RowProblem, RowReading } from './read-row.js';

/** A row that becomes a mention. */
export interface Piece extends RowDraft {
  outletOfRow: KnownOutlet | null;
  /** An item that a feed showed and no watch found: the mention is of it. */
  itemId: string | null;
  addressKey: string | null;
  pieceKey: string;
}

/** What becomes of one row. `open`: a name of an outlet that nobody has explained. */
export type Verdict = { line: number; open?: RowOutlet['open'] } & (
  | { kind: 'accepted'; piece: Piece }
  | { kind: 'duplicate'; reason: DuplicateReason; headline: string; other: string }
  | { kind: 'error'; problems: RowProblem[] }
);

/** Judges the rows of one import, some at a time, and remembers what it has accepted. */
export class RowJudge {
  /** Lines of accepted rows by address and by piece. */
  private readonly accepted = new Map<string, number>();

  constructor(
    private readonly reading: RowReading,
    private readonly outlets: OutletNames,
    private readonly addresses: ReadonlyMap<string, string>,
  ) {}

  /** In the order of `rows`. A handful of queries, however many rows. */
  async judge(manager: EntityManager, rows: readonly SheetRow[]): Promise<Verdict[]> {
    const read = rows.map((row) => readRow(row, this.reading));
    const keys = read.map((row) => (row.ok ? addressKey(row.draft.url) : null));
    const items = await itemsAt(manager, keys);
    const pieces = read.map((row, at) => {
      const key = keys[at] ?? null;
      return row.ok ? this.piece(row.draft, key, items.get(key ?? '')) : null;
    });
    const stored = await storedPieces(
      manager,
      pieces.flatMap((one) => one?.piece ?? []),
    );
    return read.map((row, at): Verdict => {
      if (!row.ok) return { line: row.line, kind: 'error', problems: row.problems };
      const { piece, open } = pieces[at]!;
      return { open, ...this.verdict(piece, items.get(piece.addressKey ?? '')?.mentionId, stored) };
    });
  }

  /** A row without outlet is of the one that its item was seen at. */
  private piece(
    draft: RowDraft,
    key: string | null,
    item: ItemAt | undefined,
  ): { piece: Piece; open: RowOutlet['open'] } {
    const { outlet: named, open } = this.outlets.of(draft);
    const outlet = named ?? (draft.outlet === '' ? this.outlets.withId(item?.outletId ?? null) : null);
    const pieceOf = { ...draft, outletId: outlet?.id ?? null, outletName: draft.outlet };
    const piece = {
      ...draft,
      outletOfRow: outlet,
      itemId: item?.id ?? null,
      addressKey: key,
      pieceKey: pieceKey(pieceOf),
    };
    return { piece, open };
  }

  private verdict(piece: Piece, ofItem: string | undefined, stored: ReadonlyMap<string, string>): Verdict {
    const { line, headline } = piece;
    const address = piece.addressKey === null ? '' : `address ${piece.addressKey}`;
    const duplicate = (reason: DuplicateReason, other: string): Verdict => ({
      line,
      kind: 'duplicate',
      reason,
      headline,
      other,
    });
    const sameLine = this.accepted.get(address) ?? this.accepted.get(piece.pieceKey);
    if (sameLine !== undefined) return duplicate('sameInFile', String(sameLine));
    const sameAddress = ofItem ?? this.addresses.get(piece.addressKey ?? '');
    if (sameAddress !== undefined) return duplicate('sameAddress', sameAddress);
    const samePiece = stored.get(piece.pieceKey);
    if (samePiece !== undefined) return duplicate('samePiece', samePiece);
    if (address) this.accepted.set(address, line);
    this.accepted.set(piece.pieceKey, line);
    return { line, kind: 'accepted', piece };
  }
}

interface ItemAt {
  id: string;
  outletId: string | null;
  mentionId: string | undefined;
}

/** Items by what their addresses are compared by, with the mention of each where there is one. */
async function itemsAt(
  manager: EntityManager,
  keys: readonly (string | null)[],
): Promise<Map<string, ItemAt>> {
  const wanted = [...new Set(keys.flatMap((key) => key ?? []))];
  const items = await selectRows(manager, Item, ['id', 'identity', 'outletId'], 'identity', wanted);
  const ids = items.map(({ id }) => id);
  const mentions = await selectRows(manager, Mention, ['id', 'itemId'], 'itemId', ids);
  const mentionOf = new Map(mentions.map(({ id, itemId }) => [itemId, id]));
  return new Map(
    items.map(({ id, identity, outletId }) => [identity, { id, outletId, mentionId: mentionOf.get(id) }]),
  );
}

/** Mentions of the same outlets on the same days, by what they are compared by. */
async function storedPieces(manager: EntityManager, pieces: readonly Piece[]): Promise<Map<string, string>> {
  const days = [...new Set(pieces.map(({ day }) => day))];
  const outlets = [...new Set(pieces.map(({ outletOfRow }) => outletOfRow?.id ?? null))];
  const known = outlets.filter((id) => id !== null);
  const found = new Map<string, string>();
  const wheres = [
    ...(known.length ? [{ day: In(days), outletId: In(known) }] : []),
    ...(known.length < outlets.length ? [{ day: In(days), outletId: IsNull() }] : []),
  ];
  for (const where of wheres) {
    const mentions = await manager.find(Mention, {
      select: { id: true, outletId: true, day: true, headline: true, note: true },
      where,
    });
    for (const mention of mentions) found.set(storedPieceKey(mention), mention.id);
  }
  return found;
}
