import { clearInterval, setInterval } from 'node:timers';
import { Worker } from 'node:worker_threads';

const lookEveryMs = 50;

/**
 * Runs the cases `from` to `to` in a worker and watches it: a run that takes more than `hangMs`, a crash of the worker and too much memory
 * are problems like any other, and the next worker goes on behind them. `onProblem(run, problem)`, `onProgress(run)`.
 */
export async function watchedRuns({ from, to, ...options }, onProblem, onProgress) {
  for (let next = from; next < to;)
    next = await oneWorker({ from: next, to, ...options }, onProblem, onProgress);
}

/** Answers the number of the run to go on with. */
function oneWorker({ hangMs, ...options }, onProblem, onProgress) {
  const clock = new SharedArrayBuffer(4);
  const underWay = new Int32Array(clock).fill(-1);
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { ...options, clock },
    resourceLimits: { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 },
  });
  return new Promise((resolve, reject) => {
    let seen = -1;
    let since = now();
    let isReady = false;
    const finish = (next) => {
      clearInterval(watchdog);
      void worker.terminate();
      resolve(next);
    };
    const watchdog = setInterval(() => {
      const run = Atomics.load(underWay, 0);
      if (run !== seen || run < 0) [seen, since] = [run, now()];
      else if (isOver(since, hangMs)) {
        onProblem(run, `hang: no answer after ${hangMs} ms`);
        finish(run + 1);
      }
    }, lookEveryMs);
    worker.on('message', (message) => {
      if (message.kind === 'ready') isReady = true;
      else if (message.kind === 'problem') onProblem(message.run, message.problem);
      else if (message.kind === 'progress') onProgress(message.run);
      else finish(options.to);
    });
    worker.on('error', (error) => {
      const run = Atomics.load(underWay, 0);
      if (!isReady || run < 0) {
        clearInterval(watchdog);
        reject(error);
        return;
      }
      onProblem(run, `crash of the worker: ${error.message}`);
      finish(run + 1);
    });
  });
}

function now() {
  const { user, system } = process.cpuUsage();
  return { clockMs: performance.now(), workMs: (user + system) / 1000 };
}

/** Work counts, so that a busy machine makes no finding; a run that only waits is given ten times as long. */
function isOver(since, hangMs) {
  const { clockMs, workMs } = now();
  const waited = clockMs - since.clockMs;
  return (waited > hangMs && workMs - since.workMs > hangMs) || waited > 10 * hangMs;
}
