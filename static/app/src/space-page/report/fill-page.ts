import type { Result } from '../../../../../src/contract/result';
import type { ReportPage } from '../../../../../src/contract/views';

/** What one press of a button may ask of the backend before it stops and says how far it is. */
export const mostSteps = 5;
/** As many rows are worth showing. */
const enoughRows = 25;

interface Filling {
  load: (after: string | null) => Promise<Result<ReportPage>>;
  /** Where to begin: null at the top. */
  after: string | null;
  /** Told after each step how many items were looked at since the beginning. */
  onStep: (looked: number) => void;
  isWanted: () => boolean;
}

/**
 * A page of the report that is worth showing. A filter that no index answers is answered in steps, each of which looks at so many
 * items: it goes on while rows are few, and stops after `mostSteps`. A step that fails after others ends the page early;
 * going on from there asks for that step again, and says if it fails again.
 */
export async function fillPage({ load, after, onStep, isWanted }: Filling): Promise<Result<ReportPage>> {
  const first = await load(after);
  if (!first.ok) return first;
  let page = first.value;
  for (let step = 1; step < mostSteps && page.next !== null && page.rows.length < enoughRows; step += 1) {
    onStep(page.looked);
    if (!isWanted()) break;
    const further = await load(page.next);
    if (!further.ok) break;
    page = joinPages(page, further.value);
  }
  return { ok: true, value: page };
}

function joinPages(page: ReportPage, further: ReportPage): ReportPage {
  return {
    ...further,
    rows: [...page.rows, ...further.rows],
    hidden: page.hidden + further.hidden,
    looked: page.looked + further.looked,
  };
}
