import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { Clipping } from '../../src/modules/mentions/clippings/clipping.entity.js';
import { insertOutlet } from '../builders/mentions-world.js';
import { startTestApp } from './app.js';
import type { TestApp } from './app.js';

export type Fields = Record<string, string>;

export const picture = (background = '#205060', width = 600, height = 800) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

/** The application with one mention, and short words for what a person does with its clippings. */
export async function openClippingsRoom(env: Record<string, string> = {}) {
  const house = await startTestApp({ env });
  const outletId = await insertOutlet(house.dataSource, 'Augsburger Bote', 'local', house.clock.now(), []);
  const logged = await house.bob
    .post('/api/v1/mentions')
    .send({ headline: 'Stadtwerkstatt eröffnet', outletId, publishedAt: '2026-03-04T08:00:00Z' })
    .expect(201);
  const mentionId = (logged.body as { id: string }).id;
  const folder = join(house.settings.uploadsDir, 'clippings');

  const send = (path: string, fields: Fields, file: Buffer | null, name: string, agent: TestApp['alice']) => {
    const request = agent.post(path);
    for (const [key, value] of Object.entries(fields)) void request.field(key, value);
    return file ? request.attach('file', file, { filename: name }) : request;
  };

  return {
    house,
    mentionId,
    folder,
    clippings: house.dataSource.getRepository(Clipping),
    /** As the page's form does. */
    upload: (fields: Fields, file: Buffer | null, name = 'scan.png', agent = house.bob) =>
      send(`/mentions/${mentionId}/clippings`, fields, file, name, agent),
    /** As a program does; the answer is the clipping. */
    post: (fields: Fields, file: Buffer | null, name = 'scan.png', agent = house.bob) =>
      send(`/api/v1/mentions/${mentionId}/clippings`, fields, file, name, agent),
    /** Every file below the folder of clippings, drafts and what was set aside among them. */
    onDisk: async () => {
      await mkdir(folder, { recursive: true });
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    },
  };
}

export type ClippingsRoom = Awaited<ReturnType<typeof openClippingsRoom>>;
