import type { Day } from '../../../shared/days.js';
import type { NamedDistrict } from '../../places/named-districts.js';
import type { ContactView } from '../contacts.queries.js';

export interface ContactPageView extends ContactView {
  today: Day;
  namedDistricts: readonly NamedDistrict[];
}
