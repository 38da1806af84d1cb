import { openPersonDirectory } from '../../static/app/src/shared/people/open-person-directory';
import { readFoundPeople, readPeople, type PersonCard } from '../../static/app/src/shared/people/person';
import { writePersonQuery } from '../../static/app/src/shared/people/person-query';

const card = (accountId: string): PersonCard => ({
  accountId,
  name: `Name of ${accountId}`,
  picture: null,
  isFormer: false,
});
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));

describe('writePersonQuery', () => {
  it.each([
    ['priya', 'user.fullname~"priya"'],
    ['O"Brien', String.raw`user.fullname~"O\"Brien"`],
    [String.raw`a\b`, String.raw`user.fullname~"a\\b"`],
    ['" or user.fullname~"x', String.raw`user.fullname~"\" or user.fullname \"x"`],
    ['  pri*? ', 'user.fullname~"pri"'],
  ])('%j becomes %s', (typed, expected) => {
    expect(writePersonQuery(typed)).toBe(expected);
  });
});

describe('reading people', () => {
  it.each([
    [
      { accountId: 'a', displayName: 'Priya Raman', accountStatus: 'active' },
      'Priya Raman',
      false,
      'as others see them',
    ],
    [{ accountId: 'a', displayName: '', publicName: 'priya' }, 'priya', false, 'only the public name is there'],
    [{ accountId: 'a', displayName: 'Priya', accountStatus: 'closed' }, 'Former user', true, 'the account is closed'],
  ])('%j is %s, gone: %j (%s)', (user: object, name: string, isFormer: boolean, _why: string) => {
    expect(readPeople({ results: [user] })).toEqual([{ accountId: 'a', name, picture: null, isFormer }]);
  });

  it('takes nothing from answers of another shape', () => {
    expect([undefined, null, {}, { results: 'x' }, { results: [null, {}] }].map((body) => readPeople(body))).toEqual(
      Array(5).fill([]),
    );
  });

  it('leaves apps out of what was found', () => {
    const results = [{ user: { accountId: 'a', displayName: 'A', accountType: 'app' } }, { user: { accountId: 'b' } }];
    expect(readFoundPeople({ results }).map((person) => person.accountId)).toEqual(['b']);
  });
});

describe('the directory', () => {
  it('asks once for those wanted within a moment, and tells of the unknown', async () => {
    const asked: string[][] = [];
    const directory = openPersonDirectory(async (accountIds) => {
      asked.push([...accountIds]);
      return accountIds.filter((accountId) => accountId !== 'gone').map((accountId) => card(accountId));
    });
    directory.request(['a', 'b']);
    directory.request(['b', 'gone']);
    await soon();
    directory.request(['a']);
    await soon();
    expect(asked).toEqual([['a', 'b', 'gone']]);
    expect(directory.find('a')).toEqual(card('a'));
    expect(directory.find('gone')).toBeNull();
    expect(directory.find('other')).toBeUndefined();
  });

  it('asks again for those whom nobody answered for', async () => {
    const answers: (readonly PersonCard[] | null)[] = [null, [card('a')]];
    const directory = openPersonDirectory(async () => answers.shift() ?? null);
    directory.request(['a']);
    await soon();
    expect(directory.find('a')).toBeUndefined();
    directory.request(['a']);
    await soon();
    expect(directory.find('a')).toEqual(card('a'));
  });

  it('splits what is more than one request takes', async () => {
    const sizes: number[] = [];
    const directory = openPersonDirectory(async (accountIds) => {
      sizes.push(accountIds.length);
      return [];
    });
    directory.request(Array.from({ length: 260 }, (_, index) => `person-${index}`));
    await soon();
    expect(sizes).toEqual([250, 10]);
  });
});
