import type { InsightsRow } from '../../../src/contract/figure-views';
import type { ReportPage, ReportRow } from '../../../src/contract/views';
import type { ActionItem } from '../../../src/domain/action-item';
import { generateActionItem } from '../../support/post-mortem-builders';

export const today = '2026-11-24';

export function generateRow(overrides: Partial<ActionItem> = {}, pageTitle = 'Checkout unavailable'): ReportRow {
  return { item: generateActionItem(overrides), pageTitle, overdue: false, mayChange: true };
}

export function generatePage(rows: readonly ReportRow[], overrides: Partial<ReportPage> = {}): ReportPage {
  return { rows, hidden: 0, looked: rows.length, next: null, today, ...overrides };
}

export function generateIncident(overrides: Partial<InsightsRow> = {}): InsightsRow {
  const startedAt = overrides.startedAt ?? '2026-11-10T09:00:00.000Z';
  return {
    pageId: '1',
    title: 'Checkout unavailable',
    dismissedIds: [],
    status: 'published',
    severity: 1,
    services: ['checkout'],
    causes: { tags: [], words: [] },
    trigger: { tags: [], words: [] },
    month: startedAt.slice(0, 7),
    resolvedAt: null,
    publishedAt: null,
    figures: {},
    required: 'yes',
    deadlines: [],
    completion: { kept: 0, missed: 0, pending: 0 },
    openItems: 0,
    ...overrides,
    startedAt,
  };
}
