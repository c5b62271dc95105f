import type { ReactNode } from 'react';
import './app-bar.css';

/** The bar at the top of a screen of the client. */
export function AppBar({ title, left }: { title: string; left?: ReactNode }) {
  return (
    <header className="app-bar">
      <span className="app-bar-side">{left}</span>
      <h2>{title}</h2>
      <span className="app-bar-side" />
    </header>
  );
}
