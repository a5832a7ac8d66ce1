import { Highlight } from '../../../web/components/highlight.js';
import type { PageContext } from '../../../web/page-context.js';
import type { NamedProof, Proof, ReuseProof } from '../attribution/proof.js';

interface Props {
  ctx: PageContext;
  proofs: readonly Proof[];
  /** Names of outlets, by id. */
  outlets: Record<string, string>;
}

/** What speaks for a release, as it was found: passages side by side, names in their place, the mail that was sent. */
export function AttributionProofs({ ctx, proofs, outlets }: Props) {
  const words = ctx.t.attribution;
  const found = proofs.filter(({ grade }) => grade !== 'D');
  if (!found.length) return <p class="quiet">{words.noProof}</p>;
  return (
    <ul class="proofs">
      {found.map((proof, index) => (
        <li key={index}>
          {proof.grade === 'A' && <Reuse ctx={ctx} proof={proof} />}
          {proof.grade === 'B' && <Named ctx={ctx} proof={proof} />}
          {proof.grade === 'C' && (
            <p>
              {words.sent(
                outlets[proof.outletId] ?? ctx.t.mentions.unknownOutlet,
                ctx.format.dateTime(new Date(proof.sentAt)),
                words.after(proof.elapsedDays),
                proof.days,
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Reuse({ ctx, proof }: { ctx: PageContext; proof: ReuseProof }) {
  const words = ctx.t.attribution;
  return (
    <>
      <p>
        {words.reuse(ctx.format.percent(proof.share), proof.passageCount, words.reuseFields[proof.field])}
      </p>
      <table class="passages">
        <caption class="visually-hidden">{words.passages}</caption>
        <thead>
          <tr>
            <th scope="col">{words.inPiece}</th>
            <th scope="col">{words.inRelease}</th>
          </tr>
        </thead>
        <tbody>
          {proof.passages.map(({ piece, release }, index) => (
            <tr key={index}>
              <td>{piece}</td>
              <td>{release}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Named({ ctx, proof }: { ctx: PageContext; proof: NamedProof }) {
  return (
    <>
      <p>{ctx.t.attribution.named[proof.what](proof.name)}</p>
      <p class="proof-snippet">
        <Highlight text={proof.snippet} spans={[{ start: proof.start, end: proof.end }]} />
      </p>
    </>
  );
}
