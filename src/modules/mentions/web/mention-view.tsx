import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { MentionDetail, Named } from '../mentions.queries.js';
import { HandEntry } from '../hand/web/edit-form.js';
import type { AttributionRow } from '../attribution/attributions.queries.js';
import type { DataField } from '../fields/data-field.entity.js';
import { MentionFields } from '../fields/web/mention-fields.js';
import type { ClippingRow } from '../clippings/clippings.queries.js';
import { MentionClippings } from '../clippings/web/mention-clippings.js';
import type { PieceAudience } from '../piece-audience.js';
import type { ReleaseChoice } from './attribution-form.js';
import { MentionCoding } from './mention-coding.js';
import { MentionAttribution } from './mention-attribution.js';
import { MentionDecision } from './mention-decision.js';
import { MentionEvidence } from './mention-evidence.js';
import { MentionSeen } from './mention-seen.js';
import { MentionInferred } from './mention-inferred.js';
import { NamedDistricts } from '../places/web/named-districts.js';
import { MentionEdit, MentionNote } from './mention-edit.js';
import { MentionHistory } from './mention-history.js';

interface Props {
  ctx: PageContext;
  detail: MentionDetail;
}

/** What was received stands apart from what was inferred, and both from what people decided. */
export function MentionView({
  ctx,
  detail,
  campaigns,
  attributions,
  releases,
  fields,
  clippings,
  audience,
}: Props & {
  campaigns: readonly Named[];
  attributions: readonly AttributionRow[];
  releases: readonly ReleaseChoice[];
  fields: readonly DataField[];
  clippings: readonly ClippingRow[];
  audience: PieceAudience;
}) {
  return (
    <div class="mention-page">
      <MentionDecision ctx={ctx} detail={detail} />
      <MentionEvidence ctx={ctx} detail={detail} />
      <div class="mention-columns">
        <MentionSeen ctx={ctx} detail={detail} />
        <MentionInferred ctx={ctx} detail={detail} audience={audience} />
      </div>
      <NamedDistricts ctx={ctx} detail={detail} />
      <HandEntry ctx={ctx} mention={detail.mention} />
      <MentionCoding ctx={ctx} detail={detail} />
      <MentionAttribution ctx={ctx} mention={detail.mention} rows={attributions} choices={releases} />
      <MentionFields ctx={ctx} row={detail} fields={fields} />
      <MentionClippings ctx={ctx} mentionId={detail.mention.id} rows={clippings} />
      {mayEdit(ctx) ? (
        <MentionEdit ctx={ctx} detail={detail} campaigns={campaigns} />
      ) : (
        <MentionNote ctx={ctx} detail={detail} />
      )}
      <MentionHistory ctx={ctx} detail={detail} />
    </div>
  );
}
