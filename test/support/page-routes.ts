import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** Addresses of all pages, as the controllers name them. */
export function getRoutes(app: NestExpressApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route?.methods['get'] && !/^\/(api|static|healthz|readyz)\b/.test(route.path) ? route.path : [],
  );
}

/** Table and key whose first row fills the parameter of addresses that begin so. */
const examples: Record<string, [table: string, key: string]> = {
  campaigns: ['campaign', 'id'],
  clippings: ['clipping', 'id'],
  contacts: ['contact', 'id'],
  'contacts/imports': ['contact_import', 'id'],
  interactions: ['interaction', 'id'],
  lists: ['distribution_list', 'id'],
  feeds: ['feed', 'id'],
  fields: ['data_field', 'id'],
  funders: ['funder', 'id'],
  grants: ['grant', 'id'],
  imports: ['mention_import', 'id'],
  'key-messages': ['key_message', 'id'],
  tags: ['tag', 'id'],
  views: ['saved_view', 'id'],
  media: ['file', 'id'],
  mentions: ['mention', 'id'],
  outlets: ['outlet', 'id'],
  places: ['district', 'ags'],
  newsroom: ['newsroom_page', 'slug'],
  'release-images': ['release_image', 'id'],
  releases: ['release', 'id'],
  reports: ['report', 'id'],
  'press-reviews': ['press_review', 'id'],
  sendings: ['sending', 'id'],
  stories: ['mention', 'storyId'],
  tasks: ['task', 'id'],
  watches: ['watch', 'id'],
};
/** Rows beneath another: the table, whose first row fills both parameters of the address. */
const beneath: Record<string, [table: string, parent: string]> = {
  targetId: ['grant_target', 'grantId'],
  dueDateId: ['grant_due_date', 'grantId'],
};
/** Parameters that mean the same wherever they stand. */
const others: Record<string, string> = {
  estimator: 'copies',
  number: '1',
  revision: '1',
  rule: 'logo',
  section: 'summary',
  rendition: 'page',
  token: 'nobody',
};

const nobody = '0190b0a0-0000-7000-8000-000000000000';

/** An address of the route with something on it. Throws when nobody said what its parameters may be: add an example above. */
export async function pathOf(route: string, dataSource: DataSource): Promise<string> {
  const names = [...route.matchAll(/:(\w+)/g)].map((match) => match[1]!);
  let path = route;
  for (const name of names) {
    const both = beneath[name];
    if (!both) continue;
    const [table, parent] = both;
    const [row]: Record<string, string>[] = await dataSource.query(
      `SELECT "id", "${parent}" FROM "${table}" ORDER BY "id" DESC LIMIT 1`,
    );
    path = path.replace(`:${name}`, row?.['id'] ?? nobody).replace(':id', row?.[parent] ?? nobody);
  }
  for (const name of names) {
    if (!path.includes(`:${name}`)) continue;
    path = path.replace(
      `:${name}`,
      others[name] ?? (await exampleOf(dataSource, route, name === 'otherId' ? 1 : 0)),
    );
  }
  return path;
}

/** `at`: which row; the second where a page is about two of them. */
async function exampleOf(dataSource: DataSource, route: string, at: number): Promise<string> {
  const example = examples[roomOf(route)];
  if (!example) throw new Error(`no example for the parameter of ${route}`);
  const [table, key] = example;
  const [row]: Record<string, string>[] = await dataSource.query(
    `SELECT "${key}" FROM "${table}" LIMIT 1 OFFSET ${at}`,
  );
  return row?.[key] ?? nobody;
}

/** The part of the address that says what an id in it is of. */
function roomOf(route: string): string {
  const [, room = '', below = ''] = route.split('/');
  const both = `${room}/${below}`;
  return both in examples ? both : below in examples ? below : room;
}
