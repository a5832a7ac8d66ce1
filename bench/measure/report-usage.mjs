// Preloaded into a measured process: at its end writes what the whole process, all threads together, has used, to the file USAGE_FILE.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.USAGE_FILE) {
  process.on('exit', report);
  // Nest answers a signal by closing everything and sending it to itself again, unheard: then there is no exit event
  const kill = process.kill.bind(process);
  process.kill = (pid, signal) => {
    if (pid === process.pid) report();
    return kill(pid, signal);
  };
}

function report() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, peakMb: (peakKb() ?? maxRSS) / 1024 };
  writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
}

/** On Linux `maxRSS` begins with what the parent held when it forked; the high-water mark of the memory map is the process's own. */
function peakKb() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return null;
  }
}
