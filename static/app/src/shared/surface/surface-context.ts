import { createContext, useContext } from 'react';
import { shapeOf, textOf } from '../bridge/shape';

/** Where this surface stands and who looks at it, as the host says. */
export interface SurfaceContext {
  /** Null for anonymous readers. */
  accountId: string | null;
  siteUrl: string;
  /** BCP 47, e.g. `en-US`. */
  locale: string;
  /** The reader's own IANA zone. */
  timeZone: string;
  spaceId: string;
  spaceKey: string;
  /** The page of a macro; empty elsewhere. */
  pageId: string;
  /** Of the macro among those on its page, in the page's view; null elsewhere. */
  localId: string | null;
  /** The page is open in the editor. */
  isEditing: boolean;
  /** How a macro was set up, as the page has it; null for one that was not, and elsewhere. */
  config: unknown;
  /** What a modal was opened with; null outside of modals. */
  modal: unknown;
}

/** Reads what `view.getContext()` gives. Ids only tell the backend what is meant; it asks Confluence what is allowed. */
export function readSurfaceContext(given: unknown): SurfaceContext {
  const context = shapeOf(given);
  const extension = shapeOf(context['extension']);
  const space = shapeOf(extension['space']);
  return {
    accountId: textOf(context['accountId']),
    siteUrl: textOf(context['siteUrl']) ?? '',
    locale: readLocale(textOf(context['locale'])),
    timeZone: textOf(context['timezone']) ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    spaceId: textOf(space['id']) ?? '',
    spaceKey: textOf(space['key']) ?? '',
    pageId: textOf(shapeOf(extension['content'])['id']) ?? '',
    localId: textOf(context['localId']),
    isEditing: extension['isEditing'] === true,
    config: extension['config'] ?? null,
    modal: extension['modal'] ?? null,
  };
}

/** Confluence writes `en_US`, Intl wants `en-US`; what Intl does not know becomes English. */
function readLocale(stated: string | null): string {
  const locale = (stated ?? 'en').replace('_', '-');
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

export const SurfaceContextHolder = createContext<SurfaceContext | null>(null);

/** The context of the surface; only inside `mountSurface`. */
export function useSurface(): SurfaceContext {
  const context = useContext(SurfaceContextHolder);
  if (context === null) throw new Error('useSurface is used outside of a surface');
  return context;
}
