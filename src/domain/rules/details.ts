import type { Impact } from '../post-mortem';
import type { RuleRow } from './rule';

export const detailsRules: readonly RuleRow[] = [
  {
    id: 'details.severity',
    grade: 'error',
    source: 'product description section 5',
    check: ({ details }) => (details.severity === 0 ? [{ at: { section: 'details' } }] : []),
  },
  {
    id: 'details.services',
    grade: 'error',
    source: 'product description section 5',
    check: ({ details }) => (details.services.length === 0 ? [{ at: { section: 'details' } }] : []),
  },
  {
    id: 'details.impact',
    grade: 'warning',
    source: 'product description section 5',
    check: ({ details }) => (statesImpact(details.impact) ? [] : [{ at: { section: 'details' } }]),
  },
];

function statesImpact({ customers, statement }: Impact): boolean {
  return customers === 'none' || (customers === 'some' && statement.trim() !== '');
}
