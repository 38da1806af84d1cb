import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import type { ThemeState } from '@atlaskit/tokens/theme-state';

/** Puts the design tokens and the site's colour mode on the iframe's root element, as the real host does. */
export async function applyTheme(theme: unknown): Promise<void> {
  await setGlobalTheme(readTheme(theme));
}

function readTheme(theme: unknown): Partial<ThemeState> {
  const mode = typeof theme === 'object' && theme !== null && 'colorMode' in theme ? theme.colorMode : 'light';
  return {
    colorMode: mode === 'dark' ? 'dark' : 'light',
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  };
}
