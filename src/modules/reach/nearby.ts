/** Cut of our own (see `docs/glossary.md`): classes of municipalities say nothing of districts, which begin where those end. */
const districtClasses = [100_000, 150_000, 200_000, 300_000];
/** Steps of the statistics of municipalities; a class of its own below the first and above the last. */
const municipalityClasses = [2_000, 3_000, 5_000, 10_000, 20_000, 50_000, 100_000, 500_000];

/** A place that a reference may come from, or that looks for one. */
export interface ComparedPlace {
  /** 5 digits: a district; 8: a municipality. */
  ags: string;
  /** Landkreise and their kin, cities that are a district of their own, municipalities. */
  sort: 'rural' | 'city' | 'municipality';
  state: string;
  population: number;
  /** Keys of districts that share a border with this one, or with the district of this municipality. */
  neighbours: readonly string[];
  lat: number;
  lon: number;
}

export const nearbyReasons = ['same-district', 'neighbour', 'state-and-class', 'class', 'state'] as const;
/** Why a place is near: the strongest reason that holds, of those in this order. */
export type NearbyReason = (typeof nearbyReasons)[number];

export interface NearPlace<P extends ComparedPlace> {
  place: P;
  reason: NearbyReason;
  /** Kilometres between the middles, along the surface. */
  distance: number;
}

/** 0 is the smallest class. */
export function sizeClass({ sort, population }: Pick<ComparedPlace, 'sort' | 'population'>): number {
  const steps = sort === 'municipality' ? municipalityClasses : districtClasses;
  return steps.filter((step) => population >= step).length;
}

/**
 * Places that can stand as a reference for `here`, the closest first: within the district, next door, of the same kind and size class in the same Land, of the same
 * kind and size class, in the same Land. Within a reason the nearer one first. Like is compared with like: without a border in common, kind and class have to fit.
 */
export function nearPlaces<P extends ComparedPlace>(
  here: ComparedPlace,
  others: readonly P[],
): NearPlace<P>[] {
  return others
    .flatMap((place): NearPlace<P>[] => {
      const reason = place.ags === here.ags ? null : reasonOf(here, place);
      return reason ? [{ place, reason, distance: kilometres(here, place) }] : [];
    })
    .sort(byNearness);
}

/** By reason, then the nearer one first. */
export function byNearness(a: NearPlace<ComparedPlace>, b: NearPlace<ComparedPlace>): number {
  return (
    nearbyReasons.indexOf(a.reason) - nearbyReasons.indexOf(b.reason) ||
    a.distance - b.distance ||
    (a.place.ags < b.place.ags ? -1 : 1)
  );
}

function reasonOf(here: ComparedPlace, there: ComparedPlace): NearbyReason | null {
  const [own, other] = [here.ags.slice(0, 5), there.ags.slice(0, 5)];
  if (own === other) return 'same-district';
  if (here.neighbours.includes(other)) return 'neighbour';
  const isLike = here.sort === there.sort && sizeClass(here) === sizeClass(there);
  if (isLike && here.state === there.state) return 'state-and-class';
  if (isLike) return 'class';
  return here.state === there.state && here.sort === there.sort ? 'state' : null;
}

/** On a sphere of the mean radius of the earth (haversine); within 0.5 % of the ellipsoid. */
export function kilometres(
  a: Pick<ComparedPlace, 'lat' | 'lon'>,
  b: Pick<ComparedPlace, 'lat' | 'lon'>,
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const north = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const east = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const share = north + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(share)));
}
