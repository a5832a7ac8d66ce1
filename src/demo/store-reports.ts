import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { User } from '../modules/accounts/user.entity.js';
import { Grant } from '../modules/funding/grant.entity.js';
import { ComposeReport } from '../modules/reports/visibility/compose-report.js';
import { EditReport } from '../modules/reports/visibility/drafting/edit-report.js';
import { lastQuarter } from '../modules/reports/visibility/drafting/proposed-period.js';
import { changeSection } from '../modules/reports/visibility/drafting/section-choices.js';
import { StartReport } from '../modules/reports/visibility/drafting/start-report.js';
import { ReportJobs } from '../modules/reports/visibility/finalising/report-jobs.js';
import { WorkOffReports } from '../modules/reports/visibility/finalising/work-off-reports.js';
import { viewOf } from '../modules/reports/visibility/facts-view.js';
import type { HighlightChoice, SectionKey } from '../modules/reports/visibility/report-parameters.js';
import { ReportQueries } from '../modules/reports/visibility/report.queries.js';
import { piecesAt } from '../modules/reports/press-review/chosen-pieces.js';
import { EditPressReview } from '../modules/reports/press-review/edit-press-review.js';
import { PressReviewQueries } from '../modules/reports/press-review/press-review.queries.js';
import { StartPressReview } from '../modules/reports/press-review/start-press-review.js';
import type { Period } from '../modules/reports/timeline.js';
import { Clock } from '../shared/clock.js';
import { addDays } from '../shared/days.js';
import type { Calendar } from './calendar.js';
import { demoGrants } from './funding.js';
import { demoPeople } from './demo-people.js';

const texts: Partial<Record<SectionKey, string>> = {
  summary:
    'Im Berichtszeitraum sollte der Brückenlotse in den zehn beteiligten Kreisen bekannt werden. **Lokale Medien** haben das Angebot vor allem mit Menschen vor Ort vorgestellt; überregional blieb es bei einzelnen Beiträgen.\n\nGezählt ist, was gefunden und geprüft wurde. Radio und Fernsehen sind nur enthalten, soweit sie von Hand eingetragen sind.',
  lessons:
    'Varianten je Kreis haben sich bewährt: Redaktionen fragten nach Zahlen und Ansprechpersonen aus dem eigenen Gebiet.\n\n- Bilder früher mitschicken\n- Sperrfristen kürzer halten\n- stille Medien nach zwei Wochen anrufen',
};
const summaries = [
  'Stellt das Angebot an einem Beispiel aus dem eigenen Verbreitungsgebiet vor und nennt die Anlaufstelle.',
  'Lässt eine Lotsin zu Wort kommen und erklärt, wie Ratsuchende einen Termin bekommen.',
  'Ordnet das Vorhaben in die Debatte über Beratung auf dem Land ein und nennt die Förderung.',
];

/** A report of the last quarter that is final, and a draft of what its funder waits for next, both of the first grant. */
export async function storeReports(app: INestApplicationContext, calendar: Calendar): Promise<void> {
  const { manager } = app.get(DataSource);
  const { id: userId } = await manager.findOneByOrFail(User, { email: demoPeople.editor.email });
  const { id: grantId } = await manager.findOneByOrFail(Grant, { title: demoGrants[0]!.title });
  const start = app.get(StartReport);
  const edit = app.get(EditReport);

  const { from: periodStart, to: periodEnd } = lastQuarter(calendar.today);
  const finalId = await start.run({ grantIds: [grantId], periodStart, periodEnd }, userId);
  const highlights = await someExamples(app, finalId);
  await edit.run(
    finalId,
    null,
    ({ parameters }) => ({
      highlights,
      hours: 184,
      cost: 12_400,
      sections: Object.entries(texts).reduce(
        (sections, [key, text]) => changeSection(sections, key as SectionKey, { text }),
        parameters.sections,
      ),
    }),
    userId,
  );
  const job = await app.get(ReportJobs).finalise(finalId, null, userId);
  await app.get(WorkOffReports).workOne(job.id);

  await start.run({ grantIds: [grantId] }, userId);
  await storePressReview(app, { from: addDays(calendar.today, -13), to: calendar.today }, userId);
}

/** Two weeks as a list of links, with a summary for the first piece. */
async function storePressReview(app: INestApplicationContext, period: Period, userId: string): Promise<void> {
  const filter = piecesAt(new URLSearchParams(), period);
  const id = await app.get(StartPressReview).run(
    {
      title: 'Brückenlotse in den Medien: zwei Wochen',
      language: 'de',
      mode: 'links',
      periodStart: period.from,
      periodEnd: period.to,
      introduction: 'Was Medien in den letzten zwei Wochen über den Brückenlotsen berichtet haben.',
      headlines: true,
      licence: '',
      licenceUntil: null,
      readers: null,
    },
    { filter },
    userId,
  );
  const [first] = (await app.get(PressReviewQueries).one(id)).pieces;
  if (first) await app.get(EditPressReview).summarise(id, first.item.id, summaries[0]!);
}

/** The first pieces of three outlets. */
async function someExamples(app: INestApplicationContext, id: string): Promise<HighlightChoice[]> {
  const facts = await app
    .get(ComposeReport)
    .facts(await app.get(ReportQueries).one(id), app.get(Clock).now());
  if (!facts.period) return [];
  const outlets = new Set<string | null>([null]);
  const found: HighlightChoice[] = [];
  for (const { id: mentionId, outletId } of viewOf(facts, { period: facts.period }).placements) {
    if (outlets.has(outletId) || found.length === summaries.length) continue;
    outlets.add(outletId);
    found.push({ mentionId, summary: summaries[found.length]!, quote: '', purpose: '' });
  }
  return found;
}
