// The search box with its suggestions: a combobox as WAI-ARIA describes it.

import { get } from './api.js';
import { departmentAddress, documentAddress, searchAddress } from './address.js';
import { h } from './dom.js';

const kinds = { document: '文件', department: '部门', term: '词语' };
const pause = 120;

/** Wires the form; open goes to an address. */
export function searchBox(form, open) {
  const input = form.elements.q;
  const list = form.querySelector('[role=listbox]');
  let options = [];
  let active = -1;
  let asked = new AbortController();
  let timer = 0;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  close();

  // No answer that is still on its way changes the list any more.
  function settle() {
    clearTimeout(timer);
    asked.abort();
  }

  function close() {
    settle();
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function choose(index) {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    if (index < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', list.children[index].id);
    list.children[index].scrollIntoView({ block: 'nearest' });
  }

  async function suggest() {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    const typed = input.value.trim();
    if (typed === '') return close();
    try {
      const answer = await get('suggest', { q: typed.slice(0, 100), size: 8 }, signal);
      if (!signal.aborted && document.activeElement === input) show(answer.suggestions);
    } catch {
      // No suggestion is no failure: the search itself says what is wrong.
    }
  }

  function show(suggestions) {
    options = suggestions;
    active = -1;
    list.replaceChildren(...suggestions.map(({ text, kind, clauses }, i) => h('li', {
      role: 'option', id: `suggestion-${i}`, 'aria-selected': 'false',
      onmousedown: event => event.preventDefault(), onclick: () => follow(options[i]),
    }, h('span', { class: 'said' }, h('bdi', null, text)), h('span', { class: 'kind' }, clauses ? `${kinds[kind]} · ${clauses} 条` : kinds[kind]))));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
  }

  function follow({ kind, text, documentId }) {
    close();
    if (kind === 'document') return open(documentAddress(documentId));
    if (kind === 'department') return open(departmentAddress(text));
    input.value = text;
    return open(searchAddress({ q: text }));
  }

  input.addEventListener('input', event => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(suggest, pause);
  });
  input.addEventListener('compositionend', () => { timer = setTimeout(suggest, pause); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); }
    if (list.hidden) { if (event.key === 'ArrowDown') suggest(); return; }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      settle(); // who chooses must not have the choice taken away
      const places = options.length + 1;
      choose((active + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places - 1);
    }
    if (event.key === 'Enter' && active >= 0) { event.preventDefault(); follow(options[active]); }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    close();
    const kept = document.body.dataset.view === 'search' ? Object.fromEntries(['mode', 'sort'].map(name => [name, new URL(location.href).searchParams.get(name)])) : {};
    open(searchAddress({ q: input.value.trim(), ...kept }));
  });

  return {
    fill(value) { if (document.activeElement !== input || value !== '') input.value = value; close(); },
    focus() { input.focus(); input.select(); },
  };
}
