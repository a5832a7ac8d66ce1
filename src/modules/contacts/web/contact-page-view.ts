import type { Day } from '../../../shared/days.js';
import type { NamedDistrict } from '../../places/named-districts.js';
import type { ContactView } from '../contacts.queries.js';

export interface ContactPageView extends ContactView {
  today: Day;
  /** The notice of Art. 14 in both languages; null for a desk. */
  notices: Record<'de' | 'en', string> | null;
  namedDistricts: readonly NamedDistrict[];
}
