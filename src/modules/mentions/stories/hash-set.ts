/** Longer lists are sorted by the engine. */
const shortList = 48;
let scratch = new Int32Array(1024);

/** Sets of 32-bit numbers: sorted, without repetition. */
export function hashSet(...lists: readonly ArrayLike<number>[]): Int32Array {
  let count = 0;
  for (const list of lists) {
    if (count + list.length > scratch.length) {
      const larger = new Int32Array((count + list.length) * 2);
      larger.set(scratch);
      scratch = larger;
    }
    for (let i = 0; i < list.length; i++) scratch[count++] = list[i]!;
  }
  if (count <= shortList) insertionSort(count);
  else scratch.subarray(0, count).sort();
  let used = 0;
  for (let i = 0; i < count; i++) if (i === 0 || scratch[i] !== scratch[i - 1]) scratch[used++] = scratch[i]!;
  return scratch.slice(0, used);
}

/** How many numbers two sets share. */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    const left = a[i]!;
    const right = b[k]!;
    if (left === right) count++;
    if (left <= right) i++;
    if (right <= left) k++;
  }
  return count;
}

/** The numbers that two sets share. */
export function intersection(a: Int32Array, b: Int32Array): Int32Array {
  const shared: number[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    const left = a[i]!;
    const right = b[k]!;
    if (left === right) shared.push(left);
    if (left <= right) i++;
    if (right <= left) k++;
  }
  return Int32Array.from(shared);
}

function insertionSort(count: number): void {
  for (let i = 1; i < count; i++) {
    const value = scratch[i]!;
    let k = i - 1;
    while (k >= 0 && scratch[k]! > value) {
      scratch[k + 1] = scratch[k]!;
      k--;
    }
    scratch[k + 1] = value;
  }
}
