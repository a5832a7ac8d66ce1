import type { de } from '../de.js';
import { counted } from '../plural.js';

const n = counted('en');
const told = (who: string, where: string) => (area: number, named: number) =>
  `${who}: ${n(area, '1 placement', '# placements')} in outlets that spread ${where}; named in ${n(named, '1 text', '# texts')}.`;

export const nearby: (typeof de)['nearby'] = {
  title: 'References nearby',
  lead: 'Districts next door, or of the same kind and size, that were reported on or in. Reviewed placements are counted.',
  leadOfMunicipality:
    'Its own district, then municipalities and districts next door, or of the same kind and size, that were reported on or in. Reviewed placements are counted. Where an outlet spreads is known by district only; of municipalities this says whether texts name them.',
  own: {
    district: told('Here', 'here'),
    municipality: told('In the district of this municipality', 'there'),
  },
  itself: (named) => `The municipality itself: named in ${n(named, '1 text', '# texts')}.`,
  place: 'District or municipality',
  toList: 'As a list',
  reason: 'Why comparable',
  reasons: {
    'same-district': 'same district',
    neighbour: 'neighbouring district',
    'state-and-class': 'same kind and size class in the same state',
    class: 'same kind and size class',
    state: 'same kind in the same state',
  },
  municipalityReasons: {
    'same-district': 'in the same district',
    neighbour: 'in the neighbouring district',
    'state-and-class': 'same size class in the same state',
    class: 'same size class',
    state: 'in the same state',
  },
  districtReasons: {
    'same-district': 'its own district',
    neighbour: 'neighbouring district',
    'state-and-class': 'kind and size of its own district, in the same state',
    class: 'kind and size of its own district',
    state: 'district in the same state',
  },
  area: 'Placements',
  named: 'Named',
  last: 'Last',
  distance: 'Distance',
  distanceRule: 'Distance: as the crow flies, between the middles of the places.',
  distanceUnit: 'kilometres',
  kilometres: (count) => `${count} km`,
  empty: {
    title: 'No reference nearby yet',
    text: 'As soon as a reviewed mention runs in a neighbouring district, or one of the same kind and size, it stands here. A longer period may show more.',
  },
};
