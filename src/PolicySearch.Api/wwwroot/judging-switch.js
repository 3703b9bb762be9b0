// Switches judging on and off; what it needs is loaded when it is first on.

import { h } from './dom.js';

const place = 'policysearch.judging';

/** A button below the hits, and where it is on, a bar above them. It stays on in this browser until it is switched off. */
export function judgingSwitch(question, hits, articles) {
  const button = h('button', { type: 'button', class: 'quiet judging-switch', 'aria-pressed': 'false', onclick: () => set(!open) }, '评判结果');
  let open = null;
  if (isOn()) set(true);
  return button;

  async function set(on) {
    remember(on);
    button.setAttribute('aria-pressed', String(on));
    open?.bar.remove();
    open?.close();
    open = null;
    if (!on) return;
    const { judging } = await import('./judging.js');
    if (open || button.getAttribute('aria-pressed') !== 'true') return;
    open = judging(question, hits, articles);
    articles[0].before(open.bar);
  }
}

function isOn() {
  try { return localStorage.getItem(place) === 'on'; } catch { return false; }
}

function remember(on) {
  try { localStorage.setItem(place, on ? 'on' : 'off'); } catch { /* It is on as long as the page is. */ }
}
