import { expectSound } from './page-file';
import type { PageFile } from './page-file';
import type { Snapshot, Tree } from './snapshots';

/** Facts of lmdb's pages on machines of 64 bits, in bytes. */
const PAGE = { header: 24, flags: 18, lower: 20, upper: 22, overflowPages: 20 };
const KIND = { branch: 1, leaf: 2, overflow: 4, mask: 0x7f };
const NODE = { header: 8, isElsewhere: 1, pointerToElsewhere: 24 };
/** The heads are before these. */
const FIRST_PAGE = 2;

/** Hears of each record: its key, and its value as it is in the file. */
export type Visit = (key: Buffer, value: Buffer) => void;

/**
 * Goes through every page of a tree, with everything lmdb takes for granted of it looked at.
 * @param used which pages are in use: those of this tree are added
 * @throws DamagedFileError
 */
export function walkTree(file: PageFile, snapshot: Snapshot, tree: Tree, used: Set<number>, visit: Visit): void {
  const { pageSize, lastPage } = snapshot;
  const seen = { branchPages: 0, leafPages: 0, overflowPages: 0, entries: 0 };

  const take = (number: number): void => {
    expectSound(number >= FIRST_PAGE && number <= lastPage, `there is no page ${number}`);
    expectSound(!used.has(number), `page ${number} is used twice`);
    used.add(number);
  };

  const readPage = (number: number, kind: number): Buffer => {
    take(number);
    const page = file.read(number * pageSize, pageSize);
    expectSound(page.readBigUInt64LE(0) === BigInt(number), `page ${number} says it is another`);
    expectSound((page.readUInt16LE(PAGE.flags) & KIND.mask) === kind, `page ${number} is of another kind`);
    return page;
  };

  const readElsewhere = (pointer: Buffer, size: number): Buffer => {
    const first = Number(pointer.readBigUInt64LE(0));
    const pages = readPage(first, KIND.overflow).readUInt32LE(PAGE.overflowPages);
    const needed = Math.floor((PAGE.header - 1 + size) / pageSize) + 1;
    expectSound(pages >= needed, `page ${first} has too little after it`);
    expectSound(pointer.readBigUInt64LE(16) === BigInt(pages), `page ${first} has other pages after it than is said`);
    for (let next = 1; next < pages; next += 1) take(first + next);
    seen.overflowPages += pages;
    return file.read(first * pageSize + PAGE.header, size);
  };

  const visitRecord = (page: Buffer, at: number): void => {
    const size = page.readUInt32LE(at);
    const flags = page.readUInt16LE(at + 4);
    const from = at + NODE.header + page.readUInt16LE(at + 6);
    expectSound((flags & ~NODE.isElsewhere) === 0, 'a record is of another kind');
    const to = from + (flags === 0 ? size : NODE.pointerToElsewhere);
    expectSound(to <= pageSize, 'a record goes beyond its page');
    const value = page.subarray(from, to);
    visit(page.subarray(at + NODE.header, from), flags === 0 ? value : readElsewhere(value, size));
    seen.entries += 1;
  };

  const nodesOf = (page: Buffer): number[] => {
    const lower = page.readUInt16LE(PAGE.lower);
    const upper = page.readUInt16LE(PAGE.upper);
    const room = pageSize - PAGE.header;
    expectSound(lower > 0 && lower % 2 === 0 && lower <= upper && upper <= room, 'a page has no right bounds');
    return Array.from({ length: lower / 2 }, (_, index) => {
      const at = PAGE.header + page.readUInt16LE(PAGE.header + 2 * index);
      expectSound(at >= PAGE.header + upper && at + NODE.header <= pageSize, 'a record is beside its page');
      expectSound(at + NODE.header + page.readUInt16LE(at + 6) <= pageSize, 'a key goes beyond its page');
      return at;
    });
  };

  const visitPage = (number: number, depth: number): void => {
    const isLeaf = depth === tree.depth;
    const page = readPage(number, isLeaf ? KIND.leaf : KIND.branch);
    seen[isLeaf ? 'leafPages' : 'branchPages'] += 1;
    for (const at of nodesOf(page)) {
      if (isLeaf) visitRecord(page, at);
      else visitPage(page.readUIntLE(at, 6), depth + 1);
    }
  };

  if (tree.root !== undefined) visitPage(tree.root, 1);
  for (const part of ['branchPages', 'leafPages', 'overflowPages', 'entries'] as const)
    expectSound(seen[part] === tree[part], `it has ${seen[part]} ${part}, where its head says ${tree[part]}`);
}
