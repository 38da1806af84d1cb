import { statedCustomerImpact } from '../../src/domain/stated-impact';

test.each([
  ['', 'unknown'],
  ['None', 'none'],
  ['N/A', 'none'],
  ['No customer impact.', 'none'],
  ['There was no impact on users.', 'none'],
  ['No external users were affected', 'none'],
  ['Nobody was affected.', 'none'],
  ['No customers could log in', 'some'],
  ['Nobody could log in for an hour', 'some'],
  ['No data was lost; 300 shops could not sell.', 'some'],
])('“%s”: %s', (statement, expected) => expect(statedCustomerImpact(statement)).toBe(expected));
