interface Row {
  key: Buffer;
  text: string;
}

const LARGEST_BLOCK = 512;

/** Rows in the order of their keys, in blocks, so that an insert moves few of them however many there are. */
export class SortedBlocks {
  private blocks: Row[][] = [[]];

  find(key: Buffer): string | undefined {
    const block = this.blocks[this.blockOf(key)] ?? [];
    const row = block[firstNotBelow(block, key)];
    return row?.key.equals(key) ? row.text : undefined;
  }

  put(key: Buffer, text: string): void {
    const at = this.blockOf(key);
    const block = this.blocks[at] ?? [];
    const position = firstNotBelow(block, key);
    const same = block[position]?.key.equals(key) ?? false;
    block.splice(position, same ? 1 : 0, { key, text });
    if (block.length > LARGEST_BLOCK) this.blocks.splice(at + 1, 0, block.splice(LARGEST_BLOCK / 2));
  }

  remove(key: Buffer): void {
    const at = this.blockOf(key);
    const block = this.blocks[at] ?? [];
    const position = firstNotBelow(block, key);
    if (!block[position]?.key.equals(key)) return;
    block.splice(position, 1);
    if (block.length === 0 && this.blocks.length > 1) this.blocks.splice(at, 1);
  }

  *upwards(from: Buffer, to: Buffer): Generator<Row> {
    for (let at = this.blockOf(from); at < this.blocks.length; at += 1) {
      const block = this.blocks[at] ?? [];
      for (let index = firstNotBelow(block, from); index < block.length; index += 1) {
        const row = block[index];
        if (row === undefined || row.key.compare(to) >= 0) return;
        yield row;
      }
    }
  }

  *downwards(from: Buffer, to: Buffer): Generator<Row> {
    for (let at = this.blockOf(to); at >= 0; at -= 1) {
      const block = this.blocks[at] ?? [];
      for (let index = firstNotBelow(block, to) - 1; index >= 0; index -= 1) {
        const row = block[index];
        if (row === undefined || row.key.compare(from) < 0) return;
        yield row;
      }
    }
  }

  /** The last block whose first key is not above `key`. */
  private blockOf(key: Buffer): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const first = this.blocks[middle]?.[0];
      if (first !== undefined && first.key.compare(key) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function firstNotBelow(block: readonly Row[], key: Buffer): number {
  let low = 0;
  let high = block.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = block[middle];
    if (row !== undefined && row.key.compare(key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
