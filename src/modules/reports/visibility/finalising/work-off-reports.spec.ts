import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fillReportWorld } from '../../../../../test/builders/report-world.js';
import { startTestApp } from '../../../../../test/support/app.js';
import type { TestApp } from '../../../../../test/support/app.js';
import { EditReport } from '../drafting/edit-report.js';
import { StartReport } from '../drafting/start-report.js';
import { ReportFile } from '../report-file.entity.js';
import { ReportJob } from '../report-job.entity.js';
import { Report } from '../report.entity.js';
import { VerifyReport } from '../verifying/verify-report.js';
import { claimJob, jobLeaseMs } from './claim-job.js';
import { RenderReport } from './render-report.js';
import { ReportJobs } from './report-jobs.js';
import { SweepFolders } from './sweep-folders.js';
import { WorkOffReports } from './work-off-reports.js';

describe('long work on reports', () => {
  let house: TestApp;
  let grantId: string;

  beforeAll(async () => {
    house = await startTestApp({ now: '2026-04-10T09:00:00Z' });
    grantId = (await fillReportWorld(house.dataSource.manager)).grant;
  });
  afterAll(() => house.close());
  afterEach(() => void jest.restoreAllMocks());

  const work = () => house.app.get(WorkOffReports);
  const begin = async () => {
    const id = await house.app.get(StartReport).run({ grantIds: [grantId] }, null);
    const job = await house.app.get(ReportJobs).finalise(id, 1, null);
    return { id, jobId: job.id };
  };
  const report = (id: string) => house.dataSource.manager.findOneByOrFail(Report, { id });
  const job = (id: string) => house.dataSource.manager.findOneByOrFail(ReportJob, { id });
  const folders = () => readdir(join(house.settings.uploadsDir, 'reports')).catch(() => []);

  it('is done by whoever looks, once', async () => {
    const { id, jobId } = await begin();
    const [a, b] = await Promise.all([work().workOff(), work().workOff()]);
    expect(a + b).toBe(1);
    expect(await job(jobId)).toMatchObject({ state: 'done', stepsDone: 5, problem: '', leaseUntil: null });
    expect((await report(id)).status).toBe('final');
  });

  it('is left to its worker while the lease holds, and taken over when it has run out', async () => {
    const { id, jobId } = await begin();
    // a worker that dies in the middle leaves nothing but its claim
    const dead = await claimJob(house.dataSource, house.clock.now());
    await house.dataSource.manager.update(ReportJob, { id: jobId }, { step: 'pdf', stepsDone: 2 });
    expect(dead?.id).toBe(jobId);
    expect(await work().workOff()).toBe(0);
    house.clock.advance({ seconds: jobLeaseMs / 1000 + 1 });
    expect(await work().workOff()).toBe(1);
    expect(await job(jobId)).toMatchObject({ state: 'done', attempts: 2 });
    expect((await house.app.get(VerifyReport).run(id)).ok).toBe(true);
  });

  it('cannot be finished by a worker that lost its claim', async () => {
    const { id, jobId } = await begin();
    const render = house.app.get(RenderReport);
    const whole = render.one.bind(render);
    let release = () => {};
    const blocked = new Promise<void>((resolve) => (release = resolve));
    let entered = () => {};
    const inside = new Promise<void>((resolve) => (entered = resolve));
    jest.spyOn(render, 'one').mockImplementationOnce(async (...args) => {
      entered();
      await blocked;
      return whole(...args);
    });
    const slow = work().workOff();
    await inside;
    house.clock.advance({ seconds: jobLeaseMs / 1000 + 1 });
    expect(await work().workOff()).toBe(1);
    const files = await house.dataSource.manager.findBy(ReportFile, { reportId: id });
    const before = await folders();
    release();
    await slow;
    expect(await house.dataSource.manager.findBy(ReportFile, { reportId: id })).toEqual(files);
    expect(await folders()).toEqual(before);
    expect(await job(jobId)).toMatchObject({ state: 'done' });
    expect((await house.app.get(VerifyReport).run(id)).ok).toBe(true);
  });

  it('can be cancelled before its end; the report stays a draft that can be changed', async () => {
    const { id, jobId } = await begin();
    const edit = () => house.app.get(EditReport).run(id, null, { title: 'Anders' }, null);
    await expect(edit()).rejects.toMatchObject({ code: 'report-busy' });
    await house.app.get(ReportJobs).cancel(id, null);
    expect(await work().workOff()).toBe(0);
    expect((await job(jobId)).state).toBe('cancelled');
    expect((await edit()).status).toBe('draft');
  });

  it('cancelled in the middle stores nothing', async () => {
    const { id, jobId } = await begin();
    const render = house.app.get(RenderReport);
    const whole = render.one.bind(render);
    const before = await folders();
    jest.spyOn(render, 'one').mockImplementationOnce(async (...args) => {
      await house.app.get(ReportJobs).cancel(id, null);
      return whole(...args);
    });
    await work().workOff();
    expect((await job(jobId)).state).toBe('cancelled');
    expect((await report(id)).status).toBe('draft');
    expect(await folders()).toEqual(before);
  });

  it('says what went wrong, and may be tried again', async () => {
    const { id, jobId } = await begin();
    jest.spyOn(house.app.get(RenderReport), 'one').mockRejectedValueOnce(new Error('printing took too long'));
    await work().workOff();
    expect(await job(jobId)).toMatchObject({
      state: 'failed',
      problem: 'internal: printing took too long',
    });
    const { text } = await house.bob.get(`/reports/${id}`).expect(200);
    expect(text).toContain('Das Fertigstellen hat nicht geklappt');
    expect(text).toContain('printing took too long');
    await house.app.get(ReportJobs).finalise(id, null, null);
    await work().workOff();
    expect((await report(id)).status).toBe('final');
  });

  it('is given up when it has killed its worker again and again', async () => {
    const { id, jobId } = await begin();
    for (let death = 0; death < 3; death++) {
      expect(await claimJob(house.dataSource, house.clock.now())).not.toBeNull();
      house.clock.advance({ seconds: jobLeaseMs / 1000 + 1 });
    }
    await work().workOff();
    expect(await job(jobId)).toMatchObject({ state: 'failed', problem: 'crashed' });
    expect((await house.bob.get(`/reports/${id}`)).text).toContain('dreimal ausgefallen');
  });

  it('sweeps files of attempts that came to nothing, and no others', async () => {
    const { id, jobId } = await begin();
    await work().workOff();
    const { worker } = await job(jobId);
    const kept = await folders();
    expect(kept).toContain(worker);
    house.clock.advance({ days: 2 });
    await house.app.get(SweepFolders).runIfDue();
    expect((await house.app.get(VerifyReport).run(id)).ok).toBe(true);
  });
});
