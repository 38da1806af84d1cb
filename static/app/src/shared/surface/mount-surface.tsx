import '@atlaskit/css-reset';
import { view } from '@forge/bridge';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { describeBreakdown } from '../bridge/breakdown';
import { ErrorBoundary } from './error-boundary';
import { SurfaceProblem } from './surface-problem';
import { readSurfaceContext, SurfaceContextHolder } from './surface-context';

/** Starts a surface: the site's theme, the context, and one place that catches what nobody else did. */
export async function mountSurface(surface: ReactNode): Promise<void> {
  const container = document.getElementById('root');
  if (container === null) throw new Error('The page has no root element');
  const root = createRoot(container);
  try {
    const [given] = await Promise.all([view.getContext(), view.theme.enable()]);
    const context = readSurfaceContext(given);
    document.documentElement.lang = context.locale;
    root.render(
      <StrictMode>
        <SurfaceContextHolder.Provider value={context}>
          <main>
            <ErrorBoundary>{surface}</ErrorBoundary>
          </main>
        </SurfaceContextHolder.Provider>
      </StrictMode>,
    );
  } catch (error) {
    const { error: failure } = describeBreakdown(error);
    root.render(<SurfaceProblem failure={failure} onRetry={() => location.reload()} />);
  }
}
