import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { IsNull } from 'typeorm';
import type { DataSource } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { DrawPicture } from '../media/draw-picture.js';
import { AddPhoto } from '../media/photo/add-photo.js';
import { PhotoFiles } from '../media/photo/photo-files.js';
import type { ReceivedFile } from '../media/receive-file.js';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { User } from '../modules/accounts/user.entity.js';
import { AddImage } from '../modules/releases/images/add-image.js';
import { uploadForm } from '../modules/releases/images/image-input.js';
import { newsroomInput, NewsroomSettings } from '../modules/releases/newsroom/newsroom-settings.js';
import { Release } from '../modules/releases/release.entity.js';
import { demoPeople } from './demo-people.js';
import { drawScene } from './draw-scene.js';
import type { SceneName } from './draw-scene.js';
import { HistoryClock } from './history-clock.js';
import type { Calendar } from './calendar.js';

interface Sample {
  scene: SceneName;
  /** Which of the releases, the newest first. */
  release: number;
  name: string;
  fields: Record<string, string>;
}

const credit = 'Muster/Bildwerkstatt';
const drawn = {
  licence: 'own',
  onlineUse: 'on',
  feeFree: 'on',
  consent: 'nobody',
  licenceNote: 'gezeichnet',
};

const samples: readonly Sample[] = [
  {
    scene: 'bridge',
    release: 0,
    name: 'Bruecke (Muster).png',
    fields: {
      ...drawn,
      credit,
      caption: 'Auf der Brücke: Wege zwischen den Kreisen (gezeichnetes Musterbild).',
      altText: 'Zeichnung: fünf Menschen auf einer Steinbrücke über einem Fluss, dahinter die Sonne.',
    },
  },
  {
    scene: 'square',
    release: 0,
    name: 'Marktplatz (Muster).png',
    fields: {
      ...drawn,
      credit,
      caption: 'Auf dem Marktplatz: Lotsinnen und Lotsen an ihren Ständen (gezeichnetes Musterbild).',
      altText: 'Zeichnung: ein Platz mit bunten Häusern, davor drei Stände und sechs Menschen.',
    },
  },
  // as it comes from the camera: nobody has said anything yet
  { scene: 'hill', release: 0, name: 'Gruppe (Muster).png', fields: { onlineUse: 'on', feeFree: 'on' } },
  {
    scene: 'hill',
    release: 1,
    name: 'Auf dem Huegel (Muster).png',
    fields: {
      ...drawn,
      credit,
      caption: 'Gemeinsam unterwegs (gezeichnetes Musterbild).',
      altText: 'Zeichnung: fünf Menschen auf einem Hügel vor der untergehenden Sonne.',
    },
  },
];

/** Pictures of the newest releases, one of them unfinished, and an open newsroom. */
export async function storeImages(
  dataSource: DataSource,
  calendar: Calendar,
  settings: Pick<Settings, 'uploadsDir'>,
): Promise<void> {
  const clock = new HistoryClock(calendar.now);
  const audit = new AuditLog(clock);
  const files = new PhotoFiles(settings, clock);
  const add = new AddImage(dataSource, clock, audit, new AddPhoto(files), files);
  const idOf = async (email: string) => (await dataSource.manager.findOneByOrFail(User, { email })).id;
  const userId = await idOf(demoPeople.editor.email);
  const admin = await idOf(demoPeople.admin.email);
  const releases = await dataSource.manager.find(Release, {
    where: { state: 'published', masterId: IsNull(), archivedAt: IsNull() },
    order: { publishedAt: 'DESC' },
    take: 2,
  });
  const draw = new DrawPicture();
  for (const { scene, release, name, fields } of samples) {
    const id = releases[release]?.id;
    if (id === undefined) continue;
    await add.run(
      id,
      uploadForm.parse(fields),
      await received(files, await draw.png(drawScene(scene), 2), name),
      userId,
    );
  }
  const newsroom = new NewsroomSettings(dataSource, clock, audit);
  await newsroom.change(newsroomInput.parse({ ...open, enabled: true }), admin);
}

const open = {
  title: 'Presse beim Brückenlotsen',
  intro: 'Mitteilungen, Bilder und der Weg zu uns. Alle Namen und Orte dieser Vorführung sind erfunden.',
  contactName: 'Mara Muster',
  contactPhone: '0911 000 000',
  contactEmail: 'presse@brueckenlotse.example',
};

async function received(files: PhotoFiles, bytes: Buffer, name: string): Promise<ReceivedFile> {
  const path = await files.newDraft();
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'received', path, type: 'png', bytes: bytes.length, sha256, name };
}
