import type { Pedigree } from '../../../../web/components/figure.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Provenance } from '../reach-answer.js';

/** Where the numbers of a table come from, beneath it; open on paper. `units`: each column of numbers with what it counts. */
export function ProvenanceNote({
  ctx,
  provenance,
  units,
}: {
  ctx: PageContext;
  provenance: Provenance;
  units: readonly (readonly [header: string, unit: string])[];
}) {
  const { t } = ctx;
  const words = t.shell.figure;
  const facts = pedigreeOf(ctx, provenance);
  const rows = [
    [words.unit, units.map(([header, unit]) => `${header}: ${unit}`).join('; ')],
    [words.basis, facts.basis],
    [words.source, facts.source],
    [words.asOf, facts.asOf],
    [words.rule, facts.rule],
  ];
  return (
    <details class="provenance">
      <summary>{t.reach.details.where}</summary>
      <dl>
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A provenance as the panel of a figure shows it. */
export function pedigreeOf({ t }: PageContext, { unit, basis, source, asOf, rule }: Provenance): Pedigree {
  return { unit, basis, source, asOf, rule: t.reach.details.rule(rule.text, rule.version) };
}
