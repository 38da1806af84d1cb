import { z } from 'zod';
import { paths } from '../navigation/routes';

/** Where `router` of the official package may lead: its targets that a Confluence space has. */
export const targetSchema = z.discriminatedUnion('target', [
  z.object({ target: z.literal('contentView'), contentId: z.coerce.string() }),
  z.object({ target: z.literal('contentEdit'), contentId: z.coerce.string() }),
  z.object({ target: z.literal('spaceView'), spaceKey: z.string() }),
  z.object({
    target: z.literal('module'),
    moduleKey: z.string(),
    spaceKey: z.string().optional(),
    path: z.string().optional(),
  }),
]);

export type Target = z.output<typeof targetSchema>;

/** The path of this site for a target; `here` is the space that the asking frame is shown in. */
export function pathOfTarget(target: Target, here: string): string {
  if (target.target === 'contentView') return paths.pageById(target.contentId);
  if (target.target === 'contentEdit') return `${paths.pageById(target.contentId)}&edit=true`;
  if (target.target === 'spaceView') return paths.space(target.spaceKey);
  const route = target.path === undefined ? '' : `/${target.path.replace(/^\//, '')}`;
  return paths.spaceApp(target.spaceKey ?? here, target.moduleKey) + route;
}
