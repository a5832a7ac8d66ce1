import type { MediumType, Scope } from '../modules/outlets/outlet.entity.js';

/** An invented outlet. Its host is `<slug>.example`, which nobody can own (RFC 2606). */
export interface DemoOutlet {
  slug: string;
  name: string;
  scope: Scope;
  mediumType: MediumType;
  /** Official keys (AGS) of real districts, so that places and counts work. */
  districts: readonly string[];
  /** Invented place that its articles are about; null for outlets without one. */
  place: string | null;
  /** Slug of the title above it: the outlet is one of its editions. */
  editionOf?: string;
  language?: 'en';
}

const local = (slug: string, name: string, place: string, ...districts: string[]): DemoOutlet => ({
  slug,
  name,
  place,
  districts,
  scope: 'local',
  mediumType: 'newspaper',
});

const regional = (slug: string, name: string, ...districts: string[]): DemoOutlet => ({
  slug,
  name,
  districts,
  place: null,
  scope: 'regional',
  mediumType: 'newspaper',
});

const wide = (slug: string, name: string, scope: Scope, mediumType: MediumType): DemoOutlet => ({
  slug,
  name,
  scope,
  mediumType,
  place: null,
  districts: [],
});

/** 10 local, 7 regional, 4 national, 3 trade, 1 international; no name belongs to a real outlet. */
export const demoOutlets: readonly DemoOutlet[] = [
  {
    ...local('kreisbote-musterland', 'Kreisbote Musterland', 'Musterland', '05566'),
    editionOf: 'neue-beispielpresse',
  },
  {
    ...local('beispielwinkel-lokal', 'Beispielwinkel lokal', 'Beispielwinkel', '05570'),
    editionOf: 'neue-beispielpresse',
  },
  local('mondheider-anzeiger', 'Mondheider Anzeiger', 'Mondheide', '03358'),
  local('wolkentaler-tagblatt', 'Wolkentaler Tagblatt', 'Wolkental', '08416'),
  local('fabelhausener-nachrichten', 'Fabelhausener Nachrichten', 'Fabelhausen', '09761', '09772'),
  local('nimmersee-echo', 'Nimmersee-Echo', 'Nimmersee', '08435'),
  local('traumdorfer-zeitung', 'Traumdorfer Zeitung', 'Traumdorf', '16067'),
  { ...local('sternwinkel-online', 'Sternwinkel online', 'Sternwinkel', '13076'), mediumType: 'online' },
  {
    ...local('amtsblatt-sonnenau', 'Amtsblatt Sonnenau', 'Sonnenau', '07137'),
    mediumType: 'municipal_gazette',
  },
  {
    ...local('radio-kieselstrand', 'Radio Kieselstrand', 'Kieselstrand', '01057'),
    mediumType: 'broadcaster',
  },
  regional('neue-beispielpresse', 'Neue Beispielpresse', '05515', '05554', '05558', '05566', '05570'),
  regional('landeskurier-fabelmark', 'Landeskurier Fabelmark', '12063', '12065', '12068', '12070'),
  regional('wolkenlaender-bote', 'Wolkenländer Bote', '08415', '08416', '08417', '08437'),
  regional('kuestenblatt-nirgendwo', 'Küstenblatt Nirgendwo', '01001', '01054', '01058', '01059'),
  regional('rundschau-irgendland', 'Rundschau Irgendland', '14511', '14521', '14522', '14524'),
  regional('maerchenwald-kurier', 'Märchenwald-Kurier', '06611', '06633', '06634', '06635'),
  {
    ...regional(
      'landesfunk-beispielhuegel',
      'Landesfunk Beispielhügel',
      '16051',
      '16055',
      '16067',
      '16068',
      '16071',
    ),
    mediumType: 'broadcaster',
  },
  wide('deutsche-beispielzeitung', 'Deutsche Beispielzeitung', 'national', 'newspaper'),
  wide('probeblatt', 'Das Probeblatt', 'national', 'magazine'),
  wide('funkhaus-muster', 'Funkhaus Muster', 'national', 'broadcaster'),
  wide('agentur-modellwort', 'Agentur Modellwort', 'national', 'agency'),
  wide('kommune-und-muster', 'Kommune & Muster', 'trade', 'trade'),
  wide('sozialwirtschaft-beispiel', 'Sozialwirtschaft Beispiel', 'trade', 'trade'),
  wide('ehrenamt-fiktiv', 'Ehrenamt fiktiv', 'trade', 'trade'),
  { ...wide('sample-courier', 'The Sample Courier', 'international', 'online'), language: 'en' },
];

export const agencySlug = 'agentur-modellwort';

/** Invented places that stories happen in. */
export const demoPlaces: readonly string[] = demoOutlets.flatMap(({ place }) => place ?? []);

export function hostOf(slug: string): string {
  return `${slug}.example`;
}
