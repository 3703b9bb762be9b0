// Filters of a search: their state in the address, the facets that set them, and the chips that take them back.

import { searchAddress } from './address.js';
import { h } from './dom.js';
import { folded } from './pieces.js';
import { count, facets as names, valueName } from './words.js';

const lists = ['city', 'department', 'role', 'issuer', 'docNumber', 'validity'];
const singles = ['mode', 'sort', 'literal', 'includeParents', 'from', 'to', 'dateField', 'page', 'size'];
const shownValues = 6;

/** The search that an address names: parameters of the interface, those that it does not know left out. */
export function stateOf(url) {
  const state = { q: url.searchParams.get('q') ?? '' };
  for (const name of lists) state[name] = url.searchParams.getAll(name).filter(Boolean);
  for (const name of singles) state[name] = url.searchParams.get(name) ?? '';
  return state;
}

/** Whether anything narrows the search. */
export const isFiltered = state => lists.some(name => state[name].length > 0) || state.from !== '' || state.to !== '';

/** The address of the same search with some of it changed, from its first page. */
export const changed = (state, changes) => searchAddress({ ...state, page: '', ...changes });

/** The address of the same search without any filter. */
export const unfiltered = ({ q, mode, sort }) => searchAddress({ q, mode, sort });

/** The applied filters, each with a link that takes it back. */
export function appliedFilters(state) {
  if (!isFiltered(state)) return null;
  const chips = lists.flatMap(name => state[name].map(value => removal(
    `${names[name] ?? '文号'}：${valueName(name, value)}`, changed(state, { [name]: state[name].filter(other => other !== value), ...(name === 'city' && { includeParents: '' }) }))));
  if (state.includeParents === 'true') chips.push(removal('含上级文件', changed(state, { includeParents: '' })));
  if (state.from || state.to) chips.push(removal(datesOf(state), changed(state, { from: '', to: '', dateField: '' })));
  return h('div', { class: 'applied' }, h('h2', { class: 'unseen' }, '已用的筛选'),
    h('ul', null, chips), chips.length > 1 && h('a', { class: 'quiet', href: unfiltered(state) }, '全部清除'));
}

const removal = (label, address) => h('li', null, h('a', { class: 'filter', href: address, 'aria-label': `去掉筛选 ${label}` }, h('bdi', null, label), h('span', { 'aria-hidden': 'true' }, '×')));

function datesOf({ from, to, dateField }) {
  const name = dateField === 'publishedOn' ? '发布日期' : '成文日期';
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')) return `${name}：${from.slice(0, 4)}年`;
  return `${name}：${from || '…'} 至 ${to || '…'}`;
}

/** The facets of an answer, as links that narrow the search. */
export function facetSections(state, facets) {
  return facets.filter(({ values }) => values.length > 0).map(({ field, values }) => h('section', { class: 'facet' },
    h('h3', null, names[field]),
    folded(values, shownValues, entry => facetItem(state, field, entry)),
    field === 'city' && state.city.length > 0 && state.includeParents !== 'true'
      && h('a', { class: 'quiet', href: changed(state, { includeParents: 'true' }) }, '加上上级（省、国家）文件')));
}

function facetItem(state, field, { value, count: clauses }) {
  const isOn = field === 'year' ? state.from === `${value}-01-01` && state.to === `${value}-12-31` : state[field].includes(value);
  return h('li', null, h('a', {
    href: changed(state, isOn ? without(state, field, value) : withValue(state, field, value)),
    class: isOn ? 'on' : null,
    'aria-current': isOn && 'true',
  }, h('bdi', null, valueName(field, value)), h('span', { class: 'count' }, count(clauses))));
}

const withValue = (state, field, value) =>
  field === 'year' ? { from: `${value}-01-01`, to: `${value}-12-31`, dateField: '' } : { [field]: [...state[field], value] };

const without = (state, field, value) =>
  field === 'year' ? { from: '', to: '' } : { [field]: state[field].filter(other => other !== value) };
