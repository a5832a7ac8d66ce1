import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Channel } from '../mentions/hand/channel.js';
import { Mention } from '../mentions/mention.entity.js';
import { PieceAudiences } from '../mentions/piece-audience.js';
import type { PieceAudience, PieceFigure } from '../mentions/piece-audience.js';
import { AudienceFigure } from '../outlets/figures/audience-figure.entity.js';
import { figureInForce } from '../outlets/figures/figure-in-force.js';
import { estimatorNames, estimators } from './estimators/reach-value.js';
import type { Estimator } from './estimators/reach-value.js';
import { MentionAudience } from './mention-audience.entity.js';

/** The rule that a channel asks for; what came from a feed stood on the web. */
export function estimatorOf(channel: Channel | null): Estimator {
  const asked = channel ?? 'online';
  return (
    estimatorNames.find((name) => (estimators[name].channels as readonly string[]).includes(asked)) ??
    'portal'
  );
}

/** The same figures that the estimates of a period take, for one piece. */
@Injectable()
export class PieceAudienceQueries extends PieceAudiences {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async of(mentionId: string): Promise<PieceAudience | null> {
    const { manager } = this.dataSource;
    const mention = await manager.findOneBy(Mention, { id: mentionId });
    if (!mention) return null;
    const rule = estimatorOf(mention.channel);
    const { metric, version } = estimators[rule];
    const mayHaveOwn = rule !== 'portal';
    const own = mayHaveOwn ? await manager.findOneBy(MentionAudience, { mentionId, metric }) : null;
    const figures =
      mention.outletId === null
        ? []
        : await manager.findBy(AudienceFigure, { outletId: mention.outletId, metric });
    const inForce = figureInForce(figures, metric, mention.day);
    const outletFigure = inForce && figureOf('outlet', inForce);
    const ownFigure = own && { ...figureOf('piece', own), note: own.note };
    return {
      rule,
      version,
      metric,
      mayHaveOwn,
      outletFigure,
      own: ownFigure,
      figure: ownFigure ?? outletFigure,
    };
  }
}

function figureOf(
  from: PieceFigure['from'],
  { low, high, source, url, asOf }: Omit<PieceFigure, 'from'>,
): PieceFigure {
  return { from, low, high, source, url, asOf };
}
