import { snippetAround } from '../matching/snippet.js';
import { namedInText } from './named-in-text.js';
import {
  attributionRules as rules,
  type Grade,
  type NamedProof,
  type NoProof,
  type Passage,
  type Proof,
  type ReuseProof,
  type SentProof,
} from './proof.js';
import type { ReadRelease, ReleaseInput } from './read-release.js';
import { DAY, placeInWindow } from './reuse-window.js';
import { isReuse, textReuse, type TextReuse } from './text-reuse.js';

/** A published piece, texts without markup. */
export interface Piece {
  title: string;
  /** The teaser; empty when there is none. */
  summary: string;
  content: string | null;
  publishedAt: Date;
  /** The outlet and all that count as the same newsroom: its title, editions of an addressed title. */
  outletIds: readonly string[];
}

const fields = ['title', 'summary', 'content'] as const;
const mostPassages = 12;
const longestQuote = 200;
/** Characters that a quote keeps even if no blank is near. */
const shortestQuote = 40;

/**
 * Grades by evidence whether a piece comes from a release; the first proof decides, others that hold as well follow. A and B
 * need a piece from one hour before the release went out up to 60 days after it; C one from the moment the outlet was
 * written to up to `replyDays` days (of 24 hours) later. A piece of more than an hour before the release is always D.
 */
export function gradePiece(piece: Piece, release: ReadRelease): { grade: Grade; proofs: Proof[] } {
  const place = placeInWindow(release.input, piece.publishedAt);
  if (place === 'before') return organic('before-release', null);
  const reuses = place === 'within' ? reusesOf(piece, release) : [];
  const proofs: Proof[] = [
    ...reuseProof(release, reuses),
    ...(place === 'within' ? namedProofs(piece, release) : []),
    ...sentProof(piece, release.input),
  ];
  if (proofs[0]) return { grade: proofs[0].grade, proofs };
  if (place === 'after') return organic('after-window', null);
  if (!hasComparableText(piece)) return organic('no-text', null);
  return organic('nothing-found', Math.max(...reuses.map(({ reuse }) => reuse.share)));
}

/** Whether there is more than a title to compare. */
export function hasComparableText({ summary, content }: Pick<Piece, 'summary' | 'content'>): boolean {
  return summary.trim() !== '' || (content ?? '').trim() !== '';
}

function organic(reason: NoProof['reason'], share: number | null): { grade: 'D'; proofs: Proof[] } {
  return { grade: 'D', proofs: [{ grade: 'D', rules, reason, share }] };
}

interface FieldReuse {
  field: ReuseProof['field'];
  text: string;
  reuse: TextReuse;
}

/** Teaser and article; a title alone is too short to tell. */
function reusesOf({ summary, content }: Piece, release: ReadRelease): FieldReuse[] {
  const texts = [
    { field: 'summary' as const, text: summary },
    { field: 'content' as const, text: content ?? '' },
  ];
  return texts.map(({ field, text }) => ({ field, text, reuse: textReuse(text, release) }));
}

/** Of the field with the greater share, if there is one. */
function reuseProof(release: ReadRelease, reuses: FieldReuse[]): ReuseProof[] {
  const [best] = reuses.filter(({ reuse }) => isReuse(reuse)).sort((a, b) => b.reuse.share - a.reuse.share);
  if (!best) return [];
  const { share, covered, length, runs } = best.reuse;
  const passages = passagesOf(best, release.input.body);
  return [
    { grade: 'A', rules, field: best.field, share, covered, length, passages, passageCount: runs.length },
  ];
}

function passagesOf({ text, reuse }: FieldReuse, body: string): Passage[] {
  return [...reuse.runs]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, mostPassages)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, releaseStart, releaseEnd }) => ({
      piece: quote(text.slice(start, end)),
      release: quote(body.slice(releaseStart, releaseEnd)),
      characters: end - start,
    }));
}

function quote(passage: string): string {
  return snippetAround(passage, 0, Math.min(passage.length, shortestQuote), longestQuote).snippet;
}

/** One for each spokesperson, the headline and each link, from the first field that names it. */
function namedProofs(piece: Piece, release: ReadRelease): NamedProof[] {
  const proofs = new Map<string, NamedProof>();
  for (const field of fields) {
    const text = piece[field] ?? '';
    for (const { what, name, start, end } of namedInText(text, release)) {
      const key = `${what} ${name}`;
      if (proofs.has(key)) continue;
      proofs.set(key, {
        grade: 'B',
        rules,
        what,
        name,
        field,
        ...snippetAround(text, start, end, longestQuote),
      });
    }
  }
  return [...proofs.values()];
}

/** The last time that the newsroom was written to before the piece. */
function sentProof({ outletIds, publishedAt }: Piece, { deliveries, replyDays }: ReleaseInput): SentProof[] {
  const answered = deliveries.filter(({ outletId, sentAt }) => {
    const elapsed = publishedAt.getTime() - sentAt.getTime();
    return outletIds.includes(outletId) && elapsed >= 0 && elapsed <= replyDays * DAY;
  });
  const last = answered.sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime())[0];
  if (!last) return [];
  const { outletId, sentAt } = last;
  const elapsedDays = Math.floor((publishedAt.getTime() - sentAt.getTime()) / DAY);
  return [{ grade: 'C', rules, outletId, sentAt: sentAt.toISOString(), days: replyDays, elapsedDays }];
}
