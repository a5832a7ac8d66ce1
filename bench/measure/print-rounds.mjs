import { availableParallelism, loadavg } from 'node:os';
import { compareItems, expectedItems } from '../workload/expected-items.mjs';
import { planFeeds, wallFloor } from '../workload/plan-feeds.mjs';
import { windowAt } from '../workload/windows.mjs';
import { median, medians, table } from './figures.mjs';

const figures = ['wall', 'cpu', 'peakMb'];
const one = (number) => number.toFixed(1);
const two = (number) => number.toFixed(2);

/** Prints what a run of `poll.mjs` measured: medians with ratios to the barest poller, answers by status, and what is missing or doubled. */
export function printRounds({ options, readings, startUps, bytes, rounds }) {
  const plan = planFeeds(options);
  const of = (contender, round) =>
    readings.filter((reading) => reading.contender === contender && reading.round === round);
  const startUp = medians(startUps, figures);
  console.log(
    `${plan.length} feeds, ${Math.round(bytes / 1e6)} MB, seed ${options.seed}, median of ${startUps.length}. ` +
      `Slow feeds put a floor under the wall time: ${one(wallFloor(plan, 16))} s with 16 looks at a time, ${one(wallFloor(plan, 64))} s with 64.`,
  );
  console.log(
    `Start-up of Echolot, a poll without feeds: ${line(startUp)}; it is part of the figures below.`,
  );
  // wall times mean little when others want the processor too
  console.log(
    `Load of the machine over 15 minutes: ${one(loadavg()[2])} on ${availableParallelism()} cores.\n`,
  );
  const rows = rounds.flatMap(({ name }) => {
    const barest = medians(of('barest', name), figures);
    return ['barest', 'echolot'].map((contender) => {
      const runs = of(contender, name);
      const { wall, cpu, peakMb } = medians(runs, figures);
      const items = median(runs.map(({ output }) => output.newItems));
      const own = contender === 'echolot' ? startUp : { wall: 0, cpu: 0 };
      return [
        `${name}, ${contender}`,
        two(wall),
        two(cpu),
        Math.round(peakMb),
        Math.round(plan.length / wall),
        items ? Math.round(items / wall) : '–',
        two(wall / barest.wall),
        two(cpu / barest.cpu),
        two((cpu - own.cpu) / barest.cpu),
      ];
    });
  });
  const headings = [
    'round',
    'wall s',
    'CPU s',
    'peak MB',
    'feeds/s',
    'items/s',
    '× wall',
    '× CPU',
    'without start-up',
  ];
  console.log(`${table(headings, rows)}\n`);
  for (const { name } of rounds)
    for (const contender of ['barest', 'echolot'])
      console.log(`answers, ${name}, ${contender}: ${answersOf(of(contender, name).at(-1).answers)}`);
  console.log();
  const expected = expectedItems(plan, () => [0, 1].map(windowAt));
  for (const contender of ['barest', 'echolot']) {
    const { titles, mentions } = of(contender, 'stored').at(-1);
    console.log(`${contender}: ${said(compareItems(titles, expected.titles))}`);
    if (contender === 'echolot') {
      const finds = new Map([...expected.finds].map((id) => [id, expected.titles.get(id)]));
      console.log(`mentions: ${said(compareItems(mentions, finds))}`);
    }
  }
}

function line({ wall, cpu, peakMb }) {
  return `${two(wall)} s wall, ${two(cpu)} s CPU, ${Math.round(peakMb)} MB`;
}

function answersOf(answers) {
  return Object.entries(answers)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ');
}

function said({ rows, missing, doubled, garbled, unknown }) {
  return `${rows} stored, ${missing} missing, ${doubled} doubled, ${garbled} garbled, ${unknown} that nobody served`;
}
