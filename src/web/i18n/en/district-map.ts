import type { districtMap as de } from '../de/district-map.js';
import { counted } from '../plural.js';

const n = counted('en');

export const districtMap: typeof de = {
  hover: 'Point at a district: its numbers appear here.',
  keys: 'Arrow keys go from district to district, Enter opens its page. The same numbers stand in the table.',
  pick: 'Choose districts on the map',
  pickHover: 'A click chooses a district, a second one takes it out.',
  pickKeys:
    'Arrow keys go from district to district, the space bar chooses. The same districts stand in the list.',
  schematic:
    'District shapes are schematic, drawn from the middles of municipalities. Outline: Natural Earth.',
  circles: 'One circle for each district: its area stands for the inhabitants.',
  silent: 'Observable, no placement',
  exactly: (count: number) => n(count, '1 placement', '# placements'),
  between: (from: string, to: string) => `${from} to ${to} placements`,
  atLeast: (from: string) => `${from} placements and more`,
  notObservable: 'Not observable',
  targeted: 'Target district',
};
