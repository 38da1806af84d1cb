import type { ReactNode } from 'react';

/** A whole surface that has only something to say. */
export function SiteMessage({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="site-state">
      <h1 className="site-state-title">{title}</h1>
      <p className="site-state-text">{text}</p>
      {children}
    </div>
  );
}
