import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { useSyncExternalStore } from 'react';

export type ColorMode = 'light' | 'dark';

const STORED_AS = 'color-mode';
const listeners = new Set<(mode: ColorMode) => void>();
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');
let current: ColorMode = readStored() ?? modeOfSystem();

// Who chose nothing goes along when the system turns dark in the evening.
systemIsDark.addEventListener('change', () => {
  if (readStored() === undefined) show(modeOfSystem());
});

function modeOfSystem(): ColorMode {
  return systemIsDark.matches ? 'dark' : 'light';
}

function readStored(): ColorMode | undefined {
  const stored = window.localStorage.getItem(STORED_AS);
  return stored === 'dark' || stored === 'light' ? stored : undefined;
}

/** Puts the design tokens in the current colour mode on the page. */
export async function applyColorMode(): Promise<void> {
  await setGlobalTheme({
    colorMode: current,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  });
}

/** Changes between light and dark, remembered on this machine. */
export function chooseColorMode(mode: ColorMode): void {
  window.localStorage.setItem(STORED_AS, mode);
  show(mode);
}

function show(mode: ColorMode): void {
  current = mode;
  void applyColorMode();
  for (const listener of listeners) listener(mode);
}

export const getColorMode = (): ColorMode => current;

/** Calls back on each change; returns what stops it. */
export function watchColorMode(listener: (mode: ColorMode) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useColorMode = (): ColorMode => useSyncExternalStore(watchColorMode, getColorMode);
