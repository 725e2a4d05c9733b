/**
 * A table from names (integers of 53 bits, evenly spread) to small numbers. A search makes a name for almost everything that it
 * touches; a Map of so many heap numbers would be slower than the search.
 *
 * Open addressing with linear probing; at most half full, so that probes are short.
 */
export class NameTable {
  /** Names stored so far. */
  size = 0;
  #keys = new Float64Array(256);
  #values = new Int32Array(256);

  /** The number stored under `name`, or -1. */
  get(name: number): number {
    const at = this.#find(name);
    return this.#keys[at] === 0 ? -1 : this.#values[at]!;
  }

  /** Stores a number under a name that has none. */
  add(name: number, number: number): void {
    const at = this.#find(name);
    if (this.#keys[at] !== 0) return;
    this.#keys[at] = stored(name);
    this.#values[at] = number;
    if (++this.size * 2 > this.#keys.length) this.#grow();
  }

  /** Where the name is, or where it would go. */
  #find(name: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    const key = stored(name);
    // The low 21 bits: enough, as long as no table has more places.
    let at = (key - Math.floor(key / LOW) * LOW) & mask;
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2);
    for (let k = 0; k < keys.length; k++) {
      if (keys[k] === 0) continue;
      const at = this.#find(keys[k]!);
      this.#keys[at] = keys[k]!;
      this.#values[at] = values[k]!;
    }
  }
}

const LOW = 0x20_0000;

/** 0 marks an empty place. */
function stored(name: number): number {
  return name === 0 ? 1 : name;
}
