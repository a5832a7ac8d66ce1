import { counted } from '../plural.js';

const n = counted('en');

/** Districts, municipalities, and where the reference data comes from. */
export const places = {
  title: 'Places',
  lead: 'All districts and district-free cities with the outlets that spread there.',
  search: 'Name, seat or key',
  found: (count: number) => n(count, '1 district', '# districts'),
  statesCaption: 'Districts by state',
  districtsCaption: 'Districts',
  district: 'District',
  kind: 'Kind',
  state: 'State',
  population: 'Inhabitants',
  districts: 'Districts',
  outlets: 'Outlets',
  localOutlets: 'of these local',
  withoutLocal: 'Districts without a local outlet',
  total: 'Germany',
  noneFound: 'No district found',
  noneFoundText: 'Check the spelling, or remove the filter.',
  empty: {
    title: 'No places yet',
    text: 'Districts and municipalities are read at start from the folder config.',
  },
  filterLabels: { q: (text: string) => `Search: ${text}` },
  page: {
    population: 'Inhabitants',
    populationSource: 'Statistical Offices of the Federation and the Länder, table 12411-01-01-4',
    area: 'Area',
    areaSource: 'Destatis, register of municipalities',
    areaUnit: 'km²',
    municipalityCount: 'Municipalities',
    municipalitySource:
      'Destatis, register of municipalities; uninhabited areas outside municipalities are left out',
    seat: 'Seat of the administration',
    key: 'Official key',
    neighbours: 'Neighbouring districts',
    outlets: 'Outlets that spread here',
    outletsNote: 'Local ones first. National outlets without a district are not listed.',
    noOutlets: 'No outlet with this district in its area is known.',
    noOutletsText: 'Add an outlet, or enter the district at the outlet that serves it.',
    asList: 'Open as a list of outlets',
    municipalities: 'Municipalities',
    municipalitiesCaption: (district: string) => `Municipalities: ${district}`,
    municipality: 'Municipality',
    municipalityKind: 'Kind',
    postalCode: 'Postal code of the administration',
    searchMunicipality: 'Municipality, key or postal code',
    municipalitiesFound: (count: number) => n(count, '1 municipality', '# municipalities'),
    noMunicipality: 'No municipality found',
    municipalityNote:
      'The inhabitants of municipalities were counted on another day and on another census basis than those of the district. Their sum is not the figure of the district.',
    retired: (day: string) => `This district has not existed since ${day}.`,
  },
};

/** Page "Data sources". Names of sources and licences are fixed; the sentences around them are not. */
export const sources = {
  title: 'Data sources',
  lead: 'Where the shipped facts come from, and on which terms they may be passed on.',
  placesTitle: 'Districts and municipalities',
  outletsTitle: 'Catalogue of outlets',
  licence: 'Licence',
  attribution: 'Source note',
  use: 'Used for',
  licences: {
    destatis: 'Reproduction and distribution, also of parts, permitted with mention of the source',
    dlDeBy: 'Data licence Germany – attribution – version 2.0',
    geoNutzV: 'Ordinance on the use of federal geodata (GeoNutzV)',
    ccBy: 'Creative Commons Attribution 4.0 (CC BY 4.0)',
    cc0: 'CC0 1.0, public domain',
    mit: 'MIT licence',
  },
  uses: {
    municipalities:
      'Names, keys, areas, centre points, postal codes and inhabitants of municipalities; names and areas of districts',
    population: 'Inhabitants of districts',
    derived: 'Centre points and neighbours of districts, derived from them',
    outletNames: 'Evidence for names and kinds of outlets',
    feedLists: 'Evidence for single feed addresses',
  },
  bases: 'Two counts that do not belong together',
  basesText:
    'The inhabitants of districts (2024-12-31) rest on the census of 2022, those of municipalities (2023-12-31) on the census of 2011. For shares of the population Echolot uses the districts.',
  catalogueText:
    'The catalogue holds facts, not texts: names, domains, feed addresses, places. Selection, distribution areas and notes are our own work, as of November 2026. Which source states an address is written in config/outlets.csv.',
  feedListsAttribution: 'Lists under a free licence from which single addresses were taken:',
};
