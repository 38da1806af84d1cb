import { addressOfView, viewFromAddress, type ReportView } from './report-view';

/** What a report on a page shows. */
export interface MacroReport {
  /** Null while nobody chose: the space of the page, or else the first that is set up for post-mortems. */
  spaceId: string | null;
  view: ReportView;
}

/** The macro's configuration as Forge keeps it in the page: texts only, no nulls and no lists. Comes from the page: data, never trusted. */
export function readMacroReport(config: unknown): MacroReport {
  const texts = typeof config === 'object' && config !== null ? config : {};
  const said = (name: string): string => {
    const value: unknown = name in texts ? Reflect.get(texts, name) : '';
    return typeof value === 'string' ? value : '';
  };
  return {
    spaceId: /^\d{1,20}$/u.test(said('spaceId')) ? said('spaceId') : null,
    view: viewFromAddress(said('report').slice(0, longestAddress)),
  };
}

/** `readMacroReport` gives the same report back. */
export function writeMacroReport({ spaceId, view }: MacroReport): Record<string, string> {
  return { ...(spaceId !== null && { spaceId }), report: addressOfView(view) };
}

/** Of what the filters come to, with room. */
const longestAddress = 4_000;
