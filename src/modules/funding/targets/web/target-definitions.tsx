import { Fact, Facts } from '../../../../web/components/facts.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { IndicatorKey } from '../indicators.js';

/** How an indicator is worked out, what it rests on, and what it does not say. */
export function Definition({ ctx, indicator }: { ctx: PageContext; indicator: IndicatorKey }) {
  const words = ctx.t.targets;
  const { formula, basis, limits } = ctx.t.indicators[indicator];
  return (
    <Facts>
      <Fact name={words.formula}>{formula}</Fact>
      <Fact name={words.basis}>{basis}</Fact>
      <Fact name={words.limits}>{limits}</Fact>
    </Facts>
  );
}

/** The same for many, folded up. */
export function Definitions({ ctx, indicators }: { ctx: PageContext; indicators: readonly IndicatorKey[] }) {
  return (
    <details class="room-fold">
      <summary>{ctx.t.targets.definitions}</summary>
      {indicators.map((indicator) => (
        <section key={indicator} class="room-definition">
          <h3>{ctx.t.indicators[indicator].name}</h3>
          <Definition ctx={ctx} indicator={indicator} />
        </section>
      ))}
    </details>
  );
}
