import type { PageContext } from '../../../web/page-context.js';
import { mapSteps, stepRange } from '../map/map-steps.js';
import type { MapStep } from '../map/map-steps.js';
import type { MapInk } from './map-ink.js';

interface LegendProps {
  ctx: Pick<PageContext, 't' | 'format'>;
  id: string;
  ink: MapInk;
  /** Only what the map shows. */
  hasTargets: boolean;
}

export interface LegendItem {
  text: string;
  look: { step: MapStep } | 'hatched' | 'target';
}

export function legendItems({ t, format }: LegendProps['ctx'], hasTargets: boolean): LegendItem[] {
  const words = t.districtMap;
  const steps = mapSteps.map((step): LegendItem => {
    const { from, to } = stepRange(step);
    const text =
      step === 0
        ? words.silent
        : to === null
          ? words.atLeast(format.number(from))
          : from === to
            ? words.exactly(from)
            : words.between(format.number(from), format.number(to));
    return { text, look: { step } };
  });
  return [
    ...steps,
    { text: words.notObservable, look: 'hatched' },
    ...(hasTargets ? [{ text: words.targeted, look: 'target' as const }] : []),
  ];
}

/** What the colours mean. Stands above the map. */
export function MapLegend({ ctx, id, ink, hasTargets }: LegendProps) {
  return (
    <ul class="map-legend">
      {legendItems(ctx, hasTargets).map(({ text, look }) => (
        <li key={text}>
          <svg width="18" height="14" aria-hidden="true">
            <LegendSign id={id} look={look} ink={ink} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

export function LegendSign({ id, look, ink }: { id: string; look: LegendItem['look']; ink: MapInk }) {
  const box = { x: 1, y: 1, width: 16, height: 12 };
  if (look === 'hatched') return <rect {...box} {...ink('map-legend-edge')} fill={`url(#${id}-hatch)`} />;
  if (look === 'target') return <rect {...box} {...ink('map-target')} />;
  return <rect {...box} {...ink(`map-legend-edge map-${look.step}`)} />;
}
