/** Random choices that depend on nothing but a seed and the number of the run, so that each run can be made again alone. */
export function randomFor(seed, run) {
  let state = mix(mix(seed >>> 0) ^ (run >>> 0));
  /** Number in [0, 1), by mulberry32. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  /** Integer in [0, below); 0 when there is nothing to choose from. */
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    oneOf: (list) => list[below(list.length)],
    /** True once in `times`. */
    oneIn: (times) => below(times) === 0,
    /** Small numbers often, large ones seldom: a count in [1, most]. */
    count: (most) => Math.max(1, Math.floor(most ** next())),
  };
}

function mix(value) {
  let z = (value + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}
