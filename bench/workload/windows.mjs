const shown = 30;
const newEachTime = 3;

/** Stories that a feed shows at a revision: the newest 30, three of them new with each step. */
export function windowAt(revision) {
  return { from: revision * newEachTime, to: revision * newEachTime + shown };
}
