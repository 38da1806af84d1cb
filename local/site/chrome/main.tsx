import type { ReactNode } from 'react';

/** What the surface is about, for the skip link and for screen readers. */
export function Main({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <main id="main" className={`site-main ${className}`} tabIndex={-1}>
      {children}
    </main>
  );
}
