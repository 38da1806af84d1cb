import { listOf, shapeOf, textOf } from '../bridge/shape';

/** Somebody as others may see them. */
export interface PersonCard {
  accountId: string;
  name: string;
  /** Address of the picture, or null for the usual silhouette. */
  picture: string | null;
  /** The account was closed. */
  isFormer: boolean;
}

export const formerUser = 'Former user';

/** The people in an answer of `POST /wiki/api/v2/users-bulk`; entries without an id are left out. */
export function readPeople(body: unknown): readonly PersonCard[] {
  return listOf(shapeOf(body)['results']).flatMap((entry) => readPerson(entry));
}

/** The people in an answer of `GET /wiki/rest/api/search/user`: each result holds its `user`. Apps are left out. */
export function readFoundPeople(body: unknown): readonly PersonCard[] {
  return listOf(shapeOf(body)['results'])
    .map((result) => shapeOf(shapeOf(result)['user']))
    .filter((user) => user['accountType'] !== 'app')
    .flatMap((user) => readPerson(user));
}

function readPerson(entry: unknown): PersonCard[] {
  const user = shapeOf(entry);
  const accountId = textOf(user['accountId']);
  if (accountId === null) return [];
  const isFormer = user['accountStatus'] === 'closed';
  const name = textOf(user['displayName']) ?? textOf(user['publicName']);
  const picture = textOf(shapeOf(user['profilePicture'])['path']);
  return [
    { accountId, name: isFormer || name === null ? formerUser : name, picture: isFormer ? null : picture, isFormer },
  ];
}
